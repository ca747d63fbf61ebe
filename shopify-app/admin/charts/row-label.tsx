import { LINE, type RowPlace } from './row-places.ts';

interface RowLabelProps {
  place: RowPlace;
  figure: string;
  /** Of the row, pixels. */
  width: number;
}

/** Above a row's mark: what it is of, in as many lines as that takes, and its value at the end of the last. */
export const RowLabel = ({ place: { lines }, figure, width }: RowLabelProps) => (
  <>
    {lines.map((line, at) => (
      <text key={at} x="4" y={15 + LINE * (at + 1 - lines.length)} fill="currentColor">
        {line}
      </text>
    ))}
    <text x={width - 6} y="15" text-anchor="end" fill="currentColor">
      {figure}
    </text>
  </>
);
