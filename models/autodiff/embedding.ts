import { swapped } from './arithmetic.ts';
import { elementsOf, type Tape, type Value } from './tape.ts';

/** Rows of a table [rows, width] by int32 `ids`: shape [...ids, width]. A row named twice gets both gradients. */
export function rowsOf(tape: Tape, table: Value, ids: Value): Value {
  const { graph } = tape;
  const { shape } = table;
  const width = shape[1]!;
  return tape.record('Gather', [table, ids], [...ids.shape, width], (g) => {
    const count = elementsOf(ids.shape);
    const wide = tape.emit('Cast', [ids], ids.shape, { attributes: { to: INT64 } });
    const places = tape.emit('Reshape', [wide], [count, 1], { extra: [graph.integers(-1, 1)] });
    const rows = tape.emit('Reshape', [g], [count, width], { extra: [graph.integers(-1, width)] });
    const zeros = (): Value => tape.emit('ConstantOfShape', [], shape, { extra: [graph.integers(...shape)] });
    return [(known) => addRows(tape, places, rows, known ?? zeros()), null];
  });
}

/** TensorProto.DataType, as Cast's `to` wants it. */
const FLOAT = 1;
const INT64 = 7;

/**
 * With several threads ONNX Runtime 1.30 divides the rows of a ScatterND among them without a lock, so that a row
 * named twice may lose an addend (measured: 2 threads, 40,000 rows onto 7 places, wrong sums). It asks for a
 * second thread above 210,000 elements (its cost model: one cycle each, 100,000 a thread): smaller parts are safe.
 */
const ELEMENTS_ONE_THREAD_ADDS = 2 ** 17;

/** Adds `rows` [count, width] at `places` int64 [count, 1] to the rows of `table` [rows, width]. */
function addRows(tape: Tape, places: Value, rows: Value, table: Value): Value {
  return parted(tape, places, rows).reduce(
    (sums, part) =>
      tape.emit('ScatterND', [sums, part.places, part.rows], table.shape, {
        attributes: { reduction: 'add' },
      }),
    table,
  );
}

function parted(tape: Tape, places: Value, rows: Value): { places: Value; rows: Value }[] {
  const [count, width] = rows.shape as [number, number];
  const size = Math.max(1, Math.floor(ELEMENTS_ONE_THREAD_ADDS / width));
  if (tape.threads === 1 || count <= size) return [{ places, rows }];
  const sizes = Array.from({ length: Math.ceil(count / size) }, (_, i) => Math.min(size, count - i * size));
  const split = (value: Value): Value[] =>
    tape.emitAll(
      'Split',
      [value],
      sizes.map((rowCount) => [rowCount, value.shape[1]!]),
      { extra: [tape.graph.integers(...sizes)] },
    );
  const manyRows = split(rows);
  return split(places).map((part, i) => ({ places: part, rows: manyRows[i]! }));
}

export interface SoftmaxLoss {
  /** [batch, width] */
  queries: Value;
  /** [candidates, width] */
  candidates: Value;
  /** [candidates], added to the logits: a sampled candidate's -log of how often it is drawn. No gradient flows. */
  offsets?: Value;
  /** [batch, length] added to the logits of the candidates `bonusPlaces` int64 [batch, length]: what was seen before. */
  bonuses: Value;
  bonusPlaces: Value;
  /** int64 [batch, 1]: the candidate that was right. */
  labels: Value;
  /** [batch, 1]: what each row counts; 0 for rows that only fill a batch. */
  rowWeights: Value;
}

/**
 * sum over rows of rowWeight * -log softmax(queries x candidates' + offsets + bonuses)[label], as one operation.
 * The gradient of the logits is softmax - one-hot; the one-hot part is subtracted after the products, row by row,
 * so that nothing of size [batch, candidates] is made but the logits and the probabilities.
 */
export function softmaxLoss(tape: Tape, input: SoftmaxLoss): Value {
  const { queries, candidates, bonuses, rowWeights } = input;
  const column = [queries.shape[0]!, 1];
  const probabilities = probabilitiesOf(tape, input);
  const right = tape.emit('GatherElements', [probabilities, input.labels], column, {
    attributes: { axis: 1 },
  });
  // A probability that float32 rounds to 0 must not make the loss infinite.
  const held = tape.emit('Max', [right, tape.scalar(1e-30)], column);
  const surprise = tape.emit('Neg', [tape.emit('Log', [held], column)], column);
  const losses = tape.emit('Mul', [surprise, rowWeights], column);
  const loss = tape.emit('ReduceSum', [losses], [], { attributes: { keepdims: 0 } });
  return tape.recordAll(loss, [queries, candidates, bonuses], (g) => {
    const counted = tape.emit('Mul', [rowWeights, g], column);
    return [
      toQueries(tape, input, probabilities, counted),
      toCandidates(tape, input, probabilities, counted),
      toBonuses(tape, input, probabilities, counted),
    ];
  });
}

/** [batch, candidates] */
function probabilitiesOf(tape: Tape, input: SoftmaxLoss): Value {
  const { queries, candidates, offsets, bonuses, bonusPlaces } = input;
  const shape = [queries.shape[0]!, candidates.shape[0]!];
  const raw = tape.emit('MatMul', [queries, swapped(tape, candidates)], shape);
  const plain = offsets === undefined ? raw : tape.emit('Add', [raw, offsets], shape);
  const logits = tape.emit('ScatterElements', [plain, bonusPlaces, bonuses], shape, {
    attributes: { axis: 1, reduction: 'add' },
  });
  return tape.emit('Softmax', [logits], shape);
}

type LossPart = (tape: Tape, input: SoftmaxLoss, probabilities: Value, counted: Value) => Value;

const toQueries: LossPart = (tape, { queries, candidates, labels }, probabilities, counted) => {
  const { shape } = queries;
  const pushed = tape.emit('MatMul', [probabilities, candidates], shape);
  const pulled = tape.emit('GatherND', [candidates, labels], shape);
  return tape.emit('Mul', [tape.emit('Sub', [pushed, pulled], shape), counted], shape);
};

const toCandidates: LossPart = (tape, { queries, candidates, labels }, probabilities, counted) => {
  const weighted = tape.emit('Mul', [queries, counted], queries.shape);
  const pushed = tape.emit('MatMul', [swapped(tape, probabilities), weighted], candidates.shape);
  const pulled = tape.emit('Neg', [weighted], queries.shape);
  return addRows(tape, labels, pulled, pushed);
};

const toBonuses: LossPart = (tape, { bonuses, bonusPlaces, labels }, probabilities, counted) => {
  const { shape } = bonuses;
  const pushed = tape.emit('GatherElements', [probabilities, bonusPlaces], shape, {
    attributes: { axis: 1 },
  });
  const isLabel = tape.emit('Equal', [bonusPlaces, labels], shape);
  const pulled = tape.emit('Cast', [isLabel], shape, { attributes: { to: FLOAT } });
  return tape.emit('Mul', [tape.emit('Sub', [pushed, pulled], shape), counted], shape);
};
