import { z } from 'zod';
import { type ExperimentAction, type Holdout, METRIC_IDS, type NewExperiment } from '../api/experiments.ts';
import { type Banner, DEVICE_KINDS, type RowChange } from '../experiment.ts';
import { PLACEMENT_TYPES } from '../placement.ts';

const weight = z.number().min(0).max(1);
const token = z.string().regex(/^[\w-]{1,64}$/);

const rowChange = z.object({
  kind: z.literal('changed'),
  heading: z.string().trim().min(1).max(60).optional(),
  type: z.enum(PLACEMENT_TYPES).optional(),
  weights: z.object({ variety: weight, novelty: weight, stock: weight, margin: weight }).optional(),
  releaseId: token.optional(),
}) satisfies z.ZodType<RowChange>;
const banner = z.object({
  kind: z.literal('banner'),
  text: z.string().trim().min(1).max(120),
  // On this shop: two slashes would lead to another one.
  link: z
    .string()
    .max(200)
    .regex(/^\/(?![/\\])[^\s\\"<>]*$/),
}) satisfies z.ZodType<Banner>;
const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['as_is', 'theme_row', 'popular', 'shopify_related', 'none']) }),
  banner,
  rowChange,
]);

/** What contradicts itself (weights that do not add up, a change without a change) the server says in words. */
export const newExperimentSchema = z.object({
  name: z.string().trim().min(1).max(80),
  hypothesis: z.string().trim().max(500),
  share: z.number().min(0.01).max(1),
  group: z.string().trim().min(1).max(40).nullable(),
  audience: z.object({
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .max(60)
      .optional(),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/))
      .max(20)
      .optional(),
    devices: z.array(z.enum(DEVICE_KINDS)).max(2).optional(),
    segments: z.array(z.uuid()).max(20).optional(),
    placements: z.array(token).max(20).optional(),
  }),
  variations: z
    .array(z.object({ name: z.string().trim().min(1).max(60), weight, content }))
    .min(2)
    .max(6),
  goal: z.enum(METRIC_IDS),
  method: z.enum(['fixed', 'sequential']),
  days: z.int().min(1).max(90),
  smallestEffect: z.number().min(0.005).max(2),
}) satisfies z.ZodType<NewExperiment>;

/** Of experiments and of campaigns. */
export const noteSchema = z.object({ action: z.literal('note'), learned: z.string().trim().max(2_000) });

export const experimentActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['start', 'stop', 'archive', 'delete']) }),
  noteSchema,
]) satisfies z.ZodType<ExperimentAction>;

export const holdoutSchema = z.object({ share: z.number().min(0).max(0.2) }) satisfies z.ZodType<Holdout>;
