import type { Node } from '../context.ts';

/** One currency a shop: what the shop counts in is what shoppers pay in. */
export function moneyBag(amount: number | string, currencyCode: string): Node {
  const money = { amount: Number(amount).toFixed(2), currencyCode };
  return { shopMoney: money, presentmentMoney: money };
}

export function moneyV2(amount: number | string, currencyCode: string): Node {
  return { amount: Number(amount).toFixed(2), currencyCode };
}
