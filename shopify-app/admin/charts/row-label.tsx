interface RowLabelProps {
  label: string;
  figure: string;
  /** Of the row, pixels. */
  width: number;
}

/** Above a row's mark: what it is of at one end, its value at the other. */
export const RowLabel = ({ label, figure, width }: RowLabelProps) => (
  <>
    <text x="4" y="15" fill="currentColor">
      {label}
    </text>
    <text x={width - 6} y="15" text-anchor="end" fill="currentColor">
      {figure}
    </text>
  </>
);
