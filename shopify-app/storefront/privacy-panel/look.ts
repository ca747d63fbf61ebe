/** Red, green and blue, 0 to 255. */
type Colour = [number, number, number];

/** WCAG's AAA for text: what the panel mixes from the two colours still reaches 4.5. */
const MIN_CONTRAST = 7;

/**
 * The shop's own paper and ink, where they can be read from its page and read well; else what the page's `color-scheme`
 * says. Through the style object, which a strict content security policy allows.
 */
export function wearColoursOf(page: Document, { style }: HTMLElement): void {
  const { body, documentElement } = page;
  const paper =
    colourOf(getComputedStyle(body).backgroundColor) ??
    colourOf(getComputedStyle(documentElement).backgroundColor);
  const ink = colourOf(getComputedStyle(body).color);
  if (paper === null || ink === null) return;
  const [dark, light] = [luminance(paper), luminance(ink)].toSorted((a, b) => a - b) as [number, number];
  if ((light + 0.05) / (dark + 0.05) < MIN_CONTRAST) return;
  style.setProperty('--paper', `rgb(${paper.join(' ')})`);
  style.setProperty('--ink', `rgb(${ink.join(' ')})`);
  style.colorScheme = luminance(paper) < luminance(ink) ? 'dark' : 'light';
}

/** Null for what lets something else shine through, and for notations that browsers use for wider gamuts. */
function colourOf(css: string): Colour | null {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(css)?.slice(1).map(Number);
  return channels === undefined ? null : (channels as Colour);
}

/** WCAG 2, relative luminance. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
