import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** `npm run icons --workspace extension`: two of a kind, on the app's green, in the sizes that browsers and their stores ask for. */
const SIZES = [16, 32, 48, 128] as const;
const SAMPLES = 8;

type Colour = readonly [red: number, green: number, blue: number];
const GROUND: Colour = [11, 110, 93];
const LEFT: Colour = [255, 255, 255];
const RIGHT: Colour = [143, 224, 207];
const BOTH: Colour = [214, 246, 239];

/** RGBA rows of a square picture, its edges smoothed by `SAMPLES`² looks into each pixel. */
function draw(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) pixels.set(pixel(x, y, size), (y * size + x) * 4);
  return pixels;
}

function pixel(x: number, y: number, size: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const across = (x + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const down = (y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt(across, down);
    if (colour === null) continue;
    covered += 1;
    for (const channel of [0, 1, 2] as const) sum[channel] = (sum[channel] ?? 0) + colour[channel];
  }
  return [
    ...sum.map((each) => Math.round(each / Math.max(1, covered))),
    Math.round((255 * covered) / SAMPLES ** 2),
  ];
}

/** 0..1 from the left and from the top; null outside the rounded square. */
function colourAt(x: number, y: number): Colour | null {
  const radius = 0.22;
  const corner = Math.hypot(
    Math.max(0, Math.abs(x - 0.5) - 0.5 + radius),
    Math.max(0, Math.abs(y - 0.5) - 0.5 + radius),
  );
  if (corner > radius) return null;
  const left = Math.hypot(x - 0.37, y - 0.5) < 0.235;
  const right = Math.hypot(x - 0.63, y - 0.5) < 0.235;
  if (left && right) return BOTH;
  return left ? LEFT : right ? RIGHT : GROUND;
}

function png(size: number, pixels: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1)
    rows.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const folder = join(import.meta.dirname, '../public/icon');
mkdirSync(folder, { recursive: true });
for (const size of SIZES) writeFileSync(join(folder, `${size}.png`), png(size, draw(size)));
