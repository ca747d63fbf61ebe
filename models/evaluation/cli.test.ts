import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { optionsOf } from './cli-options.ts';
import { readPairs, readSequences, readSessions } from './data-files.ts';
import { tune } from './tune.ts';
import type { Measured } from './protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

function evaluateCommand(...args: string[]): Promise<Answer> {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const sessions = file('train.txt', 'a b c\nb c\na b\nc a b\n'.repeat(30));
const pairs = file('test.tsv.gz', gzipSync('a b\tc\na\tb\nnew\tb\nc\tnever\n'));
const sequences = file('sequences.txt', 'u1 a b c d\nu2 b c d a\nu3 c d a b\nu4 a b\n');

const NUMBERS = ['recall5', 'recall10', 'recall20', 'mrr5', 'mrr10', 'mrr20', 'hr10', 'ndcg10', 'coverage20'];

test('prints one JSON line a family on stdout, and only that', async () => {
  const { code, stdout } = await evaluateCommand('--sessions', sessions, '--pairs', pairs, '--json');
  expect(code).toBe(0);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const families = ['pop', 's-pop', 'markov', 'item-knn', 'sknn', 'v-sknn', 'sparse-linear'];
  expect(rows.map((row) => row.family)).toEqual(families);
  const keys = ['family', ...NUMBERS, 'trainSeconds', 'artifactBytes', 'settings'];
  for (const row of rows) expect(Object.keys(row)).toEqual(keys);
  expect(rows.at(-1)!.artifactBytes).toBeGreaterThan(500);
  // Of four pairs one has an unknown prefix and one an unknown label.
  expect(rows[0]!.recall20).toBe(50);
});

test('chooses settings on validation and judges the choice once', async () => {
  const { code, stdout, stderr } = await evaluateCommand(
    '--sequences',
    sequences,
    '--family',
    'best',
    '--json',
    '--tune-seconds',
    '5',
  );
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({
    family: 'sparse-linear',
    settings: { candidates: expect.any(Number) },
  });
  expect(stderr).toMatch(/1 lines with fewer than three items are left out/);
});

test('prints a table for people', async () => {
  const { stdout } = await evaluateCommand('--sessions', sessions, '--pairs', pairs, '--family', 'markov');
  expect(stdout).toMatch(/all items ranked[\s\S]*family +recall5[\s\S]*markov +\d/);
});

test('explains a bad file and a bad command in a sentence, without a stack', async () => {
  const missing = await evaluateCommand('--sessions', '/no/such', '--pairs', pairs);
  expect(missing).toEqual({ code: 2, stdout: '', stderr: 'Cannot read /no/such: there is no such file\n' });
  const unknown = await evaluateCommand('--sequences', sequences, '--family', 'gru');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toMatch(/^There is no family "gru"\.\nUsage:/);
});

test.each([
  ['no files', [], /sessions file and a pairs file, or a sequences file/],
  ['sessions without pairs', ['--sessions', sessions], /sessions file and a pairs file/],
  ['both kinds of files', ['--sequences', sequences, '--pairs', pairs], /or a sequences file/],
  ['an unknown option', ['--what'], /Unknown option '--what'/],
  ['a budget that is no number', ['--sequences', sequences, '--tune-seconds', 'x'], /number above 0/],
] satisfies [string, string[], RegExp][])('refuses %s', (_, args, why) => {
  expect(() => optionsOf(args)).toThrow(why);
});

test.each([
  ['a folder', folder, /it is a folder/],
  ['an empty file', file('empty.txt', '\n'), /is empty/],
  ['a damaged gzip file', file('damaged.gz', gzipSync('a b c\n').subarray(0, 15)), /damaged gzip/],
  ['a CSV file', file('orders.csv', 'Name,Email\n#1001,"x"\n'), /line 1: "Name,Email" is not an item id/],
  ['a pairs file', pairs, /line 1: a TAB does not belong .* is it a pairs file/],
])('refuses %s where sessions belong', (_, path, why) => {
  expect(() => readSessions(path, new Map())).toThrow(why);
});

test('refuses sessions where pairs belong, and sequences too short to learn from', () => {
  expect(() => readPairs(sessions, new Map())).toThrow(/line 1: a pairs file has/);
  expect(() => readSequences(file('short.txt', 'u a b\n'), new Map())).toThrow(/at least three items/);
});

test('knows which pairs come from one visit', () => {
  const path = file('visits.tsv', 'a b c\td\na b\tc\na\tb\nb\td\n');
  const read = readPairs(path, new Map([...'abcd'].map((id, row) => [id, row])));
  expect([...read.visits]).toEqual([0, 0, 0, 1]);
});

function found(recall20: number): Measured {
  return { metrics: { recall20, mrr20: 0 } } as Measured;
}

async function hill({ a, b }: { a: number; b: number }): Promise<Measured> {
  return found(-((a - 2) ** 2) - (b - 3) ** 2);
}

test('tunes one setting after the other, and stops when the budget is spent', async () => {
  const grid = { a: [1, 2, 3], b: [1, 3] };
  expect((await tune({ a: 0, b: 0 }, grid, hill, () => true)).settings).toEqual({ a: 2, b: 3 });
  let left = 2;
  expect((await tune({ a: 0, b: 0 }, grid, hill, () => left-- > 0)).settings).toEqual({ a: 2, b: 0 });
});
