import { readFileSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { FALLBACK_ELEMENTS } from './elements.ts';

interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
  slots?: { name: string }[];
  events?: { name: string }[];
}

const manifest = createRequire(import.meta.url)('@shopify/polaris-types/custom-elements') as {
  modules: { declarations?: Declaration[] }[];
};
const polaris = new Map(
  manifest.modules
    .flatMap((module) => module.declarations ?? [])
    .map((declaration) => [declaration.tagName ?? '', declaration]),
);
/** App Bridge's own element: no part of Polaris. */
const NOT_POLARIS = 's-app-nav';
/** Every HTML element has them, and may have any that begins with `data-`. */
const GLOBAL_ATTRIBUTES = ['id', 'key', 'ref', 'slot', 'onclick', 'onchange', 'oninput'];

/** Opening tags of `s-` elements in JSX with the names of their attributes, as HTML writes them. */
function usedTags(source: string): { tag: string; attributes: string[] }[] {
  return [...source.matchAll(/<(s-[\w-]+)/g)].map((match) => ({
    tag: match[1]!,
    attributes: attributesAt(source, match.index + match[0].length),
  }));
}

/** Reads on to the tag's end, passing over what stands in braces and quotes. */
function attributesAt(source: string, start: number): string[] {
  let outside = '';
  let depth = 0;
  for (let at = start; depth > 0 || source[at] !== '>'; at++) {
    if (source[at] === '{') depth += 1;
    if (depth === 0) outside += source[at]!;
    if (source[at] === '}') depth -= 1;
  }
  const names = outside.replace(/"[^"]*"/g, '').match(/[A-Za-z-]+/g) ?? [];
  return names.map((name) => name.toLowerCase());
}

const folder = new URL('..', import.meta.url).pathname;
const used = globSync('**/*.tsx', { cwd: folder }).flatMap((file) =>
  usedTags(readFileSync(`${folder}${file}`, 'utf8')).map((tag) => ({ ...tag, file })),
);

describe('the fallback elements', () => {
  test.each(Object.keys(FALLBACK_ELEMENTS).filter((tag) => tag !== NOT_POLARIS))(
    '%s has nothing that Polaris does not have',
    (tag) => {
      const declared = polaris.get(tag)!;
      const { attributes, slots } = FALLBACK_ELEMENTS[tag]!;
      expect((declared.attributes ?? []).map(({ name }) => name)).toEqual(
        expect.arrayContaining([...attributes]),
      );
      expect((declared.slots ?? []).map(({ name }) => name)).toEqual(expect.arrayContaining([...slots]));
    },
  );

  test('are all that the admin uses, and no more', () => {
    expect(used.length).toBeGreaterThan(50);
    expect(new Set(used.map(({ tag }) => tag))).toEqual(new Set(Object.keys(FALLBACK_ELEMENTS)));
  });

  test('know every attribute that the admin sets', () => {
    const unknown = used.flatMap(({ tag, attributes, file }) => {
      const known = [...FALLBACK_ELEMENTS[tag]!.attributes, ...GLOBAL_ATTRIBUTES];
      return attributes
        .filter((name) => !known.includes(name) && !name.startsWith('data-'))
        .map((name) => `${file}: ${tag} ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  test('offer every slot that the admin fills', () => {
    const slots = new Set(Object.values(FALLBACK_ELEMENTS).flatMap((element) => [...element.slots]));
    const filled = globSync('**/*.tsx', { cwd: folder }).flatMap((file) =>
      [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/slot="([\w-]+)"/g)].map((match) => match[1]!),
    );
    expect(filled.filter((slot) => !slots.has(slot))).toEqual([]);
  });
});
