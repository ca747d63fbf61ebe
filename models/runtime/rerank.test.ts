import type { ItemRanking } from '@kindred/shared/release';
import { describe, expect, it } from 'vitest';
import { rankedByPlace, rankedRows, rerank as rerankRows, type RankedRow } from './rerank.ts';

/** By place, so that these tests can say where a row must come to stand. */
const rerank = (rows: number[], ranking: ItemRanking | undefined, count: number, before: number[] = []) =>
  rerankRows(rankedByPlace(rows), ranking, count, rankedByPlace(before)).map(({ row }) => row);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, row) => row);
/** Rows 0, 2, 4… are of type 1, the others of type 2. */
const alternating = upTo(50).map((row) => 1 + (row % 2));

describe('rerank', () => {
  it.each([
    ['no ranking', undefined],
    ['weights of 0', { variety: 0, groups: { type: alternating } }],
    ['boosts of 0', { variety: 0, boosts: upTo(50).map(() => 0) }],
    ['everything in one group', { variety: 1, groups: { type: upTo(50).map(() => 1) } }],
    ['everything alone', { variety: 1, groups: { type: upTo(50).map(() => 0) } }],
  ])('leaves the order as it is with %s', (_, ranking) => {
    const rows = upTo(50).toReversed();
    expect(rerank(rows, ranking, 50)).toEqual(rows);
  });

  it('gives as many as are asked for, or as there are, each once', () => {
    const ranking = { variety: 1, groups: { type: alternating } };
    expect(rerank(upTo(10), ranking, 4)).toHaveLength(4);
    expect(new Set(rerank(upTo(10), ranking, 99)).size).toBe(10);
    expect(rerank(upTo(10), ranking, -1)).toEqual([]);
    expect(rerank([], ranking, 3)).toEqual([]);
  });

  it('mixes types the more, the higher variety is, and keeps the best first', () => {
    const type = upTo(20).map((row) => (row < 10 ? 1 : 2));
    const othersInFour = (variety: number): number =>
      rerank(upTo(20), { variety, groups: { type } }, 4).filter((row) => type[row] === 2).length;
    expect([0, 0.5, 1].map(othersInFour)).toEqual([0, 1, 2]);
    expect(rerank(upTo(20), { variety: 1, groups: { type } }, 4)[0]).toBe(0);
  });

  it('counts what stands above already', () => {
    const ranking = { variety: 1, groups: { type: alternating } };
    expect(rerank([2, 3], ranking, 2, [0])).toEqual([3, 2]);
    expect(rerank([2, 3], ranking, 2, [1])).toEqual([2, 3]);
  });

  it('fades twice what shares type and vendor', () => {
    const groups = { type: [1, 1, 1, 0], vendor: [1, 1, 0, 0] };
    expect(rerank([0, 1, 2, 3], { variety: 0.5, groups }, 4)).toEqual([0, 3, 2, 1]);
  });

  it('lifts from place 20 behind place 5 by an octave, and sinks from place 4 before place 18', () => {
    const boosts = upTo(30).map((row) => (row === 20 ? 8 : 0));
    expect(rerank(upTo(30), { variety: 0, boosts }, 30).indexOf(20)).toBe(6);
    const sunk = upTo(30).map((row) => (row === 4 ? -8 : 0));
    expect(rerank(upTo(30), { variety: 0, boosts: sunk }, 30).indexOf(4)).toBe(17);
  });

  it('treats a row that the lists do not reach as alone and unpreferred', () => {
    const ranking = { variety: 1, boosts: [1], groups: { vendor: [1] } };
    expect(rerank([7, 0, 8], ranking, 3)).toEqual([7, 0, 8]);
  });
});

describe('rankedRows', () => {
  const output = (scores: number[]) => ({
    itemIds: Int32Array.from(scores, (_, row) => row),
    scores: Float32Array.from(scores),
  });
  const relevances = (ranked: RankedRow[]) => ranked.map(({ relevance }) => relevance);

  it('measures relevance from the last score named, whatever the scale', () => {
    const small = relevances(rankedRows(output([0.75, 0.5, 0.25])));
    const large = relevances(rankedRows(output([96, 64, 32])));
    expect(small).toEqual([1.02, 0.52, 0.02]);
    expect(large).toEqual(small);
  });

  it('measures from 0 where the model had nothing more to say, and leaves that out', () => {
    const ranked = rankedRows(output([4, 3, 0, -1]));
    expect(relevances(ranked)).toEqual([1.02, 0.77]);
  });

  it.each([
    ['equal scores', [2, 2, 2], 3],
    ['no scores', [], 0],
    ['scores that are no numbers', [NaN, NaN], 0],
    ['an endless score', [Infinity, 1], 2],
  ])('keeps its head with %s', (_, scores, count) => {
    const ranked = rankedRows(output(scores));
    expect(ranked).toHaveLength(count);
    expect(relevances(ranked).every((relevance) => relevance > 0 && relevance <= 1.02)).toBe(true);
    expect(rerankRows(ranked, undefined, 5)).toEqual(ranked);
  });
});
