import { fadeOf, type ScoreHead } from '../score-head.ts';
import { quantise } from '../quantise.ts';
import type { SparseLinearModel } from '../sparse-linear-model.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;
const INT64 = 7;

/**
 * The inference graph of a sparse linear model, int8 values and a scale a row.
 *   targets = Cast<int64>(Gather(target_table [items, Kn], ids))                           [L, Kn]
 *   spoken  = Cast<float>(Gather(value_table int8 [items, Kn], ids)) * Gather(row_scale [items, 1], ids)
 *             * (weights * fade)                                                           [L, Kn]
 *   scores  = ScatterElements<add>(ConstantOfShape([items]), flat targets, flat spoken)    [items]
 * `target_table` is uint16 up to 65,536 items, else int32. Unused entries are target 0 with value 0: they
 * add nothing to item 0. Bytes: items x (Kn x 3 + 4), Kn x 5 with int32 targets.
 */
export function sparseLinearHead(model: SparseLinearModel): ScoreHead {
  const { items, neighbours, inputDecay, indices } = model;
  return {
    family: 'sparse-linear',
    items,
    scores(graph, ids, weights) {
      const { values, scales } = quantise(model);
      const targets = items <= 65_536 ? Uint16Array.from(indices) : indices;
      const targetTable = graph.constant('target_table', [items, neighbours], targets);
      const valueTable = graph.constant('value_table', [items, neighbours], values);
      const rowScale = graph.constant('row_scale', [items, 1], scales);
      const flat = graph.integers(-1);
      const faded = graph.node('Mul', [weights, fadeOf(graph, ids, inputDecay)]);
      const entries = graph.node('Mul', [
        graph.node('Cast', [graph.node('Gather', [valueTable, ids])], { to: FLOAT }),
        graph.node('Mul', [
          graph.node('Gather', [rowScale, ids]),
          graph.node('Reshape', [faded, graph.integers(-1, 1)]),
        ]),
      ]);
      const wide = graph.node('Cast', [graph.node('Gather', [targetTable, ids])], { to: INT64 });
      return graph.node(
        'ScatterElements',
        [
          graph.node('ConstantOfShape', [graph.integers(items)]),
          graph.node('Reshape', [wide, flat]),
          graph.node('Reshape', [entries, flat]),
        ],
        { axis: 0, reduction: 'add' },
      );
    },
  };
}
