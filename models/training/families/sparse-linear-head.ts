import type { GraphBuilder } from '../../onnx/index.ts';
import { BORROWED_ROWS, SHORT_ROW } from '../borrow.ts';
import { type CompactRows, compactRows } from '../compact-rows.ts';
import { ladderIn } from '../scale-ladder.ts';
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
 * A model that borrows (borrow.ts) reads once more, from the rows of the first targets, with what was spoken of
 * them as weights. Targets are uint16 up to 65,536 items, else int32. Bytes: `linearBytes`.
 */
export function sparseLinearHead(model: SparseLinearModel): ScoreHead {
  return {
    family: 'sparse-linear',
    items: model.items,
    scores(graph, ids, weights) {
      const rows = compactRows(model);
      const tables = tablesOf(graph, rows);
      const faded = graph.node('Mul', [weights, fadeOf(graph, ids, rows.inputDecay)]);
      const own = readRows(graph, tables, ids, faded);
      const scores = addUp(graph, graph.node('ConstantOfShape', [graph.integers(rows.items)]), own);
      if (!rows.borrows) return scores;
      const short = graph.node('Less', [own.lengths, graph.constant('short', [], Int32Array.of(SHORT_ROW))]);
      const spoken = graph.node('Where', [short, firstOf(graph, own.spoken), graph.scalar(0)]);
      const flat = graph.node('Reshape', [spoken, graph.integers(-1)]);
      const targets = graph.node('Reshape', [firstOf(graph, own.targets), graph.integers(-1)]);
      return addUp(graph, scores, readRows(graph, tables, targets, flat));
    },
  };
}

/** Names of the tables in the graph. */
interface Tables {
  /** int32 [items] */
  lengths: string;
  /** int32 [items] */
  starts: string;
  /** float32 [items] */
  scales: string;
  /** int8 and uint16 or int32, [entries + Kmax]: the last row reads past its end too. */
  values: string;
  targets: string;
  /** int32 [1, Kmax]: 0, 1, 2 … */
  along: string;
}

function tablesOf(graph: GraphBuilder, rows: CompactRows): Tables {
  const { items } = rows;
  const longest = rows.lengths.reduce((a, b) => Math.max(a, b), 1);
  const lengths = graph.node('Cast', [graph.constant('lengths', [items], rows.lengths)], { to: INT32 });
  const padded = rows.values.length + longest;
  const values = new Int8Array(padded);
  const targets = rows.targets instanceof Uint16Array ? new Uint16Array(padded) : new Int32Array(padded);
  values.set(rows.values);
  targets.set(rows.targets);
  return {
    lengths,
    starts: graph.node('CumSum', [lengths, graph.integers(0)], { exclusive: 1 }),
    scales: ladderIn(graph, 'scales', rows.scales, [items]),
    values: graph.constant('values', [padded], values),
    targets: graph.constant('targets', [padded], targets),
    along: graph.constant(
      'along',
      [1, longest],
      Int32Array.from({ length: longest }, (_, place) => place),
    ),
  };
}

interface ReadRows {
  /** int32 [N, 1] */
  lengths: string;
  /** int64 [N, Kmax] */
  targets: string;
  /** float32 [N, Kmax], 0 beyond a row's end. */
  spoken: string;
}

/** The rows `ids` [N], each as loud as `weights` float32 [N] says. */
function readRows(graph: GraphBuilder, tables: Tables, ids: string, weights: string): ReadRows {
  const asColumn = (values: string): string => graph.node('Reshape', [values, graph.integers(-1, 1)]);
  const ofRow = (table: string): string => asColumn(graph.node('Gather', [table, ids]));
  const lengths = ofRow(tables.lengths);
  const place = graph.node('Add', [ofRow(tables.starts), tables.along]);
  const values = graph.node('Cast', [graph.node('Gather', [tables.values, place])], { to: FLOAT });
  const loud = graph.node('Mul', [ofRow(tables.scales), asColumn(weights)]);
  const inRow = graph.node('Less', [tables.along, lengths]);
  return {
    lengths,
    targets: graph.node('Cast', [graph.node('Gather', [tables.targets, place])], { to: INT64 }),
    spoken: graph.node('Where', [inRow, graph.node('Mul', [values, loud]), graph.scalar(0)]),
  };
}

/** [N, 4] of [N, Kmax] */
function firstOf(graph: GraphBuilder, table: string): string {
  return graph.node('Slice', [table, graph.integers(0), graph.integers(BORROWED_ROWS), graph.integers(1)]);
}

/** scores [items] and all that was spoken. */
function addUp(graph: GraphBuilder, scores: string, { targets, spoken }: ReadRows): string {
  const flat = graph.integers(-1);
  return graph.node(
    'ScatterElements',
    [scores, graph.node('Reshape', [targets, flat]), graph.node('Reshape', [spoken, flat])],
    { axis: 0, reduction: 'add' },
  );
}
