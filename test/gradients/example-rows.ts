import { MAX_INPUT_ITEMS } from '../../models/features/index.ts';
import type { Examples } from '../../models/training/neural/examples.ts';
import type { Random } from '../../models/training/neural/sampler.ts';

/** Random examples whose inputs are of the lengths that share a batch with `length`; the first is the longest. */
export function exampleRows(count: number, items: number, length: number, random: Random): Examples {
  const examples: Examples = {
    ids: new Int32Array(count * MAX_INPUT_ITEMS),
    weights: new Float32Array(count * MAX_INPUT_ITEMS),
    labels: Int32Array.from({ length: count }, () => random.below(items)),
    shares: Float32Array.from({ length: count }, () => 0.5 + random.next()),
    count,
  };
  const shortest = Math.floor(length / 2) + 1;
  for (let example = 0; example < count; example++) {
    const used = example === 0 ? length : shortest + random.below(length - shortest + 1);
    const distinct = new Set<number>();
    while (distinct.size < used) distinct.add(random.below(items));
    [...distinct].forEach((item, back) => {
      const place = (example + 1) * MAX_INPUT_ITEMS - 1 - back;
      examples.ids[place] = item;
      examples.weights[place] = 1 + random.below(2);
    });
  }
  return examples;
}
