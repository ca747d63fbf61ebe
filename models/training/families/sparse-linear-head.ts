import type { GraphBuilder } from '../../onnx/index.ts';
import { type CompactRows, compactRows } from '../compact-rows.ts';
import { fadeOf, type ScoreHead } from '../score-head.ts';
import type { SparseLinearModel } from '../sparse-linear-model.ts';

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;
const INT32 = 6;
const INT64 = 7;

/**
 * The inference graph of a sparse linear model: rows of different lengths lie one after the other, and every row
 * is read as if it were as long as the longest (Kmax), what lies beyond its end counting nothing.
 *   starts  = CumSum<exclusive>(Cast<int32>(lengths uint8 [items]))               [items], once at load
 *   scale   = Exp(Cast<float>(scales uint8 [items]) * step + start)               [items], once at load
 *   place   = Gather(starts, ids) + (0 .. Kmax-1)                                 [L, Kmax]
 *   spoken  = Cast<float>(Gather(values int8, place)) * scale[ids] * weights * fade, where place is in the row
 *   scores  = ScatterElements<add>(ConstantOfShape([items]), Gather(targets, place), spoken)
 * Targets are uint16 up to 65,536 items, else int32. Bytes: see `linearBytes`.
 */
export function sparseLinearHead(model: SparseLinearModel): ScoreHead {
  return {
    family: 'sparse-linear',
    items: model.items,
    scores: (graph, ids, weights) => scoresOf(graph, compactRows(model), ids, weights),
  };
}

function scoresOf(graph: GraphBuilder, rows: CompactRows, ids: string, weights: string): string {
  const { items, lengths, inputDecay } = rows;
  const longest = lengths.reduce((a, b) => Math.max(a, b), 1);
  const asRow = graph.integers(1, -1);
  const asColumn = graph.integers(-1, 1);
  const flat = graph.integers(-1);
  const ofItems = (table: string): string =>
    graph.node('Reshape', [graph.node('Gather', [table, ids]), asColumn]);
  const length = graph.node('Cast', [graph.constant('lengths', [items], lengths)], { to: INT32 });
  const start = graph.node('CumSum', [length, graph.integers(0)], { exclusive: 1 });
  const along = graph.node('Reshape', [
    graph.constant(
      'along',
      [longest],
      Int32Array.from({ length: longest }, (_, place) => place),
    ),
    asRow,
  ]);
  const place = graph.node('Add', [ofItems(start), along]);
  // The last row reads past its end too.
  const entries = (name: string, table: Int8Array | Uint16Array | Int32Array): string => {
    const padded = new (table.constructor as Int32ArrayConstructor)(table.length + longest);
    padded.set(table);
    return graph.node('Gather', [graph.constant(name, [padded.length], padded), place]);
  };
  const faded = graph.node('Mul', [weights, fadeOf(graph, ids, inputDecay)]);
  const spoken = graph.node('Mul', [
    graph.node('Cast', [entries('values', rows.values)], { to: FLOAT }),
    graph.node('Mul', [ofItems(scaleOf(graph, rows)), graph.node('Reshape', [faded, asColumn])]),
  ]);
  const counted = graph.node('Where', [
    graph.node('Less', [along, ofItems(length)]),
    spoken,
    graph.scalar(0),
  ]);
  const targets = graph.node('Cast', [entries('targets', rows.targets)], { to: INT64 });
  return graph.node(
    'ScatterElements',
    [
      graph.node('ConstantOfShape', [graph.integers(items)]),
      graph.node('Reshape', [targets, flat]),
      graph.node('Reshape', [counted, flat]),
    ],
    { axis: 0, reduction: 'add' },
  );
}

/** float32 [items] */
function scaleOf(graph: GraphBuilder, { items, scales, scaleStep, scaleStart }: CompactRows): string {
  const bytes = graph.node('Cast', [graph.constant('scales', [items], scales)], { to: FLOAT });
  const steps = graph.node('Mul', [bytes, graph.scalar(scaleStep)]);
  return graph.node('Exp', [graph.node('Add', [steps, graph.scalar(scaleStart)])]);
}
