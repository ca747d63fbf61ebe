/** From 0 up to 1; the same numbers for the same seed. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for starts and resampling. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `size` of 0 .. below - 1, each once, in no order; all of them where there are no more. */
export function sample(below: number, size: number, random: Random): Int32Array {
  const all = Int32Array.from({ length: below }, (_, i) => i);
  const count = Math.min(size, below);
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(random() * (below - i));
    [all[i], all[other]] = [all[other]!, all[i]!];
  }
  return all.slice(0, count);
}

/** `size` draws of 0 .. below - 1, the same one as often as it comes. */
export function resample(below: number, size: number, random: Random): Int32Array {
  return Int32Array.from({ length: size }, () => Math.floor(random() * below));
}
