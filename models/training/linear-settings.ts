/** How sessions become sums: who may influence the counts, and how fast an influence fades. */
export interface CountSettings {
  /** `a`, 0..1: how much whole-session company counts against the order of items. */
  togetherShare: number;
  /** `d_pos`, in items: how fast items farther from a split point fade. */
  positionDecay: number;
  /** Sessions after which a session counts half, where only their order is known; Infinity keeps all equal. */
  sessionHalfLife: number;
  /** Days after which a session counts half, where it is known when it ended; Infinity keeps all equal. */
  dayHalfLife: number;
}

/** How sums become weights. */
export interface SolveSettings {
  /** `lambda`, > 0: shrinks rarely seen pairs towards zero. */
  ridge: number;
  /**
   * `p`, 0..1: how large a share of a visitor's items the solve must do without. It adds p / (1 - p) G_ii to an
   * item's ridge, as training on visits with that share of items struck out at random would.
   * Source: Steck, "Autoencoders that don't overfit towards the identity", NeurIPS 2020 (EDLAE).
   */
  inputDropout: number;
  /** `M`: past items that may speak for a target. */
  candidates: number;
}

export interface SparseLinearSettings extends CountSettings, SolveSettings {
  /** `Kn`: entries kept per past item. */
  neighbours: number;
  /** How much a way over a third item counts beside a direct one, see linear-walk.ts; 0 takes direct ways only. */
  walkShare: number;
  /** `d_inf`, in items: how fast a visitor's older items fade when the model is asked. */
  inputDecay: number;
}

/** Throws a RangeError on what would give NaN or an endless solve, naming the setting. */
export function checkLinearSettings(settings: SparseLinearSettings): void {
  for (const [name, [from, to]] of Object.entries(BOUNDS)) {
    const value = settings[name as keyof SparseLinearSettings];
    if (!(value >= from && value <= to)) {
      throw new RangeError(`${name} is ${value}; it must be from ${from} to ${to}`);
    }
  }
}

const BOUNDS: Record<keyof SparseLinearSettings, [number, number]> = {
  togetherShare: [0, 1],
  positionDecay: [0.01, 1_000],
  sessionHalfLife: [1, Infinity],
  dayHalfLife: [0.01, Infinity],
  ridge: [1e-6, 1e9],
  inputDropout: [0, 0.99],
  candidates: [1, 1_000],
  neighbours: [1, 10_000],
  walkShare: [0, 10],
  inputDecay: [0.01, 1_000],
};
