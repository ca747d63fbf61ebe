import { expect, test } from 'vitest';
import { type Arrays, Differentiated, floats } from '../../test/gradients/differentiate.ts';
import { tensorOf } from '../training/neural/native-session.ts';
import { softmaxLoss } from './index.ts';

const BATCH = 4;
const CANDIDATES = 6;
const WIDTH = 3;
/** Rows 1 and 2 want the same candidate; row 3 only fills the batch. */
const LABELS = [5, 2, 2, 0];
const ROW_WEIGHTS = [0.5, 0.25, 0.25, 0];
/** Row 0 has seen its label, row 1 the candidate that two others want. */
const BONUS_PLACES = [5, 1, 2, 3, 0, 4, 0, 0];
const OFFSETS = [0, 0, 0, 1.5, 1.5, 1.5];

const ARRAYS = {
  queries: floats([BATCH, WIDTH], 1),
  candidates: floats([CANDIDATES, WIDTH], 2),
  bonuses: floats([BATCH, 2], 3),
};

function open(arrays: Arrays, offsets: number[] | null): Promise<Differentiated> {
  return Differentiated.open(
    (tape, array) =>
      softmaxLoss(tape, {
        queries: array('queries'),
        candidates: array('candidates'),
        bonuses: array('bonuses'),
        bonusPlaces: tape.input('bonus_places', [BATCH, 2], 'int64'),
        ...(offsets && { offsets: tape.constant('offsets', [CANDIDATES], Float32Array.from(offsets)) }),
        labels: tape.input('labels', [BATCH, 1], 'int64'),
        rowWeights: tape.constant('row_weights', [BATCH, 1], Float32Array.from(ROW_WEIGHTS)),
      }),
    arrays,
    {
      labels: tensorOf('int64', [BATCH, 1], BigInt64Array.from(LABELS, BigInt)),
      bonus_places: tensorOf('int64', [BATCH, 2], BigInt64Array.from(BONUS_PLACES, BigInt)),
    },
  );
}

type Point = Record<'queries' | 'candidates' | 'bonuses', ArrayLike<number>>;

/** The definition, in float64 and one number at a time. */
function defined({ queries, candidates, bonuses }: Point, offsets: number[] | null): number {
  let loss = 0;
  for (let row = 0; row < BATCH; row++) {
    const logits = Array.from({ length: CANDIDATES }, (_, c) => {
      let logit = offsets?.[c] ?? 0;
      for (let i = 0; i < WIDTH; i++) logit += queries[row * WIDTH + i]! * candidates[c * WIDTH + i]!;
      for (let i = 0; i < 2; i++) if (BONUS_PLACES[row * 2 + i] === c) logit += bonuses[row * 2 + i]!;
      return logit;
    });
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
    loss += ROW_WEIGHTS[row]! * (Math.log(total) - logits[LABELS[row]!]!);
  }
  return loss;
}

const POINT: Point = {
  queries: ARRAYS.queries.data,
  candidates: ARRAYS.candidates.data,
  bonuses: ARRAYS.bonuses.data,
};

test.each([['without offsets', null] as const, ['with offsets', OFFSETS] as const])(
  'is what its definition says: %s',
  async (_, offsets) => {
    const loss = await open(ARRAYS, offsets);
    const found = await loss.at();
    await loss.release();
    expect(found.loss).toBeCloseTo(defined(POINT, offsets), 6);
    for (const [name, gradient] of found.gradients) {
      gradient.forEach((value, i) => {
        const at = (step: number): number => {
          const moved = Float64Array.from(POINT[name as keyof Point]);
          moved[i]! += step;
          return defined({ ...POINT, [name]: moved }, offsets);
        };
        expect(value, `${name}[${i}]`).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 6);
      });
    }
  },
);

test('a row that only fills the batch changes nothing', async () => {
  const loss = await open(ARRAYS, null);
  const { gradients, loss: before } = await loss.at();
  const moved = ARRAYS.queries.data.map((value, i) => (i >= 3 * WIDTH ? value + 1 : value));
  const { loss: after } = await loss.at({ queries: moved });
  await loss.release();
  expect(after).toBe(before);
  expect(
    gradients
      .get('queries')!
      .subarray(3 * WIDTH)
      .every((value) => value === 0),
  ).toBe(true);
});

test('a label that float32 calls impossible costs a finite loss', async () => {
  const far = { ...ARRAYS.queries, data: ARRAYS.queries.data.map((value) => value * 1e4) };
  const loss = await open({ ...ARRAYS, queries: far }, null);
  const { loss: value, gradients } = await loss.at();
  await loss.release();
  expect(Number.isFinite(value)).toBe(true);
  for (const gradient of gradients.values()) expect(gradient.every(Number.isFinite)).toBe(true);
});
