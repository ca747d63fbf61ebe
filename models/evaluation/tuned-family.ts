import type { Family, FamilyHooks, Question, Recipe, Trained } from './family.ts';
import { evaluate } from './protocol.ts';
import type { Ranker, Sessions } from './scorer.ts';
import type { Measured } from './tally.ts';
import { type Grid, tune } from './tune.ts';

/** A family whose settings are searched one after the other; see tune.ts. */
export interface Tunable<Settings extends Record<string, number | string | boolean>, Model> {
  name: string;
  /** From one look at the sessions. */
  start(training: Sessions): Settings;
  /** Most telling first: the time for choosing cuts from the end. */
  grid: Grid<Settings>;
  /** Settings that change how a model is asked, not what it learns: trying them costs no training. */
  askingOnly: readonly (keyof Settings)[];
  fit(training: Sessions, itemCount: number, settings: Settings, hooks: FamilyHooks): Promise<Model>;
  ranker(model: Model, settings: Settings): Ranker;
  exported(model: Model, settings: Settings): Required<Trained>['artifact'];
}

export function tunedFamily<Settings extends Record<string, number | string | boolean>, Model>(
  tunable: Tunable<Settings, Model>,
): Family {
  return {
    name: tunable.name,
    async choose(validation, mayContinue, hooks) {
      const trials = new Trials(tunable, validation, hooks);
      const start = tunable.start(validation.training);
      const best = await tune(start, tunable.grid, (settings) => trials.measure(settings), mayContinue);
      const { recall20, mrr20 } = best.measured.metrics;
      return recipeOf(tunable, best.settings, { recall20, mrr20, trials: trials.count });
    },
  };
}

function recipeOf<Settings extends Record<string, number | string | boolean>, Model>(
  tunable: Tunable<Settings, Model>,
  settings: Settings,
  validation: Recipe['validation'] & object,
): Recipe {
  return {
    settings,
    validation,
    async train(training, itemCount, hooks) {
      const model = await tunable.fit(training, itemCount, settings, hooks);
      return { float: tunable.ranker(model, settings), artifact: tunable.exported(model, settings) };
    },
  };
}

class Trials<Settings extends Record<string, number | string | boolean>, Model> {
  count = 0;
  readonly #tunable: Tunable<Settings, Model>;
  readonly #validation: Question;
  readonly #hooks: FamilyHooks;
  readonly #trialsInGrid: number;
  #newest: { key: string; model: Model } | undefined;

  constructor(tunable: Tunable<Settings, Model>, validation: Question, hooks: FamilyHooks) {
    this.#tunable = tunable;
    this.#validation = validation;
    this.#hooks = hooks;
    this.#trialsInGrid =
      1 + Object.values(tunable.grid).reduce((sum: number, values) => sum + (values?.length ?? 0), 0);
  }

  async measure(settings: Settings): Promise<Measured> {
    this.#hooks.onProgress?.(this.count / this.#trialsInGrid, this.#described(settings));
    this.count++;
    const { training, pairs, itemCount, maskSeen } = this.#validation;
    const key = JSON.stringify(
      Object.entries(settings).filter(([name]) => !this.#tunable.askingOnly.includes(name)),
    );
    if (this.#newest?.key !== key) {
      const { signal } = this.#hooks;
      const model = await this.#tunable.fit(training, itemCount, settings, { ...(signal && { signal }) });
      this.#newest = { key, model };
    }
    const ranker = this.#tunable.ranker(this.#newest.model, settings);
    return evaluate(ranker, pairs, itemCount, { maskSeen, signal: this.#hooks.signal });
  }

  #described(settings: Settings): string {
    return Object.entries(settings)
      .map(([name, value]) => `${name} ${value}`)
      .join(' ');
  }
}
