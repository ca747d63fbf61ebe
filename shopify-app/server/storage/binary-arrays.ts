/**
 * PostgreSQL arrays in their binary form (array_recv: dimensions, element type, then length and bytes
 * of each). The `pg` driver sends a Buffer as a binary parameter. Against one JSON parameter this
 * saves the server a third of its work for a row.
 */
const OID = { jsonb: 3802, smallint: 21, text: 25, timestamptz: 1184, uuid: 2950 } as const;
const HEADER_BYTES = 20;
/** 2000-01-01 UTC, from which PostgreSQL counts microseconds. */
const POSTGRES_EPOCH_MILLISECONDS = 946_684_800_000;
const JSONB_VERSION = 1;

export function textArray(values: readonly string[]): Buffer {
  return encode(OID.text, values, byteLength, (buffer, at, value) => buffer.write(value, at, 'utf8'));
}

/** Each value is JSON text. */
export function jsonbArray(values: readonly string[]): Buffer {
  return encode(
    OID.jsonb,
    values,
    (value) => 1 + byteLength(value),
    (buffer, at, value) => {
      buffer[at] = JSONB_VERSION;
      return 1 + buffer.write(value, at + 1, 'utf8');
    },
  );
}

export function uuidArray(values: readonly string[]): Buffer {
  return encode(
    OID.uuid,
    values,
    () => 16,
    (buffer, at, value) => buffer.write(value.replaceAll('-', ''), at, 'hex'),
  );
}

/** Epoch milliseconds. */
export function timestampArray(values: readonly number[]): Buffer {
  return encode(
    OID.timestamptz,
    values,
    () => 8,
    (buffer, at, value) => {
      const microseconds = (value - POSTGRES_EPOCH_MILLISECONDS) * 1000;
      // Two halves: a BigInt a value would cost more than the rest of the row.
      buffer.writeInt32BE(Math.floor(microseconds / 2 ** 32), at);
      buffer.writeUInt32BE(((microseconds % 2 ** 32) + 2 ** 32) % 2 ** 32, at + 4);
      return 8;
    },
  );
}

export function smallintArray(values: readonly number[]): Buffer {
  return encode(
    OID.smallint,
    values,
    () => 2,
    (buffer, at, value) => buffer.writeInt16BE(value, at) - at,
  );
}

const byteLength = (text: string) => Buffer.byteLength(text, 'utf8');

function encode<Value>(
  oid: number,
  values: readonly Value[],
  sizeOf: (value: Value) => number,
  write: (buffer: Buffer, at: number, value: Value) => number,
): Buffer {
  const bytes = values.reduce((sum, value) => sum + 4 + sizeOf(value), HEADER_BYTES);
  const buffer = Buffer.allocUnsafe(bytes);
  // One dimension, no nulls, this element type, so many elements, the first has index 1.
  [1, 0, oid, values.length, 1].forEach((field, index) => buffer.writeInt32BE(field, index * 4));
  let at = HEADER_BYTES;
  for (const value of values) {
    const length = write(buffer, at + 4, value);
    buffer.writeInt32BE(length, at);
    at += 4 + length;
  }
  return buffer;
}
