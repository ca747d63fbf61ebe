import { z } from 'zod';
import type { NewSavedView } from '../api/understanding.ts';

export const newSavedViewSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{Cc}*$/u),
  /** It becomes a link: a page of the admin, and no other address. */
  page: z.string().regex(/^\/app(\/[a-z-]{1,40})?$/),
  query: z
    .string()
    .max(400)
    .regex(/^[\w.~%=&+:,-]*$/),
}) satisfies z.ZodType<NewSavedView>;
