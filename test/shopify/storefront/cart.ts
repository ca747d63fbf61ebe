import { randomUUID } from 'node:crypto';
import type { ShopVariant } from '../state.ts';
import type { Catalog, VariantWithProduct } from './catalog.ts';
import { toSubunits } from './money.ts';

export interface CartLine {
  variantId: string;
  quantity: number;
  properties: Record<string, string>;
}

export interface Cart {
  token: string;
  note: string;
  attributes: Record<string, string>;
  lines: CartLine[];
}

/** What the Ajax API answers with status 422. */
export class CartError extends Error {
  readonly status = 422;
}

/** Carts in memory, found by the token in the visitor's `cart` cookie. */
export class CartStore {
  readonly #carts = new Map<string, Cart>();

  /** An unknown or missing token gets an empty cart that is kept only once something is put in. */
  get(token: string | null): Cart {
    const known = token === null ? undefined : this.#carts.get(token);
    return known ?? { token: randomUUID().replaceAll('-', ''), note: '', attributes: {}, lines: [] };
  }

  save(cart: Cart): void {
    this.#carts.set(cart.token, cart);
  }

  delete(token: string): void {
    this.#carts.delete(token);
  }
}

const sameProperties = (a: Record<string, string>, b: Record<string, string>): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** How many the shop can sell; Infinity where stock is not tracked or overselling is allowed. */
function sellable(variant: ShopVariant): number {
  if (!variant.tracked || variant.inventoryPolicy === 'CONTINUE') return Infinity;
  return Math.max(0, variant.inventoryQuantity);
}

export function addLine(
  catalog: Catalog,
  cart: Cart,
  variantId: string,
  quantity: number,
  properties: Record<string, string> = {},
): CartLine {
  const found = catalog.variantById(variantId);
  if (!found) throw new CartError('Cannot find variant');
  if (!Number.isInteger(quantity) || quantity < 1) throw new CartError('Quantity must be 1 or more');
  const line = cart.lines.find(
    (candidate) => candidate.variantId === variantId && sameProperties(candidate.properties, properties),
  );
  const wanted = (line?.quantity ?? 0) + quantity;
  assertSellable(found, wanted);
  if (line) line.quantity = wanted;
  // Shopify puts the newest line first.
  else cart.lines.unshift({ variantId, quantity: wanted, properties });
  return { variantId, quantity: wanted, properties };
}

function assertSellable({ product, variant }: VariantWithProduct, wanted: number): void {
  const limit = sellable(variant);
  if (limit === 0) throw new CartError(`The product '${product.title}' is already sold out.`);
  if (wanted > limit) throw new CartError(`You can only add ${limit} ${product.title} to the cart.`);
}

/** Sets a line's quantity, 0 removes it; more than there is in stock becomes what there is. */
export function changeLine(catalog: Catalog, cart: Cart, line: CartLine, quantity: number): void {
  if (!Number.isInteger(quantity) || quantity < 0) throw new CartError('Quantity must be 0 or more');
  const found = catalog.variantById(line.variantId);
  line.quantity = found ? Math.min(quantity, sellable(found.variant)) : 0;
  cart.lines = cart.lines.filter((candidate) => candidate.quantity > 0);
}

/** Shopify's line key: variant id and a hash of the properties. */
export function lineKey(line: CartLine): string {
  const text = JSON.stringify(Object.entries(line.properties).sort());
  let hash = 5381;
  for (const character of text) hash = ((hash * 33) ^ character.charCodeAt(0)) >>> 0;
  return `${line.variantId}:${hash.toString(16).padStart(8, '0')}`;
}

export interface ResolvedLine extends VariantWithProduct {
  line: CartLine;
  unitPrice: number;
}

/** Lines whose product is still for sale; others vanish, as in Shopify. */
export function resolveLines(catalog: Catalog, cart: Cart): ResolvedLine[] {
  return cart.lines.flatMap((line) => {
    const found = catalog.variantById(line.variantId);
    return found ? [{ ...found, line, unitPrice: toSubunits(found.variant.price) }] : [];
  });
}
