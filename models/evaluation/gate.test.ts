import { inEnglish } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { judge, type GateInput } from './gate.ts';
import type { Measured } from './protocol.ts';

const PAIRS = 2_000;

/** A model that finds `perMille` of 1,000 labels, evenly spread. */
function model(name: string, perMille: number, pairs = PAIRS): Measured {
  const recall20 = Float32Array.from({ length: pairs }, (_, at) => ((at * 7919) % 1_000 < perMille ? 1 : 0));
  const found = perMille / 10;
  const flat = { recall5: found, recall10: found, recall20: found, mrr5: found, mrr10: found, mrr20: found };
  return {
    model: name,
    metrics: { ...flat, hr10: found, ndcg10: found, coverage20: 50 },
    recall20Interval: { low: found - 2, high: found + 2 },
    mrr20Interval: { low: found - 2, high: found + 2 },
    recall20,
    mrr20: recall20,
    shown: new Int32Array(3),
  };
}

function input(change: Partial<GateInput> = {}): GateInput {
  return {
    candidate: model('sparse-linear', 500),
    candidateExplains: true,
    baselines: [model('pop', 100), model('v-sknn', 500)],
    visits: Int32Array.from({ length: PAIRS }, (_, at) => Math.floor(at / 3)),
    protocol: { description: 'last 7 days', trainingSessions: 9_000, testPairs: PAIRS, unseenLabels: 3 },
    artifactBytes: 100_000,
    maxArtifactBytes: 300_000,
    top20Overlap: 0.99,
    ...change,
  };
}

test('releases what is as good as the baselines and explains itself', () => {
  const { verdict, rows, reasons } = judge(input());
  expect(verdict).toBe('released');
  expect(rows.map((row) => row.model)).toEqual(['sparse-linear', 'pop', 'v-sknn']);
  expect(reasons.map(inEnglish).join(' ')).toMatch(/50\.0\s% .*Against pop \+\d/);
});

test.each([
  ['is larger than shoppers may load', { artifactBytes: 300_001 }, /300,001 bytes/],
  ['lost its order when it was rounded', { top20Overlap: 0.69 }, /69\.0\s% of the products/],
  ['has no measured overlap', { top20Overlap: Number.NaN }, /70 % is the least/],
  ['is clearly worse than the active release', { active: model('active', 560) }, /release shoppers have now/],
  ['is clearly worse than a baseline', { baselines: [model('markov', 600)] }, /baseline markov: -\d/],
  [
    'is no better than a baseline and explains nothing',
    { candidateExplains: false },
    /cannot explain itself/,
  ],
] satisfies [string, Partial<GateInput>, RegExp][])('refuses a model that %s', (_, change, why) => {
  const { verdict, reasons } = judge(input(change));
  expect(verdict).toBe('refused');
  expect(reasons.map(inEnglish).join(' ')).toMatch(why);
});

test('releases on content and popularity where there is too little to judge by, and says so', () => {
  const pairs = 60;
  const { verdict, reasons } = judge(
    input({
      candidate: model('sparse-linear', 100, pairs),
      baselines: [model('pop', 900, pairs)],
      visits: Int32Array.from({ length: pairs }, (_, at) => at),
    }),
  );
  expect(verdict).toBe('released');
  expect(reasons.map(inEnglish)).toEqual([
    expect.stringMatching(/Too few visits .* 60 predictions from 60 .* what is popular/),
  ]);
});

test('holds a shop without any visits to its byte budget all the same', () => {
  const empty = { candidate: model('sparse-linear', 0, 0), baselines: [], visits: new Int32Array() };
  expect(judge(input(empty)).verdict).toBe('released');
  expect(judge(input({ ...empty, artifactBytes: 1e9 })).verdict).toBe('refused');
});

test('refuses to compare models that were measured on different pairs', () => {
  expect(() => judge(input({ active: model('active', 500, 10) }))).toThrow(/same pairs/);
});
