import { describe, expect, it } from 'vitest';
import { FLOAT16, fromRawBytes, ModelError, shapeOf, toHalf } from './tensor.ts';

/** Node's own halves (ECMAScript 2026) are the oracle; the storefront cannot count on browsers that have them. */
const { Float16Array: Halves, Math: maths } = globalThis as unknown as {
  Float16Array: new (buffer: ArrayBuffer) => ArrayLike<number>;
  Math: { f16round(x: number): number };
};

describe('float16', () => {
  it('is read as it is meant, subnormals, infinities and all that are no numbers among them', () => {
    const bits = Uint16Array.from({ length: 2 ** 16 }, (_, i) => i);
    const read = fromRawBytes(FLOAT16, [2 ** 16], new Uint8Array(bits.buffer)).data;
    expect([...read]).toEqual(Array.from(new Halves(bits.buffer)));
  });

  it('is the nearest one, of two the even one', () => {
    const bits = Uint16Array.from({ length: 2 ** 16 }, (_, i) => i);
    const halves = Array.from(new Halves(bits.buffer)).filter((half) => Number.isFinite(half) && half >= 0);
    // Each, what lies between it and the next, and what lies next to that on both sides.
    const wrong = halves.flatMap((half, i) => {
      const middle = (half + (halves[i + 1] ?? 65_536)) / 2;
      const near = [half, middle, middle * (1 - 2 ** -40), middle * (1 + 2 ** -40)];
      return [...near, ...near.map((x) => -x)].filter((x) => toHalf(x) !== maths.f16round(x));
    });
    expect(wrong).toEqual([]);
    expect([65_519, 65_520, 1e300, Infinity].map(toHalf)).toEqual([65_504, Infinity, Infinity, Infinity]);
    expect(toHalf(NaN)).toBeNaN();
    expect(toHalf(-0)).toBe(-0);
  });
});

describe('shapeOf', () => {
  it('refuses what is no shape, or would not fit, also beside an empty axis', () => {
    for (const dims of [[-1], [1.5], [NaN], [2 ** 13, 2 ** 12], [2 ** 53, 2 ** 53], [2 ** 24, 0]])
      expect(() => shapeOf(dims)).toThrow(ModelError);
    expect(() => shapeOf(Array.from({ length: 17 }, () => 1))).toThrow(ModelError);
    expect(shapeOf([2 ** 12, 2 ** 12])).toEqual([4_096, 4_096]);
    expect(shapeOf([3, 0])).toEqual([3, 0]);
  });
});
