import { expect, test } from 'vitest';
import { report } from './check.ts';
import { checkThemeExtension } from './theme-extension.ts';

type Files = Record<string, string | Uint8Array>;

/** A small extension that Shopify takes, with some files changed or added. */
function findingsOf(changed: Files = {}): string[] {
  const files: Files = {
    'shopify.extension.toml': 'type = "theme"',
    'assets/a.js': 'run()',
    'blocks/a.liquid': block({ name: 'A', target: 'section', javascript: 'a.js' }),
    'snippets/b.liquid': "{{ 'card.from' | t: price: 1 }}{{ 'card.left' | t: count: 2 }}",
    'locales/en.default.json': JSON.stringify({
      card: { from: 'From', left: { one: '1 left', other: '2 left' } },
    }),
    'locales/de.json': JSON.stringify({ card: { from: 'Ab', left: { other: 'Noch 2' } } }),
    'locales/en.default.schema.json': JSON.stringify({ a: { name: 'Name', label: 'Label' } }),
    'locales/de.schema.json': JSON.stringify({ a: { name: 'Name', label: 'Beschriftung' } }),
    ...changed,
  };
  const read = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  return checkThemeExtension(read, 'Kindred').flatMap(({ findings }) =>
    findings.map(({ level, where, problem }) => `${level} ${where}: ${problem}`),
  );
}

const block = (schema: object | string, liquid = '<p></p>'): string =>
  `${liquid}{% schema %}${typeof schema === 'string' ? schema : JSON.stringify(schema)}{% endschema %}`;

const withSetting = (setting: object): Files => ({
  'blocks/a.liquid': block({ name: 'A', target: 'body', settings: [setting] }),
});

test('takes a small valid extension', () => {
  expect(findingsOf()).toEqual([]);
});

test.each<[string, Files, RegExp]>([
  ['a module', { 'assets/a.mjs': '' }, /assets\/a\.mjs: is of a type/],
  ['a model', { 'assets/model.onnx': '' }, /assets\/model\.onnx: is of a type/],
  ['a folder in assets', { 'assets/deep/a.js': '' }, /deeper folder/],
  ['a file beside the folders', { 'README.md': '' }, /README\.md: does not belong/],
  ['more than 10 MB', { 'assets/a.wasm': new Uint8Array(10_000_000) }, /the extension: 10\.0 MB/],
  ['more than 100 kB of Liquid', { 'snippets/c.liquid': ' '.repeat(100_000) }, /snippets\/: 100\.\d kB/],
  [
    'more than 15 kB of one language',
    { 'locales/fr.schema.json': JSON.stringify({ a: { name: 'N', label: 'x'.repeat(15_000) } }) },
    /locales\/fr\.schema\.json: 15\.0 kB/,
  ],
  [
    'more than 30 blocks',
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`blocks/${at}.liquid`, block({ name: 'A', target: 'body' })]),
    ),
    /blocks\/: 31 files/,
  ],
])('refuses %s', (_, files, message) => {
  expect(findingsOf(files)).toContainEqual(expect.stringMatching(message));
});

