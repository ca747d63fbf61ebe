import { setTimeout as wait } from 'node:timers/promises';
import type { Candidate, CandidateOptions } from '@kindred/models/release';
import { serveTrainer } from '../../shopify-app/server/training/serve-trainer.ts';
import { fakeCandidate, fakeReport } from './fake-candidate.ts';

/** What this trainer does, by the seed that it is given: a child gets no other word from a test. */
export const BEHAVIOUR = {
  /** Five steps, each kept; says in its report which ones it took. */
  steps: 1,
  /** Five steps, but after the third it waits for its end. */
  stuckAfterThree: 2,
  /** Computes without ever letting anything else in. */
  busy: 3,
  aborts: 4,
  refuses: 5,
  /** Says what it was given by its environment. */
  tellsEnvironment: 6,
  fillsHeap: 7,
  speaksNonsense: 8,
} as const;

const STEPS = 5;

async function build(
  _: unknown,
  { seed, checkpoints, onProgress }: Pick<CandidateOptions, 'seed' | 'checkpoints' | 'onProgress'>,
): Promise<Candidate> {
  onProgress?.(0, `pid ${process.pid}`);
  if (seed === BEHAVIOUR.busy) for (;;) Math.random();
  if (seed === BEHAVIOUR.aborts) process.abort();
  if (seed === BEHAVIOUR.refuses) throw new Error('There is nothing to learn.');
  if (seed === BEHAVIOUR.tellsEnvironment) return candidateSaying(Object.keys(process.env));
  if (seed === BEHAVIOUR.fillsHeap)
    for (const kept: number[][] = []; ;) kept.push(Array<number>(1e6).fill(0.5));
  if (seed === BEHAVIOUR.speaksNonsense) process.send?.({ kind: 'gossip' });
  const from = (await checkpoints?.load('step'))?.[0] ?? 0;
  const taken: string[] = [];
  for (let step = from + 1; step <= STEPS; step++) {
    taken.push(`step ${step}`);
    await checkpoints?.save('step', Uint8Array.of(step));
    if (seed === BEHAVIOUR.stuckAfterThree && step === 3) await wait(60_000);
  }
  return candidateSaying(taken);
}

const candidateSaying = (reasons: string[]): Candidate =>
  fakeCandidate(new Uint8Array([1, 2, 3]), { report: fakeReport('released', 3, reasons) });

// Read by tests, too, for its words.
if (process.send && process.argv[1] === import.meta.filename) serveTrainer(build);
