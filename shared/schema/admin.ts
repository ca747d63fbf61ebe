import { z } from 'zod';
import type { TrainingConsentRequest } from '../api/admin.ts';

export const trainingConsentRequestSchema = z.object({
  granted: z.boolean(),
  textVersion: z.string().regex(/^[\w.-]{1,32}$/),
}) satisfies z.ZodType<TrainingConsentRequest>;
