/** Of a part that is told by its number, beside its pattern. */
export const PartNumber = ({ x, y, number }: { x: number; y: number; number: number }) => (
  <>
    <circle cx={x} cy={y} r="9" fill="light-dark(#fff, #1a1a1a)" />
    <text x={x} y={y + 4} text-anchor="middle" fill="light-dark(#1a1a1a, #fff)">
      {number}
    </text>
  </>
);
