import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Check, error, type Finding, kilobytes } from './check.ts';

/** A file of a theme app extension; `path` is relative to the extension, with slashes. */
export interface ExtensionFile {
  path: string;
  bytes: Uint8Array;
}

// Limits of shopify.dev, "Theme app extension configuration". They are enforced when the app is deployed, and not
// before. Whether a kilobyte has 1,000 or 1,024 bytes is not said there: the smaller one is safe.
const MAX_TOTAL_BYTES = 10_000_000;
const MAX_LIQUID_BYTES = 100_000;
const MAX_LOCALE_BYTES = 15_000;
const MAX_LOCALES = 100;
const MAX_BLOCKS = 30;

const TYPES: Record<string, RegExp> = {
  assets: /\.(?:jpe?g|json|js|css|png|svg|wasm)$/,
  blocks: /\.liquid$/,
  snippets: /\.liquid$/,
  locales: /\.json$/,
};
const ROOT_FILE = 'shopify.extension.toml';

export function readExtension(dir: string): ExtensionFile[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry: Dirent) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(dir, file).split(sep).join('/'), bytes: readFileSync(file) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const inFolder = (files: readonly ExtensionFile[], folder: string): ExtensionFile[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`));

export const textOf = ({ bytes }: ExtensionFile): string => new TextDecoder().decode(bytes);

/** No comments, no trailing commas: Shopify takes neither. `problem` says why it is none. */
export function strictJson(text: string): { value?: unknown; problem: string | null } {
  try {
    return { value: JSON.parse(text) as unknown, problem: null };
  } catch (cause) {
    return { problem: `is not strict JSON: ${(cause as Error).message}` };
  }
}

export const liquidOf = (files: readonly ExtensionFile[]): ExtensionFile[] =>
  files.filter(({ path }) => /^(?:blocks|snippets)\/.*\.liquid$/.test(path));

const total = (files: readonly ExtensionFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);

export function checkFiles(files: readonly ExtensionFile[]): Check {
  const all = total(files);
  const liquid = total(liquidOf(files));
  const locales = inFolder(files, 'locales');
  const findings = [
    ...files.flatMap(checkPlace),
    ...locales.flatMap((file) => tooMuch(file.path, file.bytes.length, MAX_LOCALE_BYTES, 'a locale file')),
    ...tooMuch('the extension', all, MAX_TOTAL_BYTES, 'all files together'),
    ...tooMuch('blocks/ and snippets/', liquid, MAX_LIQUID_BYTES, 'all Liquid together'),
    ...tooMany('blocks/', inFolder(files, 'blocks').length, MAX_BLOCKS),
    ...tooMany('locales/', locales.length, MAX_LOCALES),
  ];
  if (files.length === 0) findings.push(error('the extension', 'has no files', 'Is the folder right?'));
  const seen = `${files.length} files, ${kilobytes(all)} of ${kilobytes(MAX_TOTAL_BYTES)}, Liquid ${kilobytes(liquid)} of ${kilobytes(MAX_LIQUID_BYTES)}`;
  return { name: 'files', seen, findings };
}

/** The command line takes `.mjs`, `.onnx` and deeper folders; Shopify's servers do not. */
function checkPlace({ path }: ExtensionFile): Finding[] {
  if (path === ROOT_FILE) return [];
  const [folder = '', ...rest] = path.split('/');
  const types = TYPES[folder];
  const folders = Object.keys(TYPES).join('/, ');
  if (types === undefined || rest.length === 0)
    return [error(path, 'does not belong here', `Only ${folders}/ and ${ROOT_FILE} are taken: move it out.`)];
  if (rest.length > 1) return [error(path, 'is in a deeper folder', `Move it to ${folder}/ itself.`)];
  return types.test(path)
    ? []
    : [
        error(
          path,
          'is of a type that is refused',
          `${folder}/ takes only names that match ${types.source}.`,
        ),
      ];
}

function tooMuch(where: string, bytes: number, limit: number, what: string): Finding[] {
  if (bytes <= limit) return [];
  return [error(where, kilobytes(bytes), `${what} may have ${kilobytes(limit)}: make it smaller.`)];
}

function tooMany(where: string, count: number, limit: number): Finding[] {
  return count <= limit ? [] : [error(where, `${count} files`, `${limit} are taken: remove or merge some.`)];
}
