import type { ShopOrder, ShopProduct, ShopState } from '../shopify/state.ts';
import { createWorld } from './create-world.ts';
import { createRandom, type SeededRandom } from './random.ts';

export interface BigShopSize {
  products: number;
  variants: number;
  orders: number;
  domain?: string;
}

const ORDER_DAYS = 59;
const DAY = 86_400_000;

/** A shop of an exact size, for measuring: the world's products, cut or given to the variant, with orders of any of them. */
export function createBigShop(size: BigShopSize, now = Date.now()): ShopState {
  const { products, variants, orders, domain = 'kindred-demo.myshopify.com' } = size;
  // One of the products is the gift card.
  const { shop } = createWorld({ seed: 17, now, products: products - 1, visits: 1, days: 1, domain });
  const all = [...shop.products.values()];
  cutVariants(all, variants);
  const random = createRandom(18);
  shop.orders.clear();
  for (let index = 0; index < orders; index++) {
    const order = orderOf(index, all, now, random);
    shop.orders.set(order.id, order);
  }
  return shop;
}

/** Each product keeps one at least; the first ones with many keep more, until the sum is right. */
function cutVariants(products: ShopProduct[], wanted: number): void {
  const share = Math.floor(wanted / products.length);
  let spare = wanted - products.reduce((sum, each) => sum + Math.min(share, each.variants.length), 0);
  for (const product of products) {
    const more = Math.min(spare, Math.max(0, product.variants.length - share));
    product.variants = product.variants.slice(0, share + more);
    spare -= more;
  }
  if (spare > 0) throw new RangeError(`These products have ${spare} variants too few.`);
}

function orderOf(index: number, products: ShopProduct[], now: number, random: SeededRandom): ShopOrder {
  const id = String(9_000_000 + index);
  const lines = Array.from({ length: 1 + random.int(3) }, (_, line) => {
    const product = products[random.int(products.length)]!;
    const { id: variantId, price } = product.variants[random.int(product.variants.length)]!;
    return {
      id: `${id}${line}`,
      productId: product.id,
      variantId,
      title: product.title,
      quantity: 1 + random.int(2),
      price,
    };
  });
  const createdAt = new Date(now - random.int(ORDER_DAYS * DAY)).toISOString();
  return { id, name: `#${1001 + index}`, createdAt, cancelledAt: null, customerId: null, lines };
}
