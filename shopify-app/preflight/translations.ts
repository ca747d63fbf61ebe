import { type Check, error, type Finding, warning } from './check.ts';
import { checkName, schemaOf } from './block-schema.ts';
import { type ExtensionFile, inFolder, liquidOf, strictJson, textOf } from './theme-files.ts';

/** Every text that a block or a snippet asks for stands in every language: else a merchant or a shopper reads a key. */
export function checkTranslations(files: readonly ExtensionFile[], appName: string): Check {
  const locales = inFolder(files, 'locales');
  const forMerchants = locales.filter(({ path }) => path.endsWith('.schema.json'));
  const forShoppers = locales.filter((file) => !forMerchants.includes(file));
  const findings = locales.flatMap(checkJson);
  const schemaKeys = inFolder(files, 'blocks').flatMap(schemaKeysOf);
  const liquidKeys = liquidOf(files).flatMap(liquidKeysOf);
  const seen = `${schemaKeys.length} keys in ${forMerchants.length} schema locales, ${liquidKeys.length} in ${forShoppers.length} locales`;
  findings.push(
    ...forMerchants.flatMap((locale) => missing(locale, schemaKeys)),
    ...forShoppers.flatMap((locale) => missing(locale, liquidKeys)),
    ...forMerchants.flatMap((locale) => checkNames(locale, files, appName)),
    ...liquidOf(files).flatMap(computedKeys),
    ...noDefault(forMerchants, '.default.schema.json', schemaKeys),
    ...noDefault(forShoppers, '.default.json', liquidKeys),
  );
  return { name: 'translations', seen, findings };
}

interface UsedKey {
  key: string;
  file: string;
}

/** Block schemas write `"t:some.key"` wherever a merchant reads something. */
function schemaKeysOf(file: ExtensionFile): UsedKey[] {
  const schema = JSON.stringify(schemaOf(file));
  return [...schema.matchAll(/"t:([^"]+)"/g)].map(([, key = '']) => ({ key, file: file.path }));
}

function liquidKeysOf(file: ExtensionFile): UsedKey[] {
  const found = textOf(file).matchAll(/['"]([\w.-]+)['"]\s*\|\s*(?:t|translate)\b/g);
  return [...found].map(([, key = '']) => ({ key, file: file.path }));
}

/** `{{ key | t }}`: which texts that needs cannot be seen from here. */
function computedKeys(file: ExtensionFile): Finding[] {
  const found = textOf(file).matchAll(/([\w.\]]+)\s*\|\s*(?:t|translate)\b/g);
  return [...found].map(([, variable = '']) =>
    warning(
      file.path,
      `translates the variable "${variable}"`,
      'Write the key out, so that it can be checked.',
    ),
  );
}

function missing(locale: ExtensionFile, used: readonly UsedKey[]): Finding[] {
  const texts = parse(locale);
  if (texts === undefined) return [];
  return used
    .filter(({ key }) => !isText(at(texts, key)))
    .map(({ key, file }) => error(locale.path, `has no "${key}"`, `${file} asks for it: add the text.`));
}

/** A plural is an object with a text for each form. */
const isText = (value: unknown): boolean => {
  const other = (value as { other?: unknown } | null | undefined)?.other;
  return typeof (other ?? value) === 'string' && (other ?? value) !== '';
};

function checkNames(locale: ExtensionFile, files: readonly ExtensionFile[], appName: string): Finding[] {
  return inFolder(files, 'blocks').flatMap((file) => {
    const name = schemaOf(file)?.name;
    if (typeof name !== 'string' || !name.startsWith('t:')) return [];
    const text = at(parse(locale), name.slice(2));
    if (typeof text !== 'string') return [];
    return checkName(text, appName).map(([problem, mend]) =>
      error(locale.path, `${file.path}: ${problem}`, mend),
    );
  });
}

function noDefault(locales: ExtensionFile[], ending: string, used: readonly UsedKey[]): Finding[] {
  if (used.length === 0 || locales.some(({ path }) => path.endsWith(ending))) return [];
  return [error('locales/', `has no *${ending}`, 'One language must be the default: rename one file.')];
}

function checkJson(locale: ExtensionFile): Finding[] {
  const { problem } = strictJson(textOf(locale));
  return problem === null ? [] : [error(locale.path, problem, 'Remove comments and trailing commas.')];
}

const parse = (locale: ExtensionFile): unknown => strictJson(textOf(locale)).value;

function at(value: unknown, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], value);
}
