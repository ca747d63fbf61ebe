/** Where the shop sells, as Shopify says it without a permission for markets. */
export const MARKETS_API = {
  /** GET -> SoldTo; 502 while Shopify does not answer. */
  soldTo: '/api/sold-to',
} as const;

export interface SoldTo {
  /** ISO 4217, the shop's own first. */
  currencies: string[];
  /** ISO 3166, two letters: where the shop ships. */
  countries: string[];
}
