import type { EngineSession, ModelInput } from '@kindred/models/runtime';
import type { Ranker } from './scorer.ts';

/**
 * Judges exported bytes in the engine that devices use. An engine names its best K items only; all others
 * tie at 0, as do items that it names with nothing to say (a score of 0 or less), so that a list padded
 * with the first rows of the table earns nothing by its order.
 */
export function engineRanker(
  name: string,
  session: EngineSession,
  inputOf: (prefix: Int32Array) => ModelInput | null,
): Required<Ranker> {
  return {
    name,
    release: () => session.release(),
    async score(prefix, out) {
      out.fill(0);
      const input = inputOf(prefix);
      if (input === null) return false;
      const { itemIds, scores } = await session.run(input);
      itemIds.forEach((item, place) => (out[item] = Math.max(0, scores[place]!)));
      return true;
    },
  };
}
