/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance; sorts by time, so that inserts stay cheap. */
export function uuidV7(milliseconds: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(milliseconds / 2 ** 16));
  new DataView(bytes.buffer).setUint16(4, milliseconds % 2 ** 16);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** Shopify writes ids as `123`, as 123 or as `gid://shopify/Product/123`. Null when it is none of them. */
export function numericId(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return null;
  return /^(?:gid:\/\/shopify\/[A-Za-z]+\/)?([1-9]\d{0,19})(?:\?.*)?$/.exec(text)?.[1] ?? null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TOKEN = /^[\w-]{1,64}$/;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
export const isToken = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value);
