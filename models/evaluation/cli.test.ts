import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { FAMILIES, isLearned } from './command/families.ts';
import { optionsOf } from './command/options.ts';
import { tune } from './tune.ts';

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
const PAIRS = 'a b\tc\na\tb\nnew\tb\nc\tnever\n';
const pairs = file('test.tsv.gz', gzipSync(PAIRS));
const sequences = file('sequences.txt', 'u1 a b c d\nu2 b c d a\nu3 c d a b\nu4 a b\n');

const QUICK = ['--tune-seconds', '0'];
const NUMBERS = ['recall5', 'recall10', 'recall20', 'mrr5', 'mrr10', 'mrr20', 'hr10', 'ndcg10', 'coverage20'];

test('prints one JSON line a family on stdout, and only that', async () => {
  const { code, stdout } = await evaluateCommand(
    '--sessions',
    sessions,
    '--pairs',
    pairs,
    '--json',
    ...QUICK,
  );
  expect(code).toBe(0);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const families = FAMILIES.map(({ name }) => name);
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
  const { family, settings } = JSON.parse(stdout) as { family: string; settings: object };
  expect(FAMILIES.filter(isLearned).map(({ name }) => name)).toContain(family);
  expect(Object.keys(settings)).not.toHaveLength(0);
  expect(stderr).toMatch(/sparse-linear on validation: \d+\.\d+ \/ \d+\.\d+ after \d+ trials/);
  expect(stderr).toMatch(/1 lines with fewer than three items are left out/);
});

test('prints tables for people', async () => {
  const { stdout } = await evaluateCommand(
    '--sessions',
    sessions,
    '--pairs',
    pairs,
    '--family',
    'markov,pop',
  );
  expect(stdout).toMatch(/all items ranked[\s\S]*family +recall5[\s\S]*pop +\d[\s\S]*markov +\d/);
  expect(stdout).toMatch(/items in the visit[\s\S]*family +1 \(2\) +2 \(1\)/);
});

test('draws a learning curve, and writes everything into one report', async () => {
  const report = join(folder, 'report.json');
  const long = file('long.txt', 'a b c\nb c\na b\nc a b\n'.repeat(300));
  const args = ['--sessions', long, '--pairs', pairs, '--learning-curve', '--report', report, ...QUICK];
  const { code, stdout } = await evaluateCommand(...args, '--family', 'sparse-linear');
  expect(code).toBe(0);
  expect(stdout).toMatch(/family +1000 sessions +1200 sessions\n.*\nsparse-linear/);
  const { specVersion, protocol, data, results } = JSON.parse(readFileSync(report, 'utf8'));
  expect(specVersion).toBe(1);
  expect(protocol).toMatchObject({ ties: expect.any(String), choosing: { secondsAFamily: 0 } });
  // Of the gzipped file as of its content: sha256sum says the same of both.
  expect(data).toMatchObject({ predictions: 4, unknownLabels: 1, revisits: 0, items: 3 });
  expect(data.files.map(({ name }: { name: string }) => name)).toEqual(['long.txt', 'test.tsv.gz']);
  expect(data.files[1].sha256).toBe(createHash('sha256').update(PAIRS).digest('hex'));
  expect(results).toHaveLength(2);
  expect(results[1]).toMatchObject({
    family: 'sparse-linear',
    trainingSessions: 1_200,
    validation: { tried: [{ family: 'sparse-linear', changed: {}, won: true }] },
    newProductsOnly: { pairs: 4 },
    exported: { loss: { top20Overlap: 1 }, deviceEngine: { pairs: 3, sameTop20: 3 } },
  });
});

test('judges what the catalogue alone knows of new products', async () => {
  const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
  const line = (order: number, item: number): string =>
    `${order},${10_000 + item},RED CUP NUMBER ${item % 7},1,2011-01-01 ${String(order % 24).padStart(2, '0')}:00:00,2.5,1,UK`;
  const lines = Array.from({ length: 300 }, (_, at) => line(Math.floor(at / 3), (at * 7) % 60));
  const orders = file('orders-of-cups.csv', [header, ...lines].join('\n'));
  const { code, stdout } = await evaluateCommand('--orders', orders, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ family: 'content', timesPopularity: expect.any(Number) });
});

test('explains a bad file and a bad command in a sentence, without a stack', async () => {
  const missing = await evaluateCommand('--sessions', '/no/such', '--pairs', pairs);
  expect(missing).toEqual({ code: 2, stdout: '', stderr: 'Cannot read /no/such: there is no such file\n' });
  const unknown = await evaluateCommand('--sequences', sequences, '--family', 'gru');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toMatch(/^There is no family "gru"\.\nUsage:/);
  const report = await evaluateCommand('--sequences', sequences, '--report', join(folder, 'no', 'such'));
  expect(report).toMatchObject({ code: 2, stdout: '' });
  expect(report.stderr).toMatch(/^The report cannot be written to .*: ENOENT/);
});

test.each([
  ['no files', [], /sessions file and a pairs file, or a sequences file/],
  ['sessions without pairs', ['--sessions', sessions], /sessions file and a pairs file/],
  ['both kinds of files', ['--sequences', sequences, '--pairs', pairs], /or a sequences file/],
  ['an unknown option', ['--what'], /Unknown option '--what'/],
  ['a budget that is no number', ['--sequences', sequences, '--tune-seconds', 'x'], /a number, 0 or more/],
  ['a curve without time', ['--sequences', sequences, '--learning-curve'], /order of time/],
  ['a family for order lines', ['--orders', sequences, '--family', 'stan'], /what the catalogue says/],
  ['a report without a name', ['--sequences', sequences, '--report', ''], /name of a file/],
] satisfies [string, string[], RegExp][])('refuses %s', (_, args, why) => {
  expect(() => optionsOf(args)).toThrow(why);
});

async function hill({ a, b }: { a: number; b: number }): Promise<{ recall20: number; mrr20: number }> {
  return { recall20: -((a - 2) ** 2) - (b - 3) ** 2, mrr20: 0 };
}

test('tunes one setting after the other, and stops when the budget is spent', async () => {
  const grid = { a: [1, 2, 3], b: [1, 3] };
  expect((await tune({ a: 0, b: 0 }, grid, hill, () => true)).settings).toEqual({ a: 2, b: 3 });
  let left = 2;
  expect((await tune({ a: 0, b: 0 }, grid, hill, () => left-- > 0)).settings).toEqual({ a: 2, b: 0 });
});
