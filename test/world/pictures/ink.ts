/** Paints of one picture, all made from the product's colour. A shape draws in a box of 400 x 400. */
export interface Ink {
  main: string;
  dark: string;
  darker: string;
  light: string;
  /** Small metal and leather parts. */
  trim: string;
  /** 0 .. 2: which of a shape's small differences to draw. */
  variation: number;
}

export type Shape = (ink: Ink) => string;

export function inkOf(hex: string, seed: number): Ink {
  return {
    main: hex,
    dark: mix(hex, '#1d1f24', 0.25),
    darker: mix(hex, '#1d1f24', 0.5),
    light: mix(hex, '#ffffff', 0.35),
    trim: ['#b98c56', '#8b8f94', '#5b4636'][seed % 3]!,
    variation: seed % 3,
  };
}

/** Straight mix of two #rrggbb colours; share 1 is all of the second. */
export function mix(first: string, second: string, share: number): string {
  const mixed = [0, 1, 2].map((at) =>
    Math.round(channel(first, at) * (1 - share) + channel(second, at) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(1 + at * 2, 3 + at * 2), 16);
}

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const stroke = (d: string, colour: string, width = 6): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
