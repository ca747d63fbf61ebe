import { z } from 'zod';
import { POLICY_LANGUAGES, type ErasureRequest } from '../api/privacy.ts';

export const erasureRequestSchema = z.union([
  z.strictObject({ orderId: z.string().regex(/^[1-9]\d{0,19}$/) }),
  z.strictObject({ visitorId: z.string().regex(/^[\w-]{1,64}$/) }),
]) satisfies z.ZodType<ErasureRequest>;

export const policyLanguageSchema = z.enum(POLICY_LANGUAGES);
