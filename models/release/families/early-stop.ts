import type { Parameter } from '../../training/index.ts';

/** Epochs without a better one after which a training is over. */
const PATIENCE = 2;

/** Follows a training epoch by epoch and keeps what was best. */
export class EarlyStop {
  #best: { epoch: number; score: number; parameters: Parameter[] } | undefined;

  /** False: it has not become better for PATIENCE epochs. `parameters` may be overwritten afterwards. */
  goesOn(epoch: number, score: number, parameters: readonly Parameter[]): boolean {
    if (this.#best === undefined || score > this.#best.score) {
      const copied = parameters.map((each) => ({ ...each, data: each.data.slice() }));
      this.#best = { epoch, score, parameters: copied };
    }
    return epoch - this.#best.epoch < PATIENCE;
  }

  /** Undefined before the first epoch; `epochs` is how many it took. */
  get best(): { epochs: number; parameters: Parameter[] } | undefined {
    return this.#best && { epochs: this.#best.epoch + 1, parameters: this.#best.parameters };
  }
}
