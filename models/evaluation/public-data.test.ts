import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASELINES } from './baselines/index.ts';
import { readPairs, readSessions } from './data-files.ts';
import { evaluateTwice, type Metrics } from './protocol.ts';

/** The folder with the public session files; they are not part of this repository. */
const data = process.env.KINDRED_DATA;

/** Recall@20 and MRR@20 in per cent. */
type Pair = [recall20: number, mrr20: number];
type Baseline = keyof typeof BASELINES;

interface Oracle {
  tolerance: number;
  sets: Record<string, Record<Baseline, Pair>>;
  newOnly: { tolerance: number; sets: Record<string, { pairs: number } & Partial<Record<Baseline, Pair>>> };
}

const oracle = JSON.parse(
  readFileSync(new URL('../../test/fixtures/session-baselines.json', import.meta.url), 'utf8'),
) as Oracle;

describe.skipIf(data === undefined)('baselines on public sessions (needs KINDRED_DATA)', () => {
  test.each(Object.keys(oracle.sets))(
    'agree with the frozen numbers on %s',
    { timeout: 1_800_000 },
    async (set) => {
      const rowOf = new Map<string, number>();
      const sessions = readSessions(`${data}/session-${set}-train.sessions.txt.gz`, rowOf);
      const pairs = readPairs(`${data}/session-${set}-test.pairs.tsv.gz`, rowOf);
      for (const name of Object.keys(oracle.sets[set]!) as Baseline[]) {
        const scorer = BASELINES[name]();
        scorer.fit(sessions, rowOf.size);
        const { all, newOnly } = await evaluateTwice(scorer, pairs, rowOf.size);
        expectNear(name, all.metrics, oracle.sets[set]![name], oracle.tolerance);
        const expected = oracle.newOnly.sets[set]!;
        expect(newOnly.recall20).toHaveLength(expected.pairs);
        if (expected[name])
          expectNear(`${name}, new only`, newOnly.metrics, expected[name], oracle.newOnly.tolerance);
      }
    },
  );
});

function expectNear(what: string, metrics: Metrics, [recall20, mrr20]: Pair, tolerance: number): void {
  expect(Math.abs(metrics.recall20 - recall20), `${what}: recall@20`).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(metrics.mrr20 - mrr20), `${what}: MRR@20`).toBeLessThanOrEqual(tolerance);
}
