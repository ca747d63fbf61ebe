import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Where sentences for merchants are written; dictionaries and tests are read elsewhere. */
const FOLDERS = ['shared', 'models', 'shopify-app/server', 'shopify-app/admin'];

/** JSX attributes that people read or hear. */
const SPOKEN = new Set([
  'accessibilityLabel',
  'aria-label',
  'details',
  'error',
  'heading',
  'label',
  'note',
  'placeholder',
  'question',
  'what',
]);

/** A node of the syntax tree (ESTree with JSX): what of it is read here. */
interface Node {
  type: string;
  [field: string]: unknown;
}

export interface Source {
  path: string;
  nodes: Node[];
}

export function sources(folders: readonly string[] = FOLDERS): Source[] {
  return folders
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((path) => ({
      path: relative(root, path),
      nodes: [...nodesOf(parseSync(path, readFileSync(path, 'utf8')).program)],
    }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', '.output', '.wxt', 'languages', 'fallback'].includes(entry.name)
        ? []
        : filesIn(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

/** Every string that stands whole in a file: any of them may be a text of the dictionaries. */
export const strings = ({ nodes }: Source): string[] => nodes.flatMap(textOf);

/** A file with all that it imports, by and by, of those given. */
export function withImports(path: string, files: readonly Source[]): Source[] {
  const found = new Set([path]);
  for (const each of found)
    for (const { type, source } of files.find((file) => file.path === each)?.nodes ?? [])
      if (/^Import(Declaration|Expression)$/.test(type))
        found.add(join(dirname(each), (source as Node)['value'] as string));
  return files.filter((file) => found.has(file.path));
}

/** What `said` is given: texts that the server leaves to the admin's dictionaries. A choice of two counts as both. */
export function saidTexts({ nodes }: Source): string[] {
  return nodes.flatMap(({ type, callee, arguments: given }) => {
    if (type !== 'CallExpression' || (callee as Node)['name'] !== 'said') return [];
    const text = (given as Node[])[0]!;
    if (text.type !== 'ConditionalExpression') return textOf(text);
    return [text['consequent'], text['alternate']].flatMap((each) => textOf(each as Node));
  });
}

/** Parts of the words that a page fetches once it stands. */
export const fetchedLater = ({ nodes }: Source): string[] =>
  nodes.flatMap(({ type, callee, arguments: given }) => {
    if (type !== 'CallExpression' || (callee as Node)['name'] !== 'loadWords') return [];
    const parts = (given as Node[])[0]!;
    return parts.type === 'ArrayExpression' ? (parts['elements'] as Node[]).flatMap(textOf) : [];
  });

function textOf({ type, value, quasis }: Node): string[] {
  if (type === 'Literal' && typeof value === 'string') return [value];
  if (type !== 'TemplateLiteral') return [];
  const parts = quasis as { value: { cooked: string } }[];
  return parts.length === 1 ? [parts[0]!.value.cooked] : [];
}

/** Words that stand in a page as they are, in one language. */
export function bareWords({ path, nodes }: Source): string[] {
  const words = nodes.flatMap((node) => {
    if (node.type === 'JSXText') return [node['value'] as string];
    if (node.type !== 'JSXAttribute' || !SPOKEN.has((node['name'] as Node)['name'] as string)) return [];
    return spokenBy(node['value'] as Node | null);
  });
  return words
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !['Kindred', 'kB'].includes(text))
    .map((text) => `${path}: ${text}`);
}

/** Of an attribute: its text, or the pieces of text between what is computed. */
function spokenBy(value: Node | null): string[] {
  if (value === null) return [];
  if (value.type === 'Literal') return textOf(value);
  const expression = value['expression'] as Node | undefined;
  if (expression?.type !== 'TemplateLiteral') return [];
  return (expression['quasis'] as { value: { cooked: string } }[]).map((part) => part.value.cooked);
}
