import { z } from 'zod';
import type { DayRange } from '../api/understanding.ts';

/** Days that there are; whether they make a range is for whoever reads it to say. */
export const dayRangeSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
}) satisfies z.ZodType<DayRange>;
