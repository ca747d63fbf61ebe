import type { ChangedRow, VariationContent } from '@kindred/shared/experiment';

/**
 * How shoppers of the world answer to a row of recommendations: the truth that experiments and campaigns of the demo are
 * held against (README). Larger than in a true shop, so that a small one can find it within weeks.
 */
export const PLANTED_ROWS = {
  /** A row that its page brings is looked at. */
  reached: 0.8,
  /** Somebody who looks at a row opens one of its products, by what stands there. */
  clicked: {
    as_is: 0.16,
    shopify_related: 0.03,
    popular: 0.03,
    /** Shopify's own page, which tells nobody what was opened. */
    theme_row: 0.03,
    /** Its page may be opened, but no product of the row. */
    banner: 0,
    none: 0,
  },
  /** The same, where a variation shows another type of row; headings and ranking weights change nothing. */
  clickedOfType: { complete_the_set: 0.2, recently_viewed: 0.07 } as Partial<
    Record<NonNullable<ChangedRow['type']>, number>
  >,
  /** What was opened there goes into the cart, and a cart of these is paid. */
  added: 0.22,
  paid: 0.5,
} as const;

/** Chance that somebody who looks at a row with this opens one of its products. */
export function clickChance(content: VariationContent): number {
  const { clicked, clickedOfType } = PLANTED_ROWS;
  if (content.kind !== 'changed') return clicked[content.kind];
  return (content.type && clickedOfType[content.type]) ?? clicked.as_is;
}
