import { createHash, createHmac } from 'node:crypto';
import { TYPED_CODE_LENGTH, TYPED_CODE_LETTERS } from '@kindred/shared/api/browser-extension';
import type { Random } from '../ports.ts';

const SECRET_BYTES = 32;

/** 256 random bits, base64url: 43 characters. */
export const newSecret = (random: Random): string =>
  Buffer.from(random.bytes(SECRET_BYTES)).toString('base64url');

/** How a secret of 256 bits is stored and found again; hexadecimal. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** For what could be guessed from its hash alone: typed codes, network addresses. `key` is the server's. */
export const keyedHashOf = (key: Uint8Array, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}:${text}`).digest('hex');

/** Each letter is equally likely: bytes that would favour the first ones are thrown away. */
export function newTypedCode(random: Random): string {
  const letters = TYPED_CODE_LETTERS.length;
  let code = '';
  while (code.length < TYPED_CODE_LENGTH) {
    for (const byte of random.bytes(TYPED_CODE_LENGTH))
      if (byte < 256 - (256 % letters) && code.length < TYPED_CODE_LENGTH)
        code += TYPED_CODE_LETTERS[byte % letters];
  }
  return code;
}
