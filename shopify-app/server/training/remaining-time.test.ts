import { describe, expect, it } from 'vitest';
import { createRemainingTime } from './remaining-time.ts';

/** [seconds, fraction] a second, by a fraction of the time. */
function answers(
  seconds: number,
  fractionAt: (second: number) => number,
  budgetSeconds?: number,
): (number | null)[] {
  const remaining = createRemainingTime();
  return Array.from({ length: seconds }, (_, second) =>
    remaining(fractionAt(second), second * 1000 + 5_000, budgetSeconds),
  );
}

const seconds = (all: (number | null)[]): number[] => all.filter((each) => each !== null);

describe('the remaining time', () => {
  it('is not guessed before there is something to guess by', () => {
    expect(answers(3, (second) => second / 100)).toEqual([null, null, null]);
    expect(seconds(answers(60, () => 0.4))).toEqual([]);
  });

  it('of steady work is right within a tenth, and runs down', () => {
    const all = answers(120, (second) => second / 120);
    const misses = all.map((left, second) => (left === null ? 0 : Math.abs(left - (120 - second))));
    expect(Math.max(...misses)).toBeLessThanOrEqual(12);
    const known = seconds(all);
    expect(known.length).toBeGreaterThan(100);
    for (const [at, left] of known.entries()) expect(left).toBeLessThanOrEqual(known[at - 1] ?? Infinity);
  });

  it('never jumps when a stage turns out slow: the words change by less than half in five seconds', () => {
    // Half of the work in 20 seconds, the other half in 180.
    const known = seconds(answers(200, (second) => (second < 20 ? second / 40 : 0.5 + (second - 20) / 360)));
    const rises = known.slice(5).map((left, at) => left / Math.max(10, known[at] ?? 0));
    expect(Math.max(...rises)).toBeLessThan(1.5);
    expect(known.at(-1)).toBeLessThan(15);
  });

  it('falls quickly when a training goes on from a checkpoint', () => {
    const known = seconds(
      answers(100, (second) => (second < 10 ? second / 1000 : Math.min(1, 0.9 + second / 1000))),
    );
    expect(known.at(-1)).toBeLessThan(20);
  });

  it('stays within the budget while there is one, and is honest after it', () => {
    // A search that hardly gets on: by its speed alone it would take ten minutes.
    const searching = (second: number) => Math.min(0.1, second / 600);
    expect(Math.max(...seconds(answers(20, searching, 30)))).toBeLessThanOrEqual(30);
    expect(Math.max(...seconds(answers(20, searching)))).toBeGreaterThan(300);
    expect(seconds(answers(60, searching, 30)).at(-1)).toBeGreaterThan(30);
  });

  it('starts counting from where the first report stands', () => {
    const known = seconds(answers(50, (second) => 0.5 + second / 100));
    expect(Math.abs((known[0] ?? 0) - 47)).toBeLessThan(5);
  });
});
