import { z } from 'zod';
import { EXPORT_FORMATS, type DownloadRequest } from '../api/exports.ts';

export const downloadRequestSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('everything') }),
  z.object({
    what: z.literal('table'),
    table: z.string().regex(/^[a-z_]{1,60}$/),
    format: z.enum(EXPORT_FORMATS),
  }),
  z.object({ what: z.literal('data_request'), requestId: z.string().min(1).max(100) }),
]) satisfies z.ZodType<DownloadRequest>;
