import { z } from 'zod';
import { WEB_VITAL_NAMES, type WebVital } from '../api/web-vitals.ts';

/** A page of the admin reports each of its few metrics some times. */
const MOST = 50;

export const webVitalsSchema = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(100),
      name: z.enum(WEB_VITAL_NAMES),
      value: z.number().min(0).max(600_000),
    }),
  )
  .max(MOST) satisfies z.ZodType<WebVital[]>;
