/** A part is one row and one round trip: what the server's own thread handles without being missed. */
const PART_BYTES = 1024 * 1024;

/** Large bytes as rows; at least one. */
export function* bytePartsOf(bytes: Uint8Array): Generator<[part: number, bytes: Buffer]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let part = 0; part === 0 || part * PART_BYTES < buffer.length; part++)
    yield [part, buffer.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)];
}
