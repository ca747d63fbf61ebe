/** Pixels from one line of a label to the next. */
export const LINE = 15;
/** Left and right of a label, and between it and its figure. */
const ROOM = 10;

export interface RowPlace {
  lines: string[];
  /** Where the row begins. Pixels. */
  top: number;
  /** Where it would begin if its label had one line: what stands below the label is drawn from here. */
  y: number;
}

/** Rows below each other, each `row` pixels high and more where its label takes several lines. */
export function placesOf(
  rows: readonly { label: string; figure: string }[],
  width: number,
  row: number,
): { places: RowPlace[]; height: number } {
  let height = 0;
  const places = rows.map(({ label, figure }) => {
    const lines = linesOf(label, figure, width - ROOM);
    const top = height;
    const y = top + LINE * (lines.length - 1);
    height = y + row;
    return { lines, top, y };
  });
  return { places, height };
}

/** Words, with what joins two names; a very long one in pieces. East Asia breaks lines anywhere. */
const WORDS = /[^\s\u2e80-\uffff]{1,20}(?: ·)?\s*|[\u2e80-\uffff][、。・）」]?\s*/g;

/** The figure has room at the end of the last line, which is empty where it has not. */
export function linesOf(label: string, figure: string, width: number): string[] {
  const lines = [''];
  for (const word of label.match(WORDS) ?? []) {
    if (widthOf(lines.at(-1)! + word.trimEnd()) > width) lines.push('');
    lines[lines.length - 1] += word;
  }
  if (widthOf(lines.at(-1)! + figure) + ROOM > width) lines.push('');
  return lines;
}

/** Pixels that 12 px letters take at most on average; those of East Asia are as wide as high. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 7), 0);
