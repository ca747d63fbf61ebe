import { expect, test } from 'vitest';
import type { ItemSessions } from './item-sessions.ts';
import { picked, sessionChange } from './session-change.ts';

type Session = [endedAt: number, items: number[], weights?: number[]];

function sessionsOf(sessions: Session[]): ItemSessions {
  const offsets = [0];
  for (const [, items] of sessions) offsets.push(offsets.at(-1)! + items.length);
  return {
    offsets: Int32Array.from(offsets),
    items: Int32Array.from(sessions.flatMap(([, items]) => items)),
    weights: Float32Array.from(sessions.flatMap(([, items, weights]) => weights ?? items.map(() => 1))),
    endedAt: Float64Array.from(sessions, ([at]) => at),
  };
}

test('tells what is gone from what has come, as often as it did', () => {
  const from = sessionsOf([
    [1, [5, 6]],
    [2, [7]],
    [2, [7]],
    [3, [1, 2, 3]],
  ]);
  const to = sessionsOf([
    [2, [7]],
    [3, [1, 2, 3, 4]],
    [4, [5, 6]],
  ]);
  const { gone, come } = sessionChange(from, to);
  expect(gone).toEqual(
    sessionsOf([
      [1, [5, 6]],
      [2, [7]],
      [3, [1, 2, 3]],
    ]),
  );
  expect(come).toEqual(
    sessionsOf([
      [3, [1, 2, 3, 4]],
      [4, [5, 6]],
    ]),
  );
});

test('pairs sessions that ended at once, whatever their order', () => {
  const from = sessionsOf([
    [1, [1]],
    [1, [2]],
    [1, [3]],
  ]);
  const to = sessionsOf([
    [1, [1]],
    [1, [4]],
    [1, [3]],
    [1, [2]],
  ]);
  const { gone, come } = sessionChange(from, to);
  expect([gone, come]).toEqual([sessionsOf([]), sessionsOf([[1, [4]]])]);
});

test('sees an order that was cancelled and a step that came late', () => {
  const from = sessionsOf([
    [1, [5, 6], [1, 3]],
    [2, [1, 2]],
  ]);
  const to = sessionsOf([
    [1, [5, 6]],
    [2, [2, 1]],
  ]);
  expect(sessionChange(from, to)).toEqual({ gone: from, come: to });
});

test('takes sessions without weights for those where all weigh 1', () => {
  const { weights: _, ...plain } = sessionsOf([
    [1, [5, 6]],
    [2, [1]],
  ]);
  const { gone, come } = sessionChange(plain, sessionsOf([[1, [5, 6]]]));
  expect([gone.items, come.items]).toEqual([Int32Array.of(1), new Int32Array()]);
});

test('picks sessions by their numbers', () => {
  const all = sessionsOf([
    [1, [5, 6]],
    [2, [7], [2]],
    [3, [8, 9]],
  ]);
  expect(picked(all, [1, 2])).toEqual(
    sessionsOf([
      [2, [7], [2]],
      [3, [8, 9]],
    ]),
  );
  expect(picked(all, [])).toEqual(sessionsOf([]));
});
