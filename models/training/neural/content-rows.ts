import type { ItemSessions } from '../item-sessions.ts';
import { rowLength, type SparseLinearModel } from '../sparse-linear-model.ts';
import type { Parameter } from './network.ts';

/**
 * An item that nobody has met has learned nothing: its row becomes the mean of the rows of the products it is like,
 * by how alike they are, so that it is ranked where they are. An item that is like nothing known gets zeros,
 * which score as unknown.
 */
export function withContentRows(
  parameters: readonly Parameter[],
  content: SparseLinearModel,
  sessions: Pick<ItemSessions, 'items'>,
): Parameter[] {
  const met = new Uint8Array(content.items);
  for (const item of sessions.items) met[item] = 1;
  return parameters.map((each) =>
    each.name === 'items' ? { ...each, data: filledRows(each.data, content, met) } : each,
  );
}

function filledRows(data: Float32Array, content: SparseLinearModel, met: Uint8Array): Float32Array {
  const width = data.length / met.length;
  const filled = data.slice();
  met.forEach((known, item) => {
    if (known === 1) return;
    const row = filled.subarray(item * width, (item + 1) * width).fill(0);
    let total = 0;
    for (let entry = 0; entry < rowLength(content, item); entry++) {
      const other = content.indices[item * content.neighbours + entry]!;
      const alike = content.values[item * content.neighbours + entry]!;
      if (met[other] === 0) continue;
      total += alike;
      for (let i = 0; i < width; i++) row[i]! += alike * data[other * width + i]!;
    }
    if (total > 0) for (let i = 0; i < width; i++) row[i]! /= total;
  });
  return filled;
}
