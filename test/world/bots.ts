import type { ShopperEvent } from '@kindred/shared/event';
import type { SeededRandom } from './random.ts';
import type { Shelves } from './shelves.ts';
import { createRecorder } from './visit.ts';
import type { Visitor } from './visitors.ts';

/** A crawler that clicks banners away: the catalogue in order, a page a second, nothing in the cart. */
export function simulateBot(
  visit: { visitor: Visitor; sessionId: string; startedAt: number },
  shelves: Shelves,
  random: SeededRandom,
): ShopperEvent[] {
  const recorder = createRecorder(visit, random);
  const first = random.int(Math.max(1, shelves.count));
  const pages = Math.min(shelves.count, 20 + random.int(45));
  for (let step = 0; step < pages; step++) {
    const row = (first + step) % shelves.count;
    if (shelves.visibleFrom[row]! > recorder.at()) continue;
    recorder.page('product');
    const { variantId, priceMinorUnits } = shelves.firstVariant[row]!;
    recorder.record({
      name: 'product_viewed',
      data: { productId: shelves.productIds[row]!, variantId, priceMinorUnits },
    });
  }
  return recorder.events;
}
