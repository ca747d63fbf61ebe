/**
 * Of a row of `orders`, in SQL: it was cancelled, or something of it was sent back or paid back. Experiments and campaigns
 * watch how many are.
 */
export const isLost = (order: string): string =>
  `(${order}.cancelled_at is not null or ${order}.is_returned)`;
