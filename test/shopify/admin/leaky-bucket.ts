/** Points a single query may cost at most. */
export const maxQueryCost = 1000;

const secondsOfCapacity = 20;

/** Shopify's leaky bucket of one app in one shop: it fills at `restoreRate` points a second up to its size. */
export class LeakyBucket {
  readonly restoreRate: number;
  readonly maximumAvailable: number;
  readonly #clock: { now(): number };
  #available: number;
  #at: number;

  constructor(restoreRate: number, clock: { now(): number }) {
    this.restoreRate = restoreRate;
    this.maximumAvailable = restoreRate * secondsOfCapacity;
    this.#clock = clock;
    this.#available = this.maximumAvailable;
    this.#at = clock.now();
  }

  get available(): number {
    const now = this.#clock.now();
    const restored = (Math.max(0, now - this.#at) / 1000) * this.restoreRate;
    this.#available = Math.min(this.maximumAvailable, this.#available + restored);
    this.#at = now;
    return Math.floor(this.#available);
  }

  /** Takes the points of a query; `false` (and nothing taken) when there are too few. */
  take(points: number): boolean {
    if (this.available < points) return false;
    this.#available -= points;
    return true;
  }

  /** Returns what a query asked for but did not use. */
  refund(points: number): void {
    this.#available = Math.min(this.maximumAvailable, this.#available + points);
  }

  status(): { maximumAvailable: number; currentlyAvailable: number; restoreRate: number } {
    return {
      maximumAvailable: this.maximumAvailable,
      currentlyAvailable: this.available,
      restoreRate: this.restoreRate,
    };
  }
}
