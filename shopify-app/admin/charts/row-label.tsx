interface RowLabelProps {
  label: string;
  figure: string;
  /** Of the row, pixels. */
  width: number;
}

/** Above a row's mark: what it is of at one end, its value at the other. A point's own text says the label in full. */
export const RowLabel = ({ label, figure, width }: RowLabelProps) => (
  <>
    <text x="4" y="15" fill="currentColor">
      {fitted(label, width - 16 - widthOf(figure))}
    </text>
    <text x={width - 6} y="15" text-anchor="end" fill="currentColor">
      {figure}
    </text>
  </>
);

/** Pixels that 12 px letters take at most on average; those of East Asia are as wide as high. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 7), 0);

/** Cut with an ellipsis where it is wider than `width`. */
function fitted(label: string, width: number): string {
  if (widthOf(label) <= width) return label;
  const letters = [...label];
  while (letters.length > 0 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
