import { z } from 'zod';
import type { NewRuleSegment, NewSensitiveTypes, SegmentEdit, SegmentRule } from '../api/understanding.ts';

const name = z.string().trim().min(1).max(60);

/** Whether there is such a feature, the server knows. */
const ruleSchema = z
  .array(
    z.object({
      feature: z.string().min(1).max(300),
      is: z.enum(['at_least', 'at_most']),
      value: z.number().min(0).max(1e12),
    }),
  )
  .min(1)
  .max(3) satisfies z.ZodType<SegmentRule>;

export const newRuleSegmentSchema = z.object({ name, rule: ruleSchema }) satisfies z.ZodType<NewRuleSegment>;

export const segmentEditSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('rename'), name }),
  z.object({ action: z.literal('unname') }),
  z.object({ action: z.literal('merge'), into: z.uuid() }),
  z.object({ action: z.literal('unmerge') }),
  z.object({ action: z.literal('remove') }),
]) satisfies z.ZodType<SegmentEdit>;

export const newSensitiveTypesSchema = z.object({
  added: z.array(z.string().min(1).max(255)).max(200),
}) satisfies z.ZodType<NewSensitiveTypes>;
