import { z } from 'zod';
import type { Activation, TrainingConsentRequest } from '../api/admin.ts';
import { MAX_PINNED_PRODUCTS, type RankingSettings } from '../placement.ts';

export const trainingConsentRequestSchema = z.object({
  granted: z.boolean(),
  textVersion: z.string().regex(/^[\w.-]{1,32}$/),
}) satisfies z.ZodType<TrainingConsentRequest>;

export const activationSchema = z.object({
  isConfirmed: z.boolean().optional(),
}) satisfies z.ZodType<Activation>;

const weight = z.number().min(0).max(1);
export const productIdSchema = z.string().regex(/^[1-9]\d{0,19}$/);

export const rankingSettingsSchema = z.object({
  weights: z.object({ variety: weight, novelty: weight, stock: weight, margin: weight }),
  excludedProductIds: z.array(productIdSchema).max(1_000),
  pinnedProductIds: z.array(productIdSchema).max(MAX_PINNED_PRODUCTS),
}) satisfies z.ZodType<RankingSettings>;
