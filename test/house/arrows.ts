import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What segments are called, for who shows them outside of the admin. */
const SEGMENT_WORDS = ['de', 'es', 'fr', 'ja'].map(
  (language) => `shopify-app/admin/languages/${language}/segments.ts`,
);

/** Which part of the house may import which; DESIGN section 2, changes in docs/decisions. */
export const ARROWS: Record<string, readonly string[]> = {
  shared: [],
  'models/features': ['shared'],
  'models/runtime': ['shared', 'models/features'],
  'models/onnx': ['shared'],
  'models/autodiff': ['shared', 'models/onnx'],
  'models/training': ['shared', 'models/features', 'models/onnx', 'models/autodiff'],
  'models/evaluation': ['shared', 'models/features', 'models/runtime'],
  'models/release': [
    'shared',
    'models/features',
    'models/runtime',
    'models/onnx',
    'models/training',
    'models/evaluation',
  ],
  'models/statistics': [],
  'models/segmentation': ['shared', 'models/features', 'models/onnx', 'models/statistics'],
  'models/kpi': ['shared', 'models/statistics'],
  'models/insights': ['shared', 'models/statistics', 'models/kpi'],
  'models/experiment': ['shared', 'models/statistics'],
  'models/evaluation/cli.ts': ['models/evaluation'],
  // The composition root of `npm run evaluate`: the only part of evaluation that knows training.
  'models/evaluation/command': ['shared', 'models'],
  'shopify-app/storefront': ['shared', 'models/features', 'models/runtime', 'models/experiment/assign.ts'],
  'shopify-app/extensions': ['shared'],
  'shopify-app/admin': ['shared', 'models/runtime'],
  'shopify-app/server': ['shared', 'models', ...SEGMENT_WORDS],
  // What each page says, to weigh a first look at it.
  'shopify-app/build.ts': ['shopify-app/admin/languages/page-words.ts'],
  'shopify-app/preflight': ['shopify-app/build.ts'],
  // A preview paints the theme's own slots by the very code that shoppers' pages have; segments are called as in the admin.
  extension: [
    'shared',
    'models/features',
    'models/runtime',
    ...SEGMENT_WORDS,
    'shopify-app/storefront/collector/trail.ts',
    'shopify-app/storefront/entry/shopify-page.ts',
    'shopify-app/storefront/recommender/contract.ts',
    'shopify-app/storefront/recommender/price-format.ts',
    'shopify-app/storefront/recommender/products.ts',
    'shopify-app/storefront/slots/slot.ts',
  ],
  test: ['shared', 'models', 'shopify-app', 'extension'],
};

export interface Import {
  from: string;
  to: string;
}

const SKIPPED = new Set(['node_modules', 'dist', '.output', '.wxt', '.git', '.demo', 'assets']);
const IMPORT =
  /(?:^|[;\s])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|(?:^|\s)import\s+['"]([^'"]+)['"]/g;

/** Every import between files of this repository; packages from elsewhere are left out. Tests may import anything. */
export function readImports(root: string): { files: number; imports: Import[] } {
  const doors = readDoors(root);
  const files = sourceFiles(root).filter((file) => !/\.test\.tsx?$/.test(file));
  const imports = files.flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8')).flatMap((specifier): Import[] => {
      const to = resolveSpecifier(root, file, specifier, doors);
      return to === null ? [] : [{ from: file, to }];
    }),
  );
  return { files: files.length, imports };
}

export function importsOf(source: string): string[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...withoutComments.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The longest part that holds the file; every source file must stand in one. */
export function partOf(file: string): string {
  const parts = Object.keys(ARROWS).filter((part) => file === part || file.startsWith(`${part}/`));
  const part = parts.sort((a, b) => b.length - a.length)[0];
  if (part === undefined)
    throw new Error(`${file} stands in no part of the house: see ARROWS in test/house/arrows.ts`);
  return part;
}

export function violations(imports: Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const part = partOf(from);
    const allowed = [part, ...(ARROWS[part] ?? [])];
    const ok = allowed.some((each) => to === each || to.startsWith(`${each}/`));
    return ok ? [] : [`${from} imports ${to}, but ${part} may import only: ${allowed.join(', ')}`];
  });
}

function sourceFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(root, path);
    return folder !== '' && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function readDoors(root: string): Map<string, string> {
  const doors = new Map<string, string>();
  for (const folder of ['shared', 'models', 'shopify-app', 'extension', 'test']) {
    const { name, exports = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      name: string;
      exports?: Record<string, string>;
    };
    for (const [door, file] of Object.entries(exports))
      doors.set(`${name}${door.slice(1)}`, `${folder}/${file.slice(2)}`);
  }
  return doors;
}

function resolveSpecifier(
  root: string,
  file: string,
  specifier: string,
  doors: Map<string, string>,
): string | null {
  if (specifier.startsWith('.')) {
    const to = relative(root, resolve(root, dirname(file), specifier))
      .split(sep)
      .join('/');
    const home = file.split('/')[0] ?? '';
    if (home !== 'test' && !to.startsWith(`${home}/`))
      throw new Error(`${file} climbs into ${to}: use that package's door`);
    return to;
  }
  if (!specifier.startsWith('@kindred/')) return null;
  const door = doors.get(specifier);
  if (door === undefined) throw new Error(`${file} imports ${specifier}, which is no door of that package`);
  return door;
}
