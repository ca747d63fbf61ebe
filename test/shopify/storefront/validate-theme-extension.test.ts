import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleDeps } from './sample.ts';
import { validateThemeExtension } from './validate-theme-extension.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'theme-extension-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function put(file: string, text: string | Uint8Array): void {
  mkdirSync(join(dir, file, '..'), { recursive: true });
  writeFileSync(join(dir, file), text);
}
const block = (schema: string): string => `<p>{{ 'a.b' | t }}</p>{% schema %}${schema}{% endschema %}`;

it('takes our own theme extension', () => {
  expect(validateThemeExtension(sampleDeps().themeExtensionDir)).toEqual([]);
});

it('takes a small valid one', () => {
  put('blocks/a.liquid', block('{ "name": "A", "target": "section", "settings": [] }'));
  put('assets/a.js', '');
  expect(validateThemeExtension(dir)).toEqual([]);
});

it.each([
  ['a name over 25 characters', block(`{ "name": "${'x'.repeat(26)}", "target": "body" }`), /longer than 25/],
  ['a trailing comma', block('{ "name": "A", "target": "body", }'), /not strict JSON/],
  ['no target', block('{ "name": "A" }'), /"target" must be one of/],
  ['no schema', '<p></p>', /no \{% schema %\}/],
  [
    'an unknown filter',
    `{{ 1 | nope }}${block('{ "name": "A", "target": "body" }')}`,
    /undefined filter: nope/,
  ],
  [
    'a range default outside its range',
    block(
      '{ "name": "A", "target": "body", "settings": [{ "type": "range", "id": "n", "min": 1, "max": 4, "default": 9 }] }',
    ),
    /outside 1 to 4/,
  ],
  [
    'a script that is not there',
    block('{ "name": "A", "target": "body", "javascript": "x.js" }'),
    /assets\/x\.js/,
  ],
])('refuses %s', (_, source, message) => {
  put('blocks/a.liquid', source);
  expect(validateThemeExtension(dir).join('\n')).toMatch(message);
});

it('refuses other asset types, folders in assets, too much Liquid and more than 10 MB', () => {
  put('assets/model.onnx', 'x');
  put('assets/deep/a.js', 'x');
  put('assets/big.wasm', new Uint8Array(10 * 1024 * 1024 + 1));
  put('blocks/a.liquid', block('{ "name": "A", "target": "body" }') + ' '.repeat(101 * 1024));
  put('README.md', 'x');
  const errors = validateThemeExtension(dir).join('\n');
  for (const part of [
    '".onnx" is not allowed',
    'must be flat',
    'all files together',
    'bytes of Liquid',
    'README.md',
  ]) {
    expect(errors).toContain(part);
  }
});
