import { z } from 'zod';
import { CAMPAIGN_AIMS, type CampaignAction, type NewCampaign } from '../api/campaigns.ts';
import { newExperimentSchema, noteSchema } from './experiments.ts';

const { name, audience, share, variations } = newExperimentSchema.shape;
const day = z.iso.date();

export const newCampaignSchema = z.object({
  name,
  aim: z.enum(CAMPAIGN_AIMS),
  audience,
  share,
  contents: z
    .array(variations.element.omit({ weight: true }))
    .min(2)
    .max(6),
  controlShare: z.number().min(0.05).max(0.5),
  floor: z.number().min(0.05).max(0.2),
  pagesADay: z.int().min(1).max(50),
  allPagesADay: z.int().min(1).max(100),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
}) satisfies z.ZodType<NewCampaign>;

export const campaignActionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['start', 'pause', 'stop', 'archive', 'delete', 'even']) }),
  noteSchema,
]) satisfies z.ZodType<CampaignAction>;
