import { MAX_INPUT_ITEMS } from '../../features/index.ts';
import { type ItemSessions, sessionCount } from '../item-sessions.ts';

/** What came next after what: one row for each step of each session, read as the device reads a trail. */
export interface Examples {
  /** [count, MAX_INPUT_ITEMS] distinct items, oldest first, right-aligned; unused places hold row 0 with weight 0. */
  ids: Int32Array;
  /** [count, MAX_INPUT_ITEMS] how strong each interaction was; 0 in unused places. */
  weights: Float32Array;
  /** [count] */
  labels: Int32Array;
  /** [count] what an example counts; recent sessions and strong interactions count more. */
  shares: Float32Array;
  count: number;
}

export interface ExampleOptions {
  /** Sessions after which an example counts half; Infinity keeps all equal. */
  sessionHalfLife: number;
}

export function examplesOf(sessions: ItemSessions, { sessionHalfLife }: ExampleOptions): Examples {
  const { offsets, items, weights } = sessions;
  const count = stepCount(sessions);
  const width = MAX_INPUT_ITEMS;
  const examples: Examples = {
    ids: new Int32Array(count * width),
    weights: new Float32Array(count * width),
    labels: new Int32Array(count),
    shares: new Float32Array(count),
    count,
  };
  const newest = sessionCount(sessions) - 1;
  let at = 0;
  for (let session = 0; session <= newest; session++) {
    const share = 2 ** ((session - newest) / sessionHalfLife);
    for (let end = offsets[session]! + 1; end < offsets[session + 1]!; end++, at++) {
      fillInput(examples, at, sessions, offsets[session]!, end);
      examples.labels[at] = items[end]!;
      examples.shares[at] = share * (weights?.[end] ?? 1);
    }
  }
  return examples;
}

/** Newest first from the right; an item met before keeps its newest place and its greatest weight. */
function fillInput(
  { ids, weights }: Examples,
  row: number,
  sessions: ItemSessions,
  start: number,
  end: number,
): void {
  const right = (row + 1) * MAX_INPUT_ITEMS - 1;
  let used = 0;
  for (let at = end - 1; at >= start; at--) {
    const item = sessions.items[at]!;
    const weight = sessions.weights?.[at] ?? 1;
    let place = 0;
    while (place < used && ids[right - place] !== item) place++;
    if (place < used) weights[right - place] = Math.max(weights[right - place]!, weight);
    else if (used < MAX_INPUT_ITEMS) {
      ids[right - used] = item;
      weights[right - used] = weight;
      used++;
    }
  }
}

function stepCount(sessions: ItemSessions): number {
  let steps = 0;
  for (let session = 0; session < sessionCount(sessions); session++)
    steps += Math.max(0, sessions.offsets[session + 1]! - sessions.offsets[session]! - 1);
  return steps;
}
