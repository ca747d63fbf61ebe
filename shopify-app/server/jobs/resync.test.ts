import { expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { resync } from './resync.ts';

test('shops take turns over four hours of the night, and those that left have none', async () => {
  const turns: { shopId: number; startAfterSeconds: number }[] = [];
  const list = [1, 2, 3, 4, 5].map((shopId) => ({ shopId, uninstalledAt: shopId === 3 ? 1 : null }));
  const send = async (_: string, { shopId }: { shopId: number }, options: { startAfterSeconds: number }) => {
    turns.push({ shopId, startAfterSeconds: options.startAfterSeconds });
    return null;
  };
  await resync({ queue: { send }, shops: { list: async () => list } } as unknown as Context);
  expect(turns).toEqual([
    { shopId: 1, startAfterSeconds: 0 },
    { shopId: 2, startAfterSeconds: 3600 },
    { shopId: 4, startAfterSeconds: 7200 },
    { shopId: 5, startAfterSeconds: 10_800 },
  ]);
});
