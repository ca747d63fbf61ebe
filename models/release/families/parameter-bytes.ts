import { joinSections, type Parameter, SectionReader } from '../../training/index.ts';

/** int32 length of the header, the header as JSON padded to 4 bytes, then the arrays as the machine holds them. */
interface Header<About> {
  of: string;
  about: About;
  shapes: { name: string; shape: readonly number[] }[];
}

export function parametersToBytes(about: object, of: string, parameters: readonly Parameter[]): Uint8Array {
  const shapes = parameters.map(({ name, shape }) => ({ name, shape }));
  const json = JSON.stringify({ of, about, shapes } satisfies Header<object>);
  const header = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 4) * 4));
  return joinSections([Int32Array.of(header.length), header, ...parameters.map(({ data }) => data)]);
}

/** Null for bytes that are empty or `of` something else. */
export function parametersFromBytes<About>(
  bytes: Uint8Array,
  of: string,
): { about: About; parameters: Parameter[] } | null {
  if (bytes.length === 0) return null;
  const reader = new SectionReader(bytes, (what) => new RangeError(`Kept parameters are cut short: ${what}`));
  const header = reader.bytes(reader.ints(1)[0]!);
  const { of: owner, about, shapes } = JSON.parse(new TextDecoder().decode(header)) as Header<About>;
  if (owner !== of) return null;
  const parameters = shapes.map(({ name, shape }) => ({
    name,
    shape,
    data: reader.floats32(shape.reduce((product, each) => product * each, 1)),
  }));
  return { about, parameters };
}
