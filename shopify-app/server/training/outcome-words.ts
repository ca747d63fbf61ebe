import type { Candidate } from '@kindred/models/release';
import { type Filled, said, type Said } from '@kindred/shared/said';
import { TrainerError } from './train-in-process.ts';

/** What a merchant is told of a training that came to its end. */
export function outcomeWords(
  { report, refreshed }: Pick<Candidate, 'report' | 'refreshed'>,
  forgets: boolean,
): Said {
  if (refreshed) {
    const { added, removed } = refreshed;
    const tookIn = said(
      'The model took in {n} visit without a full training.|The model took in {n} visits without a full training.',
      { n: added },
    );
    const forgot = said('It forgot {n} visit without a trace.|It forgot {n} visits without a trace.', {
      n: removed,
    });
    return forgets ? together(tookIn, forgot) : tookIn;
  }
  if (report.verdict === 'released') return said('A new model is active.');
  const refused = [said('The new model was not released.'), ...report.reasons].reduce(together);
  return forgets
    ? together(refused, said('The models before it had learned from data that was erased, and are deleted.'))
    : refused;
}

/** What a merchant is told of one that was not: the trainer's reason, or an error's English. */
export function failureWords(error: unknown): Said {
  const problem = error instanceof TrainerError ? filled(error.reason) : messageOf(error);
  return said('The training failed: {problem}', { problem });
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const together = (a: Said, b: Said): Said => said('{a} {b}', { a: filled(a), b: filled(b) });

/** A string in a gap would stay English. */
const filled = (sentence: Said): Filled =>
  typeof sentence === 'string' ? { text: sentence, gaps: {} } : sentence;
