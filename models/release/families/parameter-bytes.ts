import type { Parameter } from '../../training/index.ts';

/** uint32 length of the header, the header as JSON padded to 4 bytes, then the arrays as the machine holds them. */
interface Header<About> {
  of: string;
  about: About;
  shapes: { name: string; shape: readonly number[] }[];
}

export function parametersToBytes(about: object, of: string, parameters: readonly Parameter[]): Uint8Array {
  const shapes = parameters.map(({ name, shape }) => ({ name, shape }));
  const json = JSON.stringify({ of, about, shapes } satisfies Header<object>);
  const header = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  const size = parameters.reduce((sum, { data }) => sum + data.byteLength, 4 + header.length);
  const bytes = new Uint8Array(size);
  bytes.set(new Uint8Array(Uint32Array.of(header.length).buffer));
  bytes.set(header, 4);
  let at = 4 + header.length;
  for (const { data } of parameters) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return bytes;
}

/** Null for bytes that are empty or `of` something else. */
export function parametersFromBytes<About>(
  stored: Uint8Array,
  of: string,
): { about: About; parameters: Parameter[] } | null {
  if (stored.length < 4) return null;
  // A copy of its own: a slice of a larger buffer may begin at any byte.
  const { buffer } = stored.slice();
  const [length] = new Uint32Array(buffer, 0, 1) as unknown as [number];
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as Header<About>;
  if (header.of !== of) return null;
  let at = 4 + length;
  const parameters = header.shapes.map(({ name, shape }) => {
    const data = new Float32Array(
      buffer,
      at,
      shape.reduce((product, each) => product * each, 1),
    );
    at += data.byteLength;
    return { name, shape, data };
  });
  return { about: header.about, parameters };
}
