import { ModelError } from './tensor.ts';

/**
 * Reads protocol buffers' wire format (protobuf.dev/programming-guides/encoding), field by field and without
 * copying. Every length is checked against the end of the bytes, so the time is linear in their number.
 */
export interface Field {
  number: number;
  /** Varints (as signed 64-bit) and fixed32 as float; 0 for the others. */
  value: number;
  /** Length-delimited fields; empty for the others. */
  bytes: Uint8Array;
}

const NO_BYTES = new Uint8Array(0);
const VARINT = 0;
const FIXED64 = 1;
const DELIMITED = 2;
const FIXED32 = 5;

export function* fields(bytes: Uint8Array): Generator<Field> {
  const reader = new Reader(bytes);
  while (!reader.atEnd()) {
    const key = reader.varint();
    const number = Math.floor(key / 8);
    if (number < 1) throw new ModelError('the model file is damaged: a field has no number');
    yield reader.field(number, key % 8);
  }
}

/** Packed or not, as protobuf lets a writer choose. */
export function integersOf({ bytes, value }: Field): number[] {
  if (bytes.length === 0) return [value];
  const reader = new Reader(bytes);
  const values: number[] = [];
  while (!reader.atEnd()) values.push(reader.varint());
  return values;
}

/** Names only, which ONNX writers keep to ASCII: a byte a character, so that equal names stay equal. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > 10_000) throw new ModelError('the model file is damaged: a name is too long');
  return String.fromCharCode(...bytes);
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  field(number: number, wireType: number): Field {
    if (wireType === VARINT) return { number, value: this.varint(), bytes: NO_BYTES };
    if (wireType === FIXED32)
      return { number, value: this.#view.getFloat32(this.#skip(4), true), bytes: NO_BYTES };
    if (wireType === FIXED64)
      return { number, value: this.#view.getFloat64(this.#skip(8), true), bytes: NO_BYTES };
    if (wireType !== DELIMITED)
      throw new ModelError(`the model file is damaged: wire type ${wireType} is none that ONNX uses`);
    const length = this.varint();
    const start = this.#skip(length);
    return { number, value: 0, bytes: this.#bytes.subarray(start, start + length) };
  }

  /** Signed 64-bit, exact up to 2^53 either way. */
  varint(): number {
    let low = 0;
    let high = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.#bytes[this.#skip(1)] ?? 0;
      const bits = byte & 0x7f;
      if (shift < 28) low |= bits << shift;
      else if (shift === 28) {
        low |= bits << 28;
        high |= bits >>> 4;
      } else high |= bits << (shift - 32);
      if (byte < 0x80) return high * 2 ** 32 + (low >>> 0);
    }
    throw new ModelError('the model file is damaged: a number does not end');
  }

  /** Returns where the skipped bytes start. */
  #skip(length: number): number {
    const start = this.#at;
    if (length < 0 || length > this.#bytes.length - start)
      throw new ModelError('the model file is damaged: it ends too early');
    this.#at += length;
    return start;
  }
}
