/**
 * Who gets what, decided on the device and the same each time: GrowthBook's hash, version 2 (docs/decisions/0024).
 * Version 1 hashes once, which lets one experiment's split follow another's.
 */

/** Fowler, Noll and Vo's FNV-1a, 32 bits, over UTF-16 units (ASCII here); 0 .. 2 ** 32 - 1. */
export function fnv1a(text: string): number {
  let hashed = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193);
  return hashed >>> 0;
}

/** 0, 0.0001 .. 0.9999: of which of ten thousand equal parts `value` is, for this `seed`. */
export const hash = (seed: string, value: string): number =>
  (fnv1a(String(fnv1a(seed + value))) % 10_000) / 10_000;

/** From `from` up to but without `to`. */
export const inRange = (n: number, from: number, to: number): boolean => n >= from && n < to;

/** Place in `weights` (0..1, side by side from 0 on) in which `n` lies; null beyond their sum. */
export function chooseVariation(n: number, weights: readonly number[]): number | null {
  let from = 0;
  for (let at = 0; at < weights.length; at++) {
    const to = from + weights[at]!;
    if (inRange(n, from, to)) return at;
    from = to;
  }
  return null;
}
