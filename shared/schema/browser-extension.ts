import { z } from 'zod';
import {
  type HandoffRequest,
  type PreviewRequest,
  TYPED_CODE_LENGTH,
  TYPED_CODE_LETTERS,
  type TokenRequest,
} from '../api/browser-extension.ts';
import { rankingSettingsSchema } from './admin.ts';

/** base64url of 32 bytes: a SHA-256, or a secret. */
const bytes32 = z.string().regex(/^[\w-]{43}$/);
/** Shown to the merchant: one short line, with nothing in it that turns or hides text. */
const label = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
const typedCode = z
  .string()
  .max(2 * TYPED_CODE_LENGTH)
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^[${TYPED_CODE_LETTERS}]{${TYPED_CODE_LENGTH}}$`)));

export const handoffRequestSchema = z.strictObject({
  challenge: bytes32,
  jkt: bytes32,
  label,
}) satisfies z.ZodType<HandoffRequest>;

export const tokenRequestSchema = z.discriminatedUnion('grantType', [
  // RFC 7636, 4.1, allows a verifier of 43 to 128 characters.
  z.strictObject({
    grantType: z.literal('handoff_code'),
    code: bytes32,
    verifier: z.string().regex(/^[\w.~-]{43,128}$/),
  }),
  z.strictObject({ grantType: z.literal('typed_code'), code: typedCode, label }),
  z.strictObject({ grantType: z.literal('confirmed'), grantId: z.uuid() }),
  z.strictObject({ grantType: z.literal('refresh_token'), refreshToken: bytes32 }),
]) satisfies z.ZodType<TokenRequest>;

export const previewRequestSchema = z.object({
  releaseId: z.uuid().nullable(),
  settings: rankingSettingsSchema.nullable(),
}) satisfies z.ZodType<PreviewRequest>;
