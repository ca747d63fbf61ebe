import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that both sides speak; a `q=0` refuses one. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const accepted = new Set<string>();
  for (const part of (acceptEncoding ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    if (!refused) accepted.add(name);
  }
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

const compressors = {
  // Quality 9 costs about 0.1 s for a 300 kB model and is paid once; 11 costs ten times that for 2 % less.
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }),
  identity: async (bytes: Uint8Array) => bytes,
} satisfies Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>;

export const compress = (bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> =>
  compressors[encoding](bytes);

/**
 * Compressed bodies of immutable content, least recently used out first, bounded by bytes. Requests that
 * come while the same body is being made wait for it instead of making it again.
 */
export class BodyCache {
  readonly #entries = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
  readonly #sizes = new Map<string, number>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** `make` answers null for what does not exist; that is not remembered. */
  async get(key: string, make: () => Promise<Uint8Array | null>): Promise<Uint8Array<ArrayBuffer> | null> {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const made = make().then((bytes) => bytes && new Uint8Array(bytes));
    this.#entries.set(key, made);
    try {
      const bytes = await made;
      if (bytes === null) this.#entries.delete(key);
      else this.#remember(key, bytes.length);
      return bytes;
    } catch (error) {
      this.#entries.delete(key);
      throw error;
    }
  }

  /** Forgets everything that was made from the content `prefix`. */
  forget(prefix: string): void {
    for (const key of this.#entries.keys()) if (key.startsWith(prefix)) this.#drop(key);
  }

  #remember(key: string, size: number): void {
    this.#sizes.set(key, size);
    this.#bytes += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes || oldest === key) break;
      if (this.#sizes.has(oldest)) this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
    this.#entries.delete(key);
  }
}
