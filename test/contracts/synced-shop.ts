import { createHash } from 'node:crypto';
import type { openSession } from '../../shopify-app/server/storage/connection.ts';

export type OwnerSession = Awaited<ReturnType<typeof openSession>>;

export interface SyncedShop {
  products: number;
  variants: number;
  orders: number;
  lines: number;
  /** Of everything that was read, but for when. */
  sha256: string;
}

/** What a shop's synchronisation left in the database, told as its owner sees it. */
export async function syncedShop(owner: OwnerSession): Promise<SyncedShop> {
  const { rows: products } = await owner.query(
    `select product_id, updated_at, product, stock_units, margin_share from products
     where deleted_at is null order by product_id`,
  );
  const { rows: orders } = await owner.query(
    'select order_id, created_at, updated_at, cancelled_at, lines from orders order by order_id',
  );
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  return {
    products: products.length,
    variants: sum(products.map(({ product }) => product.variants.length)),
    orders: orders.length,
    lines: sum(orders.map(({ lines }) => lines.length)),
    sha256: createHash('sha256')
      .update(JSON.stringify([products, orders]))
      .digest('hex'),
  };
}
