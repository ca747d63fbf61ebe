import {
  type ItemSessions,
  LinearStateError,
  sessionChange,
  sessionCount,
  type TrainingHooks,
} from '../training/index.ts';
import { type Behaviour, grown } from './behaviour.ts';
import type { Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
import { type DatasetRows, rowsOf } from './dataset-rows.ts';
import { type HeldOut, holdOut, holdOutSince } from './held-out.ts';
import { hooksOf, judgedCandidate } from './judged-candidate.ts';
import { type Learned, LearnedError, learnedFromBytes } from './learned-bytes.ts';

/**
 * A candidate from what an earlier one had `learned` and the present data: visits that came are added to the linear
 * part, visits that are gone are taken out of it exactly, and only what they touch is solved again. Nothing is
 * searched, and a network stays as it is but for products it does not know. Judged like any other. Null where only a
 * full training will do: other or damaged bytes, too long ago, or too few new visits to judge a network by, which
 * cannot unlearn those it has seen. Rejects with the signal's reason when aborted.
 */
export async function refreshCandidate(
  dataset: TrainingDataset,
  learned: Uint8Array,
  options: CandidateOptions,
): Promise<Candidate | null> {
  options.signal?.throwIfAborted();
  const kept = readable(learned);
  if (kept === null || dataset.products.length === 0) return null;
  const rows = rowsOf(dataset, kept.productIds);
  const heldOut = kept.behaviour.linear.reaches(rows.sessions) ? unseenPart(kept.behaviour, rows) : null;
  if (heldOut === null) return null;
  const change = sessionChange(kept.sessions, rows.sessions);
  const learner = {
    chosen: kept.behaviour.chosen,
    // Each from what was kept: from the held-out model back to the whole one, more columns would be solved again.
    learn: (sessions: ItemSessions, hooks: TrainingHooks) =>
      moved(learnedFromBytes(learned), rows.products.length, sessions, hooks),
    refreshed: { added: sessionCount(change.come), removed: sessionCount(change.gone) },
  };
  return judgedCandidate({ dataset, rows, heldOut }, learner, options, hooksOf(options));
}

function readable(learned: Uint8Array): Learned | null {
  try {
    return learnedFromBytes(learned);
  } catch (error) {
    if (error instanceof LearnedError || error instanceof LinearStateError) return null;
    throw error;
  }
}

/** What the model to be judged has not seen: a linear part forgets the held-out days, a network does not. */
function unseenPart({ linear, network }: Behaviour, rows: DatasetRows): HeldOut | null {
  return network === null ? holdOut(rows) : holdOutSince(rows, linear.parts.anchor.endedAt!);
}

/** Its linear part as of other sessions. */
async function moved(
  kept: Learned,
  items: number,
  sessions: ItemSessions,
  hooks: TrainingHooks,
): Promise<Behaviour> {
  const behaviour = grown(kept.behaviour, items);
  const { gone, come } = sessionChange(kept.sessions, sessions);
  await behaviour.linear.remove(gone);
  await behaviour.linear.add(come, hooks);
  return behaviour;
}
