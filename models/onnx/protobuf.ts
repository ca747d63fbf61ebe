/**
 * The part of the protobuf wire format that ONNX needs: varints, 32-bit floats and length-delimited fields.
 * Fields are written in ascending order and zero values of proto3 scalars are the caller's to leave out,
 * so that a decode and re-encode by another implementation gives the same bytes.
 */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

const utf8 = new TextEncoder();

export class ProtoWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** From -2^31, as axes that count from the end, to 2^53 - 1: nothing an ONNX file of ours holds is larger. */
  varint(field: number, value: number): this {
    this.#tag(field, VARINT);
    this.#varint(value);
    return this;
  }

  float(field: number, value: number): this {
    this.#tag(field, FIXED32);
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    this.#append(bytes);
    return this;
  }

  bytes(field: number, value: Uint8Array): this {
    this.#tag(field, LENGTH_DELIMITED);
    this.#varint(value.length);
    this.#append(value);
    return this;
  }

  string(field: number, value: string): this {
    return this.bytes(field, utf8.encode(value));
  }

  message(field: number, value: ProtoWriter): this {
    return this.bytes(field, value.finish());
  }

  /** One field per value: onnx.proto predates packing, and other writers do it so. */
  varints(field: number, values: readonly number[]): this {
    for (const value of values) this.varint(field, value);
    return this;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #tag(field: number, wireType: number): void {
    this.#varint(field * 8 + wireType);
  }

  #varint(value: number): void {
    if (!Number.isSafeInteger(value) || value < -(2 ** 31)) {
      throw new RangeError(`A protobuf varint must be an integer from -2^31 to 2^53 - 1, not ${value}`);
    }
    this.#reserve(10);
    if (value < 0) return this.#negative(value);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Two's complement in 64 bits: ten bytes, of which the upper 32 bits are ones. */
  #negative(value: number): void {
    let low = value;
    for (let i = 0; i < 9; i++, low >>= 7) this.#bytes[this.#length++] = (low & 0x7f) | 0x80;
    this.#bytes[this.#length++] = 1;
  }

  #append(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  #reserve(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + extra));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
