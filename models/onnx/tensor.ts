import type { DataType, OnnxTensor } from './model.ts';

export type Elements = Float32Array | Uint8Array | Int8Array | Uint16Array | Int32Array | BigInt64Array;

/** A constant of the graph; the element type follows from the array's class. */
export function tensor(name: string, dims: number[], elements: Elements): OnnxTensor {
  const size = dims.reduce((product, dim) => product * dim, 1);
  if (size !== elements.length) {
    throw new RangeError(
      `Tensor ${name}: dims [${dims.join(', ')}] hold ${size} elements, ${elements.length} were given`,
    );
  }
  return { name, type: typeOf(elements), dims, rawData: littleEndian(elements) };
}

function typeOf(elements: Elements): DataType {
  if (elements instanceof Float32Array) return 'float32';
  if (elements instanceof Uint8Array) return 'uint8';
  if (elements instanceof Int8Array) return 'int8';
  if (elements instanceof Uint16Array) return 'uint16';
  return elements instanceof Int32Array ? 'int32' : 'int64';
}

/** raw_data is little-endian whatever the machine. */
function littleEndian(elements: Elements): Uint8Array {
  const bytes = new Uint8Array(elements.buffer, elements.byteOffset, elements.byteLength).slice();
  return MACHINE_IS_LITTLE_ENDIAN ? bytes : swapped(bytes, elements.BYTES_PER_ELEMENT);
}

const MACHINE_IS_LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function swapped(bytes: Uint8Array, width: number): Uint8Array {
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse();
  return bytes;
}
