import { expect, test } from 'vitest';
import { compare, type MeasuredSums, ratioArm } from './index.ts';
import { type LoggedMeasured, weightedGuardrail } from './weighted-guardrails.ts';

/** Orders, and which of them were cancelled. */
const orders = (n: number, cancelled: number): MeasuredSums => ({
  n,
  y: cancelled,
  yy: cancelled,
  x: n,
  xx: n,
  xy: cancelled,
});
const logged = (variation: number, propensity: number, sums: MeasuredSums): LoggedMeasured => ({
  variation,
  propensity,
  ...sums,
});
const swapped = ({ n, x, y, xx, yy, xy }: MeasuredSums) => ({ n, x: y, y: x, xx: yy, yy: xx, xy });

test('tells of what was drawn alike all the time what a plain comparison tells', () => {
  const [a, b] = [orders(4_000, 400), orders(4_000, 460)];
  const { effects } = weightedGuardrail(
    'cancelled',
    [logged(0, 0.5, a), logged(1, 0.5, b)],
    2,
    [4_000, 4_000],
  );
  const plain = compare(ratioArm(swapped(a)), ratioArm(swapped(b)), { method: 'fixed' })!;
  expect(effects[0]!.value).toBeCloseTo(0.15, 10);
  expect(effects[0]!.low).toBeCloseTo(plain.low, 3);
  expect(effects[0]!.high).toBeCloseTo(plain.high, 3);
});

test('does not take a bad week for a bad variation that was drawn mostly in it', () => {
  // Both alike: 10 % of orders are cancelled in one week, 20 % in the next, when the second is drawn nine times in ten.
  const told = [
    logged(0, 0.5, orders(5_000, 500)),
    logged(1, 0.5, orders(5_000, 500)),
    logged(0, 0.1, orders(1_000, 200)),
    logged(1, 0.9, orders(9_000, 1_800)),
  ];
  const { effects, readings } = weightedGuardrail('cancelled', told, 2, [6_000, 14_000]);
  expect(effects[0]!.value).toBeCloseTo(0, 10);
  expect(readings).toEqual(['unknown']);
});

test('calls broken what is surely worse by more than may be, and nothing of too few', () => {
  const readings = (first: MeasuredSums, own: MeasuredSums) =>
    weightedGuardrail('cancelled', [logged(0, 0.5, first), logged(1, 0.5, own)], 2, [first.x, own.x])
      .readings;
  expect(readings(orders(2_000, 100), orders(2_000, 300))).toEqual(['broken']);
  expect(readings(orders(2_000, 100), orders(2_000, 112))).toEqual(['unknown']);
  expect(readings(orders(2_000, 300), orders(2_000, 100))).toEqual(['kept']);
  expect(readings(orders(24, 1), orders(24, 24))).toEqual(['unknown']);
});

test.each([0, 2, 9])(
  'sees that 60 or 90 of 300 orders are cancelled where %i of 300 were in the first',
  (first) => {
    for (const cancelled of [60, 90]) {
      const log = [logged(0, 0.5, orders(300, first)), logged(1, 0.5, orders(300, cancelled))];
      expect(weightedGuardrail('cancelled', log, 2, [300, 300]).readings).toEqual(['broken']);
    }
  },
);
