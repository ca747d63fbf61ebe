import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Tree = { [key: string]: string | Tree };

/** Text of "a.b.c"; with a count, of its `one` or `other` form. Null when there is none. */
export type Translate = (key: string, count?: number) => string | null;

function read(file: string): Tree {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tree) : {};
}

function find(tree: Tree, path: string[]): string | Tree | undefined {
  return path.reduce<string | Tree | undefined>(
    (node, key) => (typeof node === 'object' ? node[key] : undefined),
    tree,
  );
}

/** The shop's language, then the default file. */
export function loadTranslations(dir: string, locale: string): Translate {
  const language = locale.split('-')[0] ?? 'en';
  const trees = [
    read(join(dir, `${locale}.json`)),
    read(join(dir, `${language}.json`)),
    read(join(dir, 'en.default.json')),
  ];
  return (key, count) => {
    for (const tree of trees) {
      const found = find(tree, key.split('.'));
      if (typeof found === 'string') return found;
      if (found === undefined || count === undefined) continue;
      const form = new Intl.PluralRules(language).select(count);
      const plural = found[form] ?? found['other'];
      if (typeof plural === 'string') return plural;
    }
    return null;
  };
}
