import type { ModelFamily } from '@kindred/shared/release';
import { type InputItem, inputOf } from '../features/model-input.ts';
import type { EngineSession, ModelOutput } from './engine.ts';

/**
 * How much each past item adds to the score of a row: `contributions[i](row)` for `past[i]`. One run a past item,
 * in which weights of 0 silence items but leave each in its place, so that the others fade as they did.
 * A linear family's score is the sum of what each item says alone: exact, as long as no item speaks of more rows
 * than the model names. In other families items change one another, so the contribution is what the score loses
 * without the item (leave one out; these do not add up), and at least that much where the row is then no longer named.
 */
export async function contributionsOf(
  session: EngineSession,
  family: ModelFamily,
  past: readonly InputItem[],
  full: ModelOutput,
): Promise<((row: number) => number)[]> {
  const { ids, weights } = inputOf(past);
  const alone = family === 'sparse-linear';
  const contributions: ((row: number) => number)[] = [];
  for (const i of past.keys()) {
    const output = await session.run({ ids, weights: weights.map((w, j) => ((i === j) === alone ? w : 0)) });
    contributions.push((row) =>
      alone
        ? (scoreOf(output, row) ?? 0)
        : (scoreOf(full, row) ?? NaN) - (scoreOf(output, row) ?? leastOf(output)),
    );
  }
  return contributions;
}

function scoreOf({ itemIds, scores }: ModelOutput, row: number): number | undefined {
  return scores[itemIds.indexOf(row)];
}

const leastOf = ({ scores }: ModelOutput): number => scores.at(-1) ?? 0;
