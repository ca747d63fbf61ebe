import { createHash } from 'node:crypto';

/**
 * Exports carry no ids. These are made from what names the thing, so that a second import of the same shop, in any
 * order, gives the same ids: 13 digits, of 47 bits of the hash (a clash among 100,000 names: about 1 in 30,000).
 */
export function stableId(kind: string, name: string): string {
  const hash = createHash('sha256').update(`${kind}\n${name}`).digest();
  return String(1_000_000_000_000 + (hash.readUIntBE(0, 6) % 140_000_000_000_000));
}
