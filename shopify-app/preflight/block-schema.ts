import { type Check, error } from './check.ts';
import { type ExtensionFile, inFolder, strictJson, textOf } from './theme-files.ts';

const MAX_NAME_CHARACTERS = 25;
const MAX_RANGE_STEPS = 101;
const TARGETS = ['section', 'head', 'compliance_head', 'body'];

/** The JSON of `{% schema %}`, as far as it is checked: it is somebody's file, and every field may be missing. */
interface BlockSchema {
  name?: unknown;
  target?: string;
  enabled_on?: unknown;
  disabled_on?: unknown;
  javascript?: string;
  stylesheet?: string;
  settings?: Setting[];
}

interface Setting {
  type?: string;
  id?: string;
  default?: unknown;
  min?: number;
  max?: number;
  step?: number;
  options?: { value?: unknown }[];
}

const SCHEMA = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/;

export const schemaText = (source: string): string | null => SCHEMA.exec(source)?.[1] ?? null;

/** Null where there is none that can be read. */
export const schemaOf = (file: ExtensionFile): BlockSchema | null =>
  (strictJson(schemaText(textOf(file)) ?? '').value ?? null) as BlockSchema | null;

/** What the command line does not look at in a block. Translated names (`t:`) are checked in translations.ts. */
export function checkBlocks(files: readonly ExtensionFile[], appName: string): Check {
  const blocks = inFolder(files, 'blocks');
  const paths = new Set(files.map(({ path }) => path));
  const findings = blocks.flatMap((file) =>
    checkBlock(file, appName, paths).map(([problem, mend]) => error(file.path, problem, mend)),
  );
  const settings = blocks.flatMap((file) => schemaOf(file)?.settings ?? []);
  return { name: 'block schemas', seen: `${blocks.length} blocks, ${settings.length} settings`, findings };
}

/** What is wrong, and how to mend it. */
type Complaint = [problem: string, mend: string];

function checkBlock(file: ExtensionFile, appName: string, paths: Set<string>): Complaint[] {
  const text = schemaText(textOf(file));
  if (text === null) return [['has no {% schema %}', 'Every block needs one, with a name and a target.']];
  const { problem } = strictJson(text);
  if (problem !== null) return [[`its schema ${problem}`, 'Remove comments and trailing commas.']];
  const schema = schemaOf(file) ?? {};
  return [
    ...checkName(schema.name, appName),
    ...checkPlacing(schema),
    ...checkSettings(schema.settings ?? []),
    ...[schema.javascript, schema.stylesheet]
      .filter((asset) => asset !== undefined && !paths.has(`assets/${asset}`))
      .map((asset): Complaint => [
        `assets/${asset} does not exist`,
        'Run `npm run build`, or mend the name.',
      ]),
  ];
}

export function checkName(name: unknown, appName: string): Complaint[] {
  if (typeof name !== 'string' || name === '')
    return [['has no name', 'Say in "name" what a merchant sees.']];
  if (name.startsWith('t:')) return [];
  const complaints: Complaint[] = [];
  if (name.length > MAX_NAME_CHARACTERS)
    complaints.push([
      `its name "${name}" has ${name.length} characters`,
      `Shorten it to ${MAX_NAME_CHARACTERS} or fewer.`,
    ]);
  if (name.toLowerCase().includes(appName.toLowerCase()))
    complaints.push([
      `its name "${name}" has the app's in it`,
      'Shopify shows the app beside it: leave it out.',
    ]);
  return complaints;
}

function checkPlacing({ target, enabled_on, disabled_on }: BlockSchema): Complaint[] {
  const complaints: Complaint[] = [];
  if (!TARGETS.includes(target ?? ''))
    complaints.push([`its target is "${target ?? ''}"`, `It must be one of ${TARGETS.join(', ')}.`]);
  if (enabled_on && disabled_on)
    complaints.push(['it has enabled_on and disabled_on', 'They exclude each other: keep one.']);
  return complaints;
}

function checkSettings(settings: readonly Setting[]): Complaint[] {
  const ids = settings.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  return [
    ...[...twice].map((id): Complaint => [`setting "${id}" stands twice`, 'Give each its own id.']),
    ...settings.flatMap(checkSetting),
  ];
}

function checkSetting(setting: Setting): Complaint[] {
  const { type, id, default: value } = setting;
  if (type === 'header' || type === 'paragraph') return [];
  if (id === undefined) return [[`a setting of type ${type ?? '?'} has no id`, 'Give it one.']];
  if (value === '')
    return [[`default of "${id}" is empty`, 'An empty default is refused: leave "default" out.']];
  if (type === 'range') return checkRange(id, setting);
  const values = setting.options?.map((option) => option.value);
  return type === 'select' && value !== undefined && values?.includes(value) !== true
    ? [[`default of "${id}" is none of its options`, 'Choose one of them.']]
    : [];
}

function checkRange(id: string, { min, max, step = 1, default: value }: Setting): Complaint[] {
  const say = (problem: string, mend: string): Complaint[] => [[`range "${id}" ${problem}`, mend]];
  if (typeof min !== 'number' || typeof max !== 'number' || min >= max || step <= 0)
    return say('has no min below its max, or no step above 0', 'Give all three as numbers.');
  // Steps such as 0.1 are not exact in binary.
  const stepsTo = (to: number): number => Math.round(((to - min) / step) * 1e6) / 1e6;
  if (stepsTo(max) + 1 > MAX_RANGE_STEPS)
    return say(`has ${stepsTo(max) + 1} steps`, `Make it ${MAX_RANGE_STEPS} or fewer: a larger step.`);
  if (typeof value !== 'number') return say('has no default', 'Give it a number.');
  if (value < min || value > max) return say(`has its default outside ${min} to ${max}`, 'Move it inside.');
  return Number.isInteger(stepsTo(value))
    ? []
    : say(`has its default between two steps of ${step}`, `Take a step from ${min}.`);
}
