/**
 * Tensors as plain typed arrays, row major. int64 and uint64 live in a Float64Array: exact up to 2^53, which
 * indices and shapes never reach, and a hundred times quicker to compute with than BigInt64Array. float16 lives in
 * a Float32Array whose numbers are all ones that float16 has.
 */
export interface Tensor {
  type: ElementType;
  dims: readonly number[];
  data: TensorData;
  /** Whether a run's inputs decide its numbers; its shape depends on their shapes at most. */
  live?: boolean;
}

export type TensorData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** Numbers of `TensorProto.DataType` in onnx.proto. */
const ELEMENT_ARRAYS = [
  undefined,
  Float32Array,
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Int32Array,
  Float64Array,
  // Text.
  undefined,
  Uint8Array,
  Float32Array,
  Float64Array,
  Uint32Array,
  Float64Array,
];

/** How a file holds those that live in memory as something else. */
const STORED = { 7: BigInt64Array, 10: Uint16Array, 13: BigUint64Array };

export type ElementType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 9 | 10 | 11 | 12 | 13;

export const FLOAT32 = 1;
export const INT32 = 6;
export const INT64 = 7;
export const BOOL = 9;
export const FLOAT16 = 10;

/** 64 MB of float32: the scores of a batch for any catalogue fit; a hostile shape does not. */
const MAX_TENSOR_ELEMENTS = 2 ** 24;
const MAX_RANK = 16;
/** An empty tensor has nothing to work on, but rows to walk along. */
const EMPTY_AXIS = 2 ** 12;

export class ModelError extends Error {
  override name = 'ModelError';
}

export function fail(message: string): never {
  throw new ModelError(message);
}

/** One message for all that has none of its own: the operator's name is put before it. */
export function mustFit(
  fits: boolean,
  message = 'inputs or attributes that do not fit, or are not supported',
): asserts fits {
  if (!fits) fail(message);
}

export function elementType(type: number): ElementType {
  mustFit(ELEMENT_ARRAYS[type] !== undefined, `element type ${type} is not supported`);
  return type as ElementType;
}

export function isInteger(type: ElementType): boolean {
  return ![FLOAT32, FLOAT16, 11].includes(type);
}

/** Those that live in doubles, which nothing cuts to whole numbers by itself. */
export function isWide(type: ElementType): boolean {
  return type === INT64 || type === 13;
}

export function newData(type: ElementType, length: number): TensorData {
  return new ELEMENT_ARRAYS[type]!(length);
}

/**
 * The shape, refused where it is broken or would not fit, also beside an empty axis. Its sizes become small
 * integers: read from a Float64Array they are doubles to a JavaScript engine, and every loop over them is slow.
 */
export function shapeOf(dims: readonly number[]): number[] {
  let most = 1;
  for (const dim of dims) most *= Number.isInteger(dim) && dim >= 0 ? dim || EMPTY_AXIS : NaN;
  mustFit(
    most <= MAX_TENSOR_ELEMENTS && dims.length <= MAX_RANK,
    `no tensor has the shape [${String(dims)}]`,
  );
  return dims.map((dim) => dim | 0);
}

/** The tensor's bytes as its file holds them: little-endian, which every browser's typed arrays are too. */
export function fromRawBytes(type: ElementType, shape: readonly number[], bytes: Uint8Array): Tensor {
  const dims = shapeOf(shape);
  const size = product(dims);
  const stored = STORED[type as 7] ?? ELEMENT_ARRAYS[type]!;
  const width = stored.BYTES_PER_ELEMENT;
  mustFit(bytes.length === size * width, `a tensor of ${size} elements has ${bytes.length} bytes`);
  // A view where alignment allows it, so that the big tables are not in memory twice (slice would not copy a Buffer).
  const aligned = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  const data = new stored(aligned.buffer as ArrayBuffer, aligned.byteOffset, size) as unknown as TensorData;
  return { type, dims, data: type in STORED ? fromStored(type, data) : data };
}

/** From what a file holds: halves as their bits, wide integers as bigints. */
export function fromStored(type: ElementType, stored: ArrayLike<number>): TensorData {
  const data = newData(type, stored.length);
  for (let i = 0; i < data.length; i++) data[i] = type === FLOAT16 ? fromHalf(stored[i]!) : Number(stored[i]);
  return data;
}

function fromHalf(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const digits = (bits & 1023) + (exponent > 0 ? 1024 : 0);
  const infinite = digits > 1024 ? NaN : Infinity;
  const size = exponent > 30 ? infinite : digits * 2 ** (Math.max(exponent, 1) - 25);
  return bits >> 15 ? -size : size;
}

/**
 * The nearest number that float16 has, of two the even one. A double has 53 bits: adding 1.5 x 2^52 steps pushes
 * out what is finer than a step, rounded as asked.
 */
export function toHalf(x: number): number {
  const size = Math.abs(x);
  if (!(size < 65_520)) return x * Infinity;
  const push = 1.5 * 2 ** (Math.max(Math.floor(Math.log2(size)), -14) + 42);
  return x && x + push - push;
}

/** Python's way to count axes: -1 is the last. */
export function axisOf(axis: number, rank: number): number {
  const positive = axis < 0 ? axis + rank : axis;
  mustFit(positive >= 0 && positive < rank);
  return positive | 0;
}

export function product(dims: readonly number[], from = 0, to = dims.length): number {
  let result = 1;
  for (let i = from; i < to; i++) result *= dims[i] ?? 1;
  return result;
}
