import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../ports.ts';

/** Encrypts what must not be readable in a database dump: Shopify's access and refresh tokens. */
export interface TokenCipher {
  /** `boundTo` names the row the text belongs to: moved to another row it no longer opens. */
  seal(text: string, boundTo: string): Uint8Array;
  open(sealed: Uint8Array, boundTo: string): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM; sealed form: nonce (12 bytes), tag (16 bytes), ciphertext. What a former key sealed is opened, too: tokens
 * are renewed every hour that they are used, and then sealed with the present one.
 */
export function createTokenCipher(key: Uint8Array, random: Random, formerKey?: Uint8Array): TokenCipher {
  const keys = formerKey ? [key, formerKey] : [key];
  if (keys.some(({ length }) => length !== 32)) throw new Error('The encryption key must have 32 bytes.');
  return {
    seal(text, boundTo) {
      const nonce = random.bytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, boundTo) {
      try {
        return opened(sealed, boundTo, key);
      } catch (error) {
        if (!formerKey) throw error;
        return opened(sealed, boundTo, formerKey);
      }
    },
  };
}

function opened(sealed: Uint8Array, boundTo: string, key: Uint8Array): string {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}
