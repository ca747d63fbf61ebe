/**
 * Tensors as plain typed arrays, row major. int64 and uint64 live in a Float64Array: exact up to 2^53, which
 * indices and shapes never reach, and a hundred times quicker to compute with than BigInt64Array.
 */
export interface Tensor {
  type: ElementType;
  dims: readonly number[];
  data: TensorData;
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
const ELEMENT_ARRAYS = {
  1: Float32Array,
  2: Uint8Array,
  3: Int8Array,
  4: Uint16Array,
  5: Int16Array,
  6: Int32Array,
  7: Float64Array,
  9: Uint8Array,
  11: Float64Array,
  12: Uint32Array,
  13: Float64Array,
} as const;

export type ElementType = keyof typeof ELEMENT_ARRAYS;

export const FLOAT32 = 1;
export const INT32 = 6;
export const INT64 = 7;
export const BOOL = 9;
export const UINT64 = 13;

/** 64 MB of float32: the scores of a batch for any catalogue fit; a hostile shape does not. */
const MAX_TENSOR_ELEMENTS = 2 ** 24;

export class ModelError extends Error {
  override name = 'ModelError';
}

export function isElementType(type: number): type is ElementType {
  return Object.hasOwn(ELEMENT_ARRAYS, type);
}

export function isInteger(type: ElementType): boolean {
  return type !== FLOAT32 && type !== 11;
}

export function newData(type: ElementType, length: number): TensorData {
  return new ELEMENT_ARRAYS[type](length);
}

/** The number of elements, refused where a shape is broken or would not fit. */
export function sizeOf(dims: readonly number[]): number {
  let size = 1;
  for (const dim of dims) {
    if (!Number.isInteger(dim) || dim < 0)
      throw new ModelError(`a tensor has the shape [${dims.join(', ')}]`);
    size *= dim;
  }
  if (size > MAX_TENSOR_ELEMENTS) throw new ModelError(`a tensor of shape [${dims.join(', ')}] is too large`);
  return size;
}

/** The tensor's bytes as its file holds them: little-endian, which every browser's typed arrays are too. */
export function fromRawBytes(type: ElementType, dims: readonly number[], bytes: Uint8Array): Tensor {
  const size = sizeOf(dims);
  if (type === INT64 || type === UINT64) return { type, dims, data: readWideIntegers(type, size, bytes) };
  const array = ELEMENT_ARRAYS[type];
  if (bytes.length !== size * array.BYTES_PER_ELEMENT)
    throw new ModelError(`a tensor of ${size} elements has ${bytes.length} bytes`);
  // A view where alignment allows it, so that the big tables are not in memory twice (slice would not copy a Buffer).
  const aligned = bytes.byteOffset % array.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  return { type, dims, data: new array(aligned.buffer as ArrayBuffer, aligned.byteOffset, size) };
}

function readWideIntegers(type: ElementType, size: number, bytes: Uint8Array): Float64Array {
  if (bytes.length !== size * 8)
    throw new ModelError(`a tensor of ${size} elements has ${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const data = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const high = type === INT64 ? view.getInt32(8 * i + 4, true) : view.getUint32(8 * i + 4, true);
    data[i] = high * 2 ** 32 + view.getUint32(8 * i, true);
  }
  return data;
}

/** Python's way to count axes: -1 is the last. */
export function axisOf(axis: number, rank: number): number {
  const positive = axis < 0 ? axis + rank : axis;
  if (!Number.isInteger(positive) || positive < 0 || positive >= rank)
    throw new ModelError(`axis ${axis} does not exist in a tensor of rank ${rank}`);
  return positive;
}

export function product(dims: readonly number[], from = 0, to = dims.length): number {
  let result = 1;
  for (let i = from; i < to; i++) result *= dims[i] ?? 1;
  return result;
}