test.each<[string, object | string, RegExp]>([
  ['a trailing comma', '{ "name": "A", "target": "body", }', /not strict JSON/],
  ['a comment', '{ "name": "A" /* ours */, "target": "body" }', /not strict JSON/],
  ['a name of 26 characters', { name: 'x'.repeat(26), target: 'body' }, /has 26 characters/],
  ["the app's name in a name", { name: 'Kindred row', target: 'body' }, /has the app's in it/],
  ['no target', { name: 'A' }, /its target is ""/],
  [
    'two rules for its places',
    { name: 'A', target: 'body', enabled_on: {}, disabled_on: {} },
    /enabled_on and disabled_on/,
  ],
  ['a script that is not there', { name: 'A', target: 'body', javascript: 'x.js' }, /assets\/x\.js does not/],
])('refuses a block with %s', (_, schema, message) => {
  expect(findingsOf({ 'blocks/a.liquid': block(schema) })).toEqual([expect.stringMatching(message)]);
});

const range = { type: 'range', id: 'n', min: 1, max: 4, default: 2 };
test.each<[string, object, RegExp]>([
  ['outside its range', { ...range, default: 9 }, /outside 1 to 4/],
  ['between two steps', { ...range, step: 2 }, /between two steps of 2/],
  ['of a range without one', { ...range, default: undefined }, /has no default/],
  ['of a range of 102 steps', { ...range, max: 102 }, /has 102 steps/],
  ['that is empty', { type: 'text', id: 'n', default: '' }, /is empty/],
  [
    'that is no option',
    { type: 'select', id: 'n', options: [{ value: 'a' }], default: 'b' },
    /none of its options/,
  ],
])('refuses a default %s', (_, setting, message) => {
  expect(findingsOf(withSetting(setting))).toEqual([expect.stringMatching(message)]);
});

test('takes a range in steps that are not exact in binary', () => {
  expect(findingsOf(withSetting({ ...range, min: 0, max: 1, step: 0.1, default: 0.3 }))).toEqual([]);
});

test('refuses a text that one language lacks, for shoppers and for merchants', () => {
  const blocks = {
    'blocks/a.liquid': block({
      name: 't:a.name',
      target: 'body',
      settings: [{ type: 'text', id: 'n', label: 't:a.label' }],
    }),
  };
  expect(findingsOf(blocks)).toEqual([]);
  expect(
    findingsOf({
      ...blocks,
      'locales/de.json': JSON.stringify({ card: { from: '' } }),
      'locales/de.schema.json': JSON.stringify({ a: { name: 'N' } }),
    }),
  ).toEqual([
    'error locales/de.schema.json: has no "a.label"',
    'error locales/de.json: has no "card.from"',
    'error locales/de.json: has no "card.left"',
  ]);
});

test('holds a translated name to the same length', () => {
  const files = {
    'blocks/a.liquid': block({ name: 't:a.name', target: 'body' }),
    'locales/de.schema.json': JSON.stringify({ a: { name: 'x'.repeat(26) } }),
  };
  expect(findingsOf(files)).toEqual([expect.stringMatching(/de\.schema\.json: .* has 26 characters/)]);
});

test('refuses what exists in themes only, and warns of a text whose key cannot be seen', () => {
  const source = block({ name: 'A', target: 'body' }, '{{ content_for_header }}{{ reason | t }}');
  expect(findingsOf({ 'blocks/a.liquid': source })).toEqual([
    expect.stringMatching(/^warning .* the variable "reason"/),
    'error blocks/a.liquid: uses content_for_header',
  ]);
});

test('warns of a heavy script that every page loads, and of no other', () => {
  // Every number once: such text hardly compresses.
  const heavy = Array.from({ length: 12_000 }, (_, at) => (at * 2654435761) % 1e9).join();
  const tag = `<script src="{{ 'tag.js' | asset_url }}"></script>`;
  const files = { 'assets/a.js': heavy, 'assets/tag.js': heavy, 'assets/later.js': heavy };
  const source = block({ name: 'A', target: 'body', javascript: 'a.js' }, tag);
  expect(findingsOf({ ...files, 'blocks/a.liquid': source })).toEqual([
    expect.stringMatching(/^warning assets\/a\.js: .* compressed/),
    expect.stringMatching(/^warning assets\/tag\.js: .* compressed/),
  ]);
});

test('says in its report what is wrong, where, and how to mend it', () => {
  const finding = {
    level: 'error',
    where: 'blocks/a.liquid',
    problem: 'has no name',
    mend: 'Give it one.',
  } as const;
  const text = report({ name: 'block schemas', seen: '1 block', findings: [finding] });
  expect(text).toMatch(/^FAILED {2}block schemas/);
  expect(text).toContain('error: blocks/a.liquid: has no name\n          Give it one.');
});
