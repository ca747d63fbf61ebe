import { COLOURS, type Colour } from '../taxonomy/colours.ts';
import { inkOf, mix } from './ink.ts';
import { SHAPES, type ShapeName } from './shapes.ts';

const FOLDER = '/cdn/images/';
const PATH = /^\/cdn\/images\/([a-z]+)-([a-z]+)-(\d{1,3})\.svg$/;

/** The path says all there is to draw, so that any server can draw it without knowing the world. */
export function picturePath(shape: ShapeName, colour: Colour, seed: number): string {
  return `${FOLDER}${shape}-${colour.toLowerCase()}-${seed}.svg`;
}

/** The product picture at this storefront path (query string allowed); null when the path is none of ours. */
export function imageSvg(path: string): string | null {
  const [, shapeName = '', colourName = '', seed = '0'] = PATH.exec(path.split('?')[0]!) ?? [];
  const colour = (Object.keys(COLOURS) as Colour[]).find((name) => name.toLowerCase() === colourName);
  if (!Object.hasOwn(SHAPES, shapeName) || colour === undefined) return null;
  return draw(shapeName as ShapeName, COLOURS[colour], Number(seed));
}

const BACKDROPS = ['#e9e4da', '#e3e8e4', '#ebe2dc', '#e2e6ea', '#ece8d9', '#e6e1e6'];

function draw(shape: ShapeName, hex: string, seed: number): string {
  const backdrop = mix(BACKDROPS[seed % BACKDROPS.length]!, hex, 0.06);
  const floor = mix(backdrop, '#6b6257', 0.14);
  const shadow = mix(backdrop, '#2b2620', 0.28);
  const mirrored = seed % 2 === 1 ? ' transform="matrix(-1 0 0 1 400 0)"' : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800" role="img">` +
    `<rect width="400" height="400" fill="${backdrop}"/>` +
    `<path d="M0 285 Q200 265 400 285 V400 H0 Z" fill="${floor}"/>` +
    `<ellipse cx="200" cy="338" rx="135" ry="15" fill="${shadow}" opacity="0.55"/>` +
    `<g${mirrored}>${SHAPES[shape](inkOf(hex, seed))}</g></svg>`
  );
}
