import { fail } from './tensor.ts';

/**
 * Reads protocol buffers' wire format (protobuf.dev/programming-guides/encoding) without copying. Every length is
 * checked against the end of the bytes, so the time is linear in their number.
 */
export interface Field {
  /** Varints (as signed 64-bit) and fixed-width floats; 0 for the others. */
  value: number;
  /** Length-delimited fields; empty for the others. */
  bytes: Uint8Array;
}

/** A message's fields by their number, in the order in which they stand. */
export type Message = (Field[] | undefined)[];

const NO_BYTES = new Uint8Array(0);

/** Into `message`, where one is given: in protobuf, pieces of a message add up. */
export function readMessage(bytes: Uint8Array, message: Message = []): Message {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const cursor = { at: 0 };
  while (cursor.at < bytes.length) {
    const key = varint(bytes, cursor);
    const number = Math.floor(key / 8);
    const kind = key % 8;
    const field: Field = { value: 0, bytes: NO_BYTES };
    if (kind === 0) field.value = varint(bytes, cursor);
    else if (kind === 5) field.value = view.getFloat32(skip(bytes, cursor, 4), true);
    // Doubles stand packed; nothing else that is read here is eight bytes wide.
    else if (kind === 1) skip(bytes, cursor, 8);
    else if (kind === 2 && number > 0) {
      const length = varint(bytes, cursor);
      const start = skip(bytes, cursor, length);
      field.bytes = bytes.subarray(start, start + length);
    } else damaged(`field ${number} of wire type ${kind}`);
    (message[number] ??= []).push(field);
  }
  return message;
}

export function fieldsOf(message: Message, number: number): Field[] {
  return message[number] ?? [];
}

/** Of a field that stands once; protobuf lets the last one win. */
export function valueOf(message: Message, number: number): number {
  return fieldsOf(message, number).at(-1)?.value ?? 0;
}

/** Packed or not, as protobuf lets a writer choose. */
export function integersOf(message: Message, number: number): number[] {
  const values: number[] = [];
  for (const { bytes, value } of fieldsOf(message, number)) {
    if (bytes.length === 0) values.push(value);
    for (const cursor = { at: 0 }; cursor.at < bytes.length;) values.push(varint(bytes, cursor));
  }
  return values;
}

/** Names only, which ONNX writers keep to ASCII: a byte a character, so that equal names stay equal. */
export function textsOf(message: Message, number: number): string[] {
  return fieldsOf(message, number).map(({ bytes }) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  });
}

export function textOf(message: Message, number: number): string {
  return textsOf(message, number).at(-1) ?? '';
}

/** Signed 64-bit, exact up to 2^53 either way. */
function varint(bytes: Uint8Array, cursor: { at: number }): number {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = bytes[skip(bytes, cursor, 1)]!;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return Number(BigInt.asIntN(64, value));
  }
  return damaged('a number does not end');
}

/** Returns where the skipped bytes start. */
function skip(bytes: Uint8Array, cursor: { at: number }, length: number): number {
  const start = cursor.at;
  if (length < 0 || length > bytes.length - start) damaged('it ends too early');
  cursor.at += length;
  return start;
}

function damaged(how: string): never {
  fail(`the model file is damaged: ${how}`);
}
