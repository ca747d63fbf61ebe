import { expect, test } from 'vitest';
import { runStorm } from './webhook-storm.ts';

/** A small one of `npm run bench -- webhooks`: the whole server is killed while webhooks pour in. */
test(
  'a storm of webhooks, some twice and in any order, leaves what Shopify says',
  { timeout: 900_000 },
  async () => {
    const storm = { webhooks: 600, repeatedShare: 0.3, kills: 1, skipHeartbeat: true };
    const { stored, truth, ...rest } = await runStorm(storm);
    expect(rest).toMatchObject({ undelivered: 0, setAside: 0 });
    expect(rest.deliveries).toBeGreaterThan(720);
    expect(Object.keys(truth).length).toBeGreaterThan(700);
    expect(stored).toEqual(truth);
  },
);
