import { z } from 'zod';
import type { NewSavedView } from '../api/understanding.ts';

export const newSavedViewSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{Cc}*$/u),
  page: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  query: z
    .string()
    .max(400)
    .regex(/^[\w.~%=&+:,-]*$/),
}) satisfies z.ZodType<NewSavedView>;
