import type { SearchTrial, SettingValue } from '@kindred/shared/gate';

/** Per cent, on validation. */
export interface Score {
  recall20: number;
  mrr20: number;
}

/** What is about to be tried. */
export interface TrialPlan {
  family: string;
  /** All that decides the score, but for the data. */
  settings: object;
  changed: SearchTrial['changed'];
  sessions: number;
  epochs?: number;
}

export type Trial = Omit<SearchTrial, 'won'>;

/** Bytes under names that outlive a killed process; the same as `Checkpoints` of models/training. */
export interface TrialStore {
  load(name: string): Promise<Uint8Array | null>;
  save(name: string, bytes: Uint8Array): Promise<void>;
}

type Kept = Score & { seconds: number };

const NAME = 'trials';

/** What a search has tried. With a store, a search that was killed makes no trial twice. */
export class TrialBook {
  /** What the trials took that were found instead of made: a search counts them as time that has passed. */
  secondsSaved = 0;
  readonly #kept = new Map<string, Kept>();
  readonly #trials = new Map<string, Trial>();
  readonly #store: TrialStore | undefined;
  readonly #now: () => number;
  #taken: Trial | undefined;

  /** `now` in milliseconds. The store must be one of the same data. */
  constructor(store?: TrialStore, now: () => number = () => 0) {
    this.#store = store;
    this.#now = now;
  }

  static async open(store: TrialStore | undefined, now: () => number): Promise<TrialBook> {
    const book = new TrialBook(store, now);
    const bytes = await store?.load(NAME);
    if (!bytes) return book;
    for (const [key, kept] of JSON.parse(new TextDecoder().decode(bytes)) as [string, Kept][])
      book.#kept.set(key, kept);
    return book;
  }

  /** `measure` is called only where the trial was not made before, in this search or in one that was killed. */
  async score({ settings, ...plan }: TrialPlan, measure: () => Promise<Score>): Promise<Trial> {
    const key = JSON.stringify([plan.family, settings, plan.sessions]);
    const again = this.#trials.get(key);
    if (again !== undefined) return again;
    const known = this.#kept.get(key);
    this.secondsSaved += known?.seconds ?? 0;
    const { recall20, mrr20 } = known ?? (await this.#made(key, measure));
    const trial = { ...plan, recall20, mrr20 };
    this.#trials.set(key, trial);
    return trial;
  }

  /** Says which trial's settings are used; the last word counts. */
  take(trial: Trial): void {
    this.#taken = trial;
  }

  get tried(): SearchTrial[] {
    return Array.from(this.#trials.values(), (trial) => ({ ...trial, won: trial === this.#taken }));
  }

  async #made(key: string, measure: () => Promise<Score>): Promise<Kept> {
    const began = this.#now();
    const { recall20, mrr20 } = await measure();
    const kept = { recall20, mrr20, seconds: (this.#now() - began) / 1_000 };
    this.#kept.set(key, kept);
    await this.#store?.save(NAME, new TextEncoder().encode(JSON.stringify([...this.#kept])));
    return kept;
  }
}

/** What differs between two settings of one form. */
export function changes(start: object, settings: object): SearchTrial['changed'] {
  const before = start as Record<string, SettingValue>;
  const differing = Object.entries(settings as Record<string, SettingValue>).filter(
    ([name, to]) => to !== before[name],
  );
  return Object.fromEntries(differing.map(([name, to]) => [name, { from: before[name]!, to }]));
}
