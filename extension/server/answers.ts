import {
  EXTENSION_SCOPES,
  type PageInsights,
  type PreviewableRelease,
  type PreviewableSegment,
  type RunningExperiment,
  type ShopForExtension,
  type Tokens,
  type Waiting,
} from '@kindred/shared/api/browser-extension';
import type { Preview, ShownProducts } from '@kindred/shared/api/recommendations';
import { CONTENT_KINDS } from '@kindred/shared/experiment';
import type { RankingSettings } from '@kindred/shared/placement';
import { MODEL_FAMILIES } from '@kindred/shared/release';
import type { Gaps } from '@kindred/shared/said';
import { z } from 'zod/mini';

/** What the server may answer. An answer of another shape is as good as none. */
const text = z.string();
const number = z.number();
const count = z.number().check(z.gte(0));

export const tokens = z.object({
  grantId: text,
  accessToken: text,
  accessExpiresAt: number,
  refreshToken: text,
  refreshExpiresAt: number,
  scopes: z.array(z.enum(EXTENSION_SCOPES)),
}) satisfies z.ZodMiniType<Tokens>;

export const waiting = z.object({
  grantId: text,
  pollAfterSeconds: count,
  expiresAt: number,
}) satisfies z.ZodMiniType<Waiting>;

/** Origins and nothing else of an address: the extension injects its panel by them. */
const origin = z
  .string()
  .check(z.refine((value) => URL.parse(value)?.origin === value && /^https?:/.test(value)));

const weight = number.check(z.gte(0), z.lte(1));
const rankingSettings = z.object({
  weights: z.object({ variety: weight, novelty: weight, stock: weight, margin: weight }),
  excludedProductIds: z.array(text),
  pinnedProductIds: z.array(text),
}) satisfies z.ZodMiniType<RankingSettings>;

export const shop = z.object({
  domain: text,
  name: text,
  origins: z.array(origin),
  key: text,
  adminUrl: z.string().check(z.refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''))),
  currency: z.nullable(text),
  ranking: z.optional(rankingSettings),
}) satisfies z.ZodMiniType<ShopForExtension>;

const gaps: z.ZodMiniType<Gaps> = z.lazy(() =>
  z.record(
    text,
    z.union([
      number,
      text,
      z.object({ day: number }),
      z.object({ percent: number }),
      z.object({ points: number }),
      z.object({ text, gaps }),
    ]),
  ),
);
const namedSegment = {
  segmentId: text,
  name: z.union([text, z.object({ text, gaps })]),
  givenName: z.nullable(text),
};
const figures = z.object({
  funnel: z.object({
    visitors: count,
    visits: count,
    viewed: count,
    added: count,
    sawCart: count,
    bought: count,
  }),
  conversion: z.nullable(z.object({ value: number, low: number, high: number, n: count })),
});
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

export const insights = z.object({
  range: z.nullable(z.object({ from: day, to: day })),
  product: z.nullable(z.object({ productId: text, title: text })),
  kFloor: count,
  groups: z.array(
    z.object({
      segment: z.nullable(z.object(namedSegment)),
      here: z.nullable(figures),
      usual: z.nullable(figures),
    }),
  ),
}) satisfies z.ZodMiniType<PageInsights>;

export const segments = z.array(
  z.object({ ...namedSegment, favourites: z.array(text) }),
) satisfies z.ZodMiniType<PreviewableSegment[]>;

export const releases = z.array(
  z.object({
    releaseId: text,
    createdAt: number,
    family: z.enum(MODEL_FAMILIES),
    live: z.boolean(),
    artifactSha256: text,
  }),
) satisfies z.ZodMiniType<PreviewableRelease[]>;

export const experiments = z.array(
  z.object({
    experimentId: text,
    kind: z.enum(['experiment', 'campaign']),
    name: text,
    startedAt: number,
    placements: z.nullable(z.array(text)),
    variations: z.array(z.object({ name: text, share: z.nullable(weight), shows: z.enum(CONTENT_KINDS) })),
  }),
) satisfies z.ZodMiniType<RunningExperiment[]>;

const content = z.object({ path: text, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)), bytes: count });

export const preview = z.object({
  release: z.nullable(
    z.object({
      manifest: z.object({
        specVersion: z.literal(1),
        releaseId: text,
        createdAt: number,
        family: z.enum(MODEL_FAMILIES),
        featureSchemaVersion: number,
        artifact: content,
        itemTable: content,
        engine: z.object({ minimum: z.enum(['graph', 'ort']), operators: z.array(text), opset: number }),
      }),
      itemTable: text,
      isLive: z.boolean(),
    }),
  ),
  products: count,
}) satisfies z.ZodMiniType<Preview>;

export const products = z.object({
  currency: z.nullable(text),
  products: z.array(
    z.object({
      productId: text,
      title: text,
      imageUrl: z.nullable(text),
      priceMinorUnits: number,
      priceVaries: z.boolean(),
      available: z.boolean(),
    }),
  ),
}) satisfies z.ZodMiniType<ShownProducts>;

export const refusal = z.object({ error: text });
export const nothing = z.looseObject({});
