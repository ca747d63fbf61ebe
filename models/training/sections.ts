/** Arrays one after the other, as little-endian machines hold them; those of 8-byte numbers first, so that each is aligned. */
export type Section = Float64Array | Float32Array | Int32Array | Uint8Array;

export function joinSections(sections: readonly Section[]): Uint8Array {
  const bytes = new Uint8Array(sections.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** Takes the sections again, as views of one copy of the bytes: whatever they claim, no more memory is taken. */
export class SectionReader {
  readonly #buffer: ArrayBuffer;
  readonly #damaged: (what: string) => Error;
  #at = 0;

  /** `damaged` makes the error that is thrown where the bytes end too early. */
  constructor(bytes: Uint8Array, damaged: (what: string) => Error) {
    // A copy of its own, as a section may only be read where it is aligned; `slice` of a Buffer makes none.
    this.#buffer = new Uint8Array(bytes).buffer;
    this.#damaged = damaged;
  }

  floats64(length: number): Float64Array {
    return new Float64Array(this.#buffer, this.#take(8 * length), length);
  }

  floats32(length: number): Float32Array {
    return new Float32Array(this.#buffer, this.#take(4 * length), length);
  }

  ints(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#take(4 * length), length);
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(length), length);
  }

  #take(bytes: number): number {
    const start = this.#at;
    this.#at += bytes;
    if (!(this.#at <= this.#buffer.byteLength)) throw this.#damaged('length');
    return start;
  }
}
