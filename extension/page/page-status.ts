import type { PageStatus, SlotStatus } from '@kindred/shared/page-status';
import { ENGINE_NAMES } from '@kindred/shared/release';
import { z } from 'zod/mini';

// Whatever comes out of a page is a stranger's word, also when the page is the merchant's own.
const slate = z.object({
  impressionId: z.string(),
  releaseId: z.string(),
  placementId: z.string(),
  engine: z.enum(ENGINE_NAMES),
  items: z.array(
    z.object({
      productId: z.string(),
      score: z.number(),
      reason: z.union([
        z.object({
          kind: z.enum(['because_you_viewed', 'because_you_added', 'because_you_bought']),
          productId: z.string(),
        }),
        z.object({ kind: z.enum(['viewed_before', 'bought_before', 'popular', 'pinned']) }),
      ]),
    }),
  ),
});
const pageStatus = z.object({
  allowed: z.boolean(),
  slots: z.array(
    z.object({
      placementId: z.string(),
      state: z.enum(['liquid', 'kept', 'ranked', 'failed']),
      ranked: z.nullable(z.object({ slate, artifactSha256: z.string(), bytes: z.number() })),
      error: z.optional(z.string()),
    }),
  ),
});

export type PageReading =
  | { kind: 'status'; status: PageStatus }
  /** The page has no Kindred, or none that this version understands. */
  | { kind: 'none' }
  /** A page that browsers keep extensions out of: settings, the extension store. */
  | { kind: 'closed' };

/** Rows of what the device remembers, of best sellers and of Shopify's were ranked by none. */
export const hasModel = ({ artifactSha256 }: NonNullable<SlotStatus['ranked']>): boolean =>
  artifactSha256 !== '';

export function parseStatus(answer: unknown): PageReading {
  const parsed = pageStatus.safeParse(answer);
  return parsed.success ? { kind: 'status', status: parsed.data } : { kind: 'none' };
}
