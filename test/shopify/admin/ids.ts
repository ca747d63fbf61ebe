import { createHash } from 'node:crypto';

export function gid(type: string, id: string): string {
  return `gid://shopify/${type}/${id}`;
}

/** `null` when the text is no Shopify gid. */
export function parseGid(text: string): { type: string; id: string } | null {
  const match = /^gid:\/\/shopify\/(\w+)\/([\w-]+)$/.exec(text);
  return match ? { type: match[1] ?? '', id: match[2] ?? '' } : null;
}

/** A numeric id (at most 12 digits) that is always the same for the same text. */
export function stableId(text: string): string {
  return String(Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 10), 16) % 1e12);
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
