import { PLACEMENT_TYPES } from '@kindred/shared/placement';
import { z } from 'zod/mini';
import type { MessageName, Messages } from './messages.ts';

/** What a message may carry. The background believes nobody, not even its own scripts: they run in strangers' pages. */
const productId = z.string().check(z.regex(/^\d{1,20}$/));
const products = z.array(productId).check(z.maxLength(500));
const nothing = z.record(z.string(), z.never());
const share = z.number().check(z.gte(0), z.lte(1));
const version = z.string().check(z.minLength(1), z.maxLength(100));

const preview = {
  releaseId: z.nullable(version),
  settings: z.nullable(
    z.object({
      weights: z.object({ variety: share, novelty: share, stock: share, margin: share }),
      excludedProductIds: z.array(productId),
      pinnedProductIds: z.array(productId),
    }),
  ),
};

const placement = z.object({
  type: z.enum(PLACEMENT_TYPES),
  count: z.number().check(z.gte(1), z.lte(100)),
  trail: z
    .array(
      z.object({
        kind: z.enum(['viewed', 'added', 'bought']),
        productId,
        at: z.number(),
      }),
    )
    .check(z.maxLength(1_000)),
  anchors: products,
  exclude: products,
  excludeUnlessRepeatable: products,
});

const tabPreview = z.object({
  ...preview,
  journey: z.object({ viewed: products, inCart: products, bought: products }),
  recording: z.boolean(),
  market: z.nullable(z.object({ country: z.string(), language: z.string() })),
  forced: z.nullable(z.object({ experimentId: version, variation: z.number().check(z.gte(0), z.lte(100)) })),
});

export const SCHEMAS = {
  'overlay.open': nothing,
  'overlay.closed': nothing,
  'shop.check': nothing,
  'page.read': nothing,
  'page.html': nothing,
  'page.insights': z.object({ productId: z.nullable(productId) }),
  'page.experiments': nothing,
  'products.named': z.object({ ids: z.array(productId).check(z.maxLength(60)) }),
  'preview.releases': nothing,
  'preview.segments': nothing,
  'preview.rank': z.object({ ...preview, placement }),
  'preview.keep': z.object({ preview: z.nullable(tabPreview) }),
  state: z.object({ tabId: z.nullable(z.number()) }),
  'overlay.toggle': z.object({ tabId: z.number() }),
  'pair.typed': z.object({ code: z.string().check(z.maxLength(40)) }),
  'shop.signOut': z.object({ domain: z.string() }),
  'pair.begin': nothing,
  'pair.finish': z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
} satisfies { [Name in MessageName]: z.ZodMiniType<Messages[Name]['asks']> };
