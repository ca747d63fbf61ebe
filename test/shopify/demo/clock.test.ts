import { expect, test } from 'vitest';
import type { Queue } from '../../../shopify-app/server/ports.ts';
import { createDemoClock, holdSchedules } from './clock.ts';

test('a clock that was set back goes on from there, and back to now', () => {
  const clock = createDemoClock();
  const aWeekAgo = Date.now() - 7 * 86_400_000;
  clock.set(aWeekAgo);
  expect(clock.now() - aWeekAgo).toBeLessThan(1_000);
  clock.backToNow();
  expect(Date.now() - clock.now()).toBeLessThan(1_000);
});

test('jobs of the hour begin when the clock tells the time again', async () => {
  const begun: string[] = [];
  const queue = { schedule: async (name: string) => void begun.push(name) } as unknown as Queue;
  const held = holdSchedules(queue);
  await held.queue.schedule('kpis', '29 * * * *');
  expect(begun).toEqual([]);
  await held.begin();
  expect(begun).toEqual(['kpis']);
});
