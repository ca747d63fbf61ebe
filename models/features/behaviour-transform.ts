import type { BehaviourFeature } from './behaviour-features.ts';

/** Shares this near to nothing or to all are as good as that: a logit would run away. */
const LEAST_SHARE = 0.01;

/** Puts one visitor's values (as of `behaviourOf`) into the form that distances are taken in; float32, as models read it. */
export function transformed(values: ArrayLike<number>, features: readonly BehaviourFeature[]): Float32Array {
  let logs = 0;
  let parts = 0;
  features.forEach(({ transform }, i) => {
    if (transform !== 'centred_log') return;
    logs += Math.log(values[i]!);
    parts += 1;
  });
  return Float32Array.from(features, ({ transform }, i) => {
    const value = values[i]!;
    if (transform === 'log') return Math.log1p(value);
    if (transform === 'centred_log') return Math.log(value) - logs / parts;
    const share = Math.min(Math.max(value, LEAST_SHARE), 1 - LEAST_SHARE);
    return Math.log(share / (1 - share));
  });
}
