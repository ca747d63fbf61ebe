import type { Family, FamilyHooks, Question, Recipe, Trained } from './family.ts';
import { evaluate } from './protocol.ts';
import type { Ranker, Sessions } from './scorer.ts';
import { changes, type Score, type Trial, TrialBook } from './trial-book.ts';
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
      const { trials = new TrialBook() } = hooks;
      const start = tunable.start(validation.training);
      const search = new Search(tunable, validation, start, trials, hooks);
      const best = await tune(start, tunable.grid, (settings) => search.trial(settings), mayContinue);
      trials.take(best.score);
      const { recall20, mrr20 } = best.score;
      return recipeOf(tunable, best.settings, { recall20, mrr20, tried: trials.tried });
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

class Search<Settings extends Record<string, number | string | boolean>, Model> {
  readonly #tunable: Tunable<Settings, Model>;
  readonly #validation: Question;
  readonly #start: Settings;
  readonly #trials: TrialBook;
  readonly #hooks: FamilyHooks;
  readonly #trialsInGrid: number;
  #count = 0;
  #newest: { key: string; model: Model } | undefined;

  constructor(
    tunable: Tunable<Settings, Model>,
    validation: Question,
    start: Settings,
    trials: TrialBook,
    hooks: FamilyHooks,
  ) {
    this.#tunable = tunable;
    this.#validation = validation;
    this.#start = start;
    this.#trials = trials;
    this.#hooks = hooks;
    this.#trialsInGrid =
      1 + Object.values(tunable.grid).reduce((sum: number, values) => sum + (values?.length ?? 0), 0);
  }

  trial(settings: Settings): Promise<Trial> {
    this.#hooks.onProgress?.(this.#count++ / this.#trialsInGrid, described(settings));
    const { name: family } = this.#tunable;
    const sessions = this.#validation.training.offsets.length - 1;
    const plan = { family, settings, changed: changes(this.#start, settings), sessions };
    return this.#trials.score(plan, () => this.#measured(settings));
  }

  async #measured(settings: Settings): Promise<Score> {
    const { pairs, itemCount, maskSeen } = this.#validation;
    const ranker = this.#tunable.ranker(await this.#model(settings), settings);
    const { signal } = this.#hooks;
    return (await evaluate(ranker, pairs, itemCount, { maskSeen, signal })).metrics;
  }

  async #model(settings: Settings): Promise<Model> {
    const learned = Object.entries(settings).filter(([name]) => !this.#tunable.askingOnly.includes(name));
    const key = JSON.stringify(learned);
    if (this.#newest?.key !== key) {
      const { training, itemCount } = this.#validation;
      const { signal } = this.#hooks;
      const model = await this.#tunable.fit(training, itemCount, settings, { ...(signal && { signal }) });
      this.#newest = { key, model };
    }
    return this.#newest.model;
  }
}

function described(settings: object): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} ${value}`)
    .join(' ');
}
