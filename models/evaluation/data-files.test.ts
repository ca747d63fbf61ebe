import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readPairs, readSequences, readSessions } from './data-files.ts';
import { firstVisitsOf, prefixOf } from './pairs.ts';
import { sha256OfContent } from './text-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-data-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const sessions = file('train.txt', 'a b c\nb c\n');
const pairs = file('test.tsv.gz', gzipSync('a b\tc\na\tb\n'));

test('reads ids of any script, Windows line ends, a byte order mark and a missing last line end', () => {
  const rowOf = new Map<string, number>();
  const path = file('forms.txt', '\uFEFFgid://shop/Product/7 Käse  茶\r\n\r\n茶 7.5');
  const { offsets, items } = readSessions(path, rowOf);
  expect([...offsets]).toEqual([0, 3, 5]);
  expect([...items]).toEqual([0, 1, 2, 2, 3]);
  expect([...rowOf.keys()]).toEqual(['gid://shop/Product/7', 'Käse', '茶', '7.5']);
});

test('reads a line of 200,000 items', () => {
  const path = file('robot.txt', `${'a '.repeat(200_000)}b\n`);
  expect(readSessions(path, new Map()).items).toHaveLength(200_001);
});

test('leaves out of prefixes what training does not know', () => {
  const { labels, ...read } = readPairs(
    file('new.tsv', 'a x b\ty\nx\ta\n'),
    new Map([
      ['a', 0],
      ['b', 1],
    ]),
  );
  expect([...prefixOf({ labels, ...read }, 0)]).toEqual([0, 1]);
  expect([...prefixOf({ labels, ...read }, 1)]).toEqual([]);
  expect([...labels]).toEqual([-1, 0]);
});

test('tells a second look at an unknown product from a first', () => {
  const read = readPairs(
    file('again.tsv', 'a x b\tx\na x\tb\na\tx\n'),
    new Map([
      ['a', 0],
      ['b', 1],
    ]),
  );
  expect([...read.labels]).toEqual([-2, 1, -1]);
  expect([...firstVisitsOf(read)]).toEqual([1, 2]);
});

test('names a file by its content, packed or not', () => {
  const plain = file('plain.tsv', 'a b\tc\na\tb\n');
  expect(sha256OfContent(plain)).toBe(sha256OfContent(pairs));
});

test.each([
  ['a folder', folder, /it is a folder/],
  ['an empty file', file('empty.txt', '\n'), /is empty/],
  ['a damaged gzip file', file('damaged.gz', gzipSync('a b c\n').subarray(0, 15)), /damaged gzip/],
  ['a CSV file', file('orders.csv', 'Name,Email\n#1001,"x"\n'), /line 1: "Name,Email" is not an item id/],
  ['a file with NUL bytes', file('binary.txt', 'a b\0c\n'), /holds NUL bytes/],
  ['a file that is not there', join(folder, 'none'), /there is no such file/],
  ['a path through a file', join(folder, 'empty.txt', 'x'), /a part of its path is not a folder/],
  ['a device', '/dev/zero', /it is a device/],
  ['an id of a table', file('ids.txt', 'a "b" c\n'), /line 1: "\\"b\\"" is not an item id/],
  ['a pairs file', pairs, /line 1: a TAB does not belong .* is it a pairs file/],
])('refuses %s where sessions belong', (_, path, why) => {
  expect(() => readSessions(path, new Map())).toThrow(why);
});

test('refuses sessions where pairs belong, and sequences too short to learn from', () => {
  expect(() => readPairs(sessions, new Map())).toThrow(/line 1: a pairs file has/);
  expect(() => readPairs(file('labels.tsv', 'a b\tc d\n'), new Map())).toThrow(
    /after the TAB stands one item/,
  );
  expect(() => readPairs(file('nothing.tsv', '\tc\n'), new Map())).toThrow(/is not an item id/);
  expect(() => readSequences(file('short.txt', 'u a b\n'), new Map())).toThrow(/at least three items/);
  expect(() => readSequences(file('tabs.txt', 'u\ta b c\n'), new Map())).toThrow(/a TAB does not belong/);
});

test('knows which pairs come from one visit', () => {
  const path = file('visits.tsv', 'a b c\td\na b\tc\na\tb\nb\td\n');
  const read = readPairs(path, new Map([...'abcd'].map((id, row) => [id, row])));
  expect([...read.visits]).toEqual([0, 0, 0, 1]);
  const shortestFirst = file('other.tsv', 'a\tb\na b\tc\nb\td\nb d\ta\n');
  expect([...readPairs(shortestFirst, new Map([['a', 0]])).visits]).toEqual([0, 0, 1, 1]);
});
