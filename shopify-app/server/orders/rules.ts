/** Shopify shows an app no older orders unless it was granted `read_all_orders`. */
export const ORDER_HISTORY_DAYS = 60;

/** What comes back does so within days or weeks: it counts so long after a campaign's day or an experiment's end. */
export const FOLLOWED_DAYS = 28;

/**
 * Of a row of `orders`, in SQL: it was cancelled, or something of it was sent back or paid back. Experiments and campaigns
 * watch how many are.
 */
export const isLost = (order: string): string =>
  `(${order}.cancelled_at is not null or ${order}.is_returned)`;
