import { runStorm, type StormResult } from '../contracts/webhook-storm.ts';

/** The figure; nothing is skipped, so the time includes how long the queue waits for killed processes. */
const STORM = { webhooks: 10_000, repeatedShare: 0.3, kills: 3, skipHeartbeat: false };

/** 10,000 webhooks of one shop on Shopify's smallest plan, 30 % twice, shuffled; the server is killed three times. */
export async function run(emit: (line: object) => void): Promise<void> {
  const result = await runStorm(STORM);
  const line = (metric: string, value: number, unit: string, more = {}): void =>
    emit({ metric, value: Math.round(value * 100) / 100, unit, ...more });
  line('deliveries', result.deliveries, 'deliveries', { different: STORM.webhooks, kills: STORM.kills });
  line('delivered_per_second', result.deliveries / result.deliverySeconds, 'deliveries/s');
  line('delivery_seconds', result.deliverySeconds, 's, kills and restarts included');
  line('settled_seconds', result.settledSeconds, 's until nothing waits');
  line('undelivered', result.undelivered, 'deliveries', { baseline: 0 });
  line('set_aside', result.setAside, 'deliveries', { baseline: 0 });
  line('differences_from_the_shop', differences(result), 'products and orders', {
    baseline: 0,
    of: Object.keys(result.truth).length,
  });
}

function differences({ stored, truth }: StormResult): number {
  const ids = new Set([...Object.keys(stored), ...Object.keys(truth)]);
  return [...ids].filter((id) => stored[id] !== truth[id]).length;
}
