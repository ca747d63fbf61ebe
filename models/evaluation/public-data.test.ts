import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BASELINES } from './baselines/index.ts';
import { readPairs, readSessions } from './data-files.ts';
import { evaluate } from './protocol.ts';

/** The folder with the public session files; they are not part of this repository. */
const data = process.env.KINDRED_DATA;

interface Oracle {
  tolerance: number;
  /** data set -> baseline -> [recall@20, MRR@20] in per cent */
  sets: Record<string, Record<keyof typeof BASELINES, [number, number]>>;
}

const oracle = JSON.parse(
  readFileSync(new URL('../../test/fixtures/session-baselines.json', import.meta.url), 'utf8'),
) as Oracle;

describe.skipIf(data === undefined)('baselines on public sessions (needs KINDRED_DATA)', () => {
  test.each(Object.keys(oracle.sets))(
    'agree with the frozen numbers on %s',
    { timeout: 900_000 },
    async (set) => {
      const rowOf = new Map<string, number>();
      const sessions = readSessions(`${data}/session-${set}-train.sessions.txt.gz`, rowOf);
      const pairs = readPairs(`${data}/session-${set}-test.pairs.tsv.gz`, rowOf);
      for (const [name, [recall20, mrr20]] of Object.entries(oracle.sets[set]!)) {
        const scorer = BASELINES[name as keyof typeof BASELINES]();
        scorer.fit(sessions, rowOf.size);
        const { metrics } = await evaluate(scorer, pairs, rowOf.size);
        expect(Math.abs(metrics.recall20 - recall20), `${name} recall@20`).toBeLessThanOrEqual(
          oracle.tolerance,
        );
        expect(Math.abs(metrics.mrr20 - mrr20), `${name} MRR@20`).toBeLessThanOrEqual(oracle.tolerance);
      }
    },
  );
});
