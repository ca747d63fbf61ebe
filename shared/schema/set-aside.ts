import { z } from 'zod';
import { SET_ASIDE_KINDS, type RetryRequest } from '../api/set-aside.ts';

export const retryRequestSchema = z.object({
  kind: z.enum(SET_ASIDE_KINDS),
}) satisfies z.ZodType<RetryRequest>;
