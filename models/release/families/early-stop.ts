import type { Checkpoints, Parameter } from '../../training/index.ts';
import { parametersFromBytes, parametersToBytes } from './parameter-bytes.ts';

/** Epochs without a better one after which a training is over. */
const PATIENCE = 2;

export const EARLY_STOP = 'early-stop';

interface Best {
  epoch: number;
  score: number;
  parameters: Parameter[];
}

/** Follows a training epoch by epoch and keeps what was best, in checkpoints too: that of another training is ignored. */
export class EarlyStop {
  #best: Best | undefined;
  readonly #of: string;
  readonly #checkpoints: Checkpoints | undefined;

  /** `of` names the training. */
  constructor(of = '', checkpoints?: Checkpoints) {
    this.#of = of;
    this.#checkpoints = checkpoints;
  }

  /** Goes on where the training stood when it was killed. */
  async resume(): Promise<void> {
    const bytes = await this.#checkpoints?.load(EARLY_STOP);
    const found = bytes && parametersFromBytes<Omit<Best, 'parameters'>>(bytes, this.#of);
    if (found) this.#best = { ...found.about, parameters: found.parameters };
  }

  /**
   * False: it has not become better for PATIENCE epochs. `parameters` may be overwritten afterwards. An epoch that
   * was seen before its training was killed may come again.
   */
  async goesOn(epoch: number, score: number, parameters: readonly Parameter[]): Promise<boolean> {
    if (this.#best === undefined || score > this.#best.score) {
      const copied = parameters.map((each) => ({ ...each, data: each.data.slice() }));
      this.#best = { epoch, score, parameters: copied };
      await this.#checkpoints?.save(EARLY_STOP, parametersToBytes({ epoch, score }, this.#of, copied));
    }
    return epoch - this.#best.epoch < PATIENCE;
  }

  /** Undefined before the first epoch; `epochs` is how many it took. */
  get best(): { epochs: number; parameters: Parameter[] } | undefined {
    return this.#best && { epochs: this.#best.epoch + 1, parameters: this.#best.parameters };
  }
}
