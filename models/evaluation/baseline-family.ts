import { BASELINES } from './baselines/index.ts';
import type { Family } from './family.ts';

/** A baseline has published settings, and nothing to choose or to export. */
export function baselineFamily(name: keyof typeof BASELINES): Family {
  return {
    name,
    choose: async () => ({
      settings: {},
      async train(training, itemCount) {
        const scorer = BASELINES[name]();
        scorer.fit(training, itemCount);
        return { float: scorer };
      },
    }),
  };
}
