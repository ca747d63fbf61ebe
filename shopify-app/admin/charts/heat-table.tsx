import type { ComponentChildren } from 'preact';
import { PAINT } from './paint.ts';

export interface HeatRow {
  key: string;
  head: ComponentChildren;
  /** `heat` 0..1 is how strongly the cell is tinted; the text says the value by itself, `small` its interval. */
  cells: { text: string; small?: string; title?: string; heat: number }[];
}

interface HeatTableProps {
  label: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
}

const CELL = { padding: '6px 10px', borderBottom: `1px solid ${PAINT.line}`, whiteSpace: 'nowrap' } as const;
const SMALL = { fontSize: '11px', color: PAINT.text } as const;
const HEAD = { ...CELL, textAlign: 'start', fontWeight: 600 } as const;

/** A table whose cells are tinted by their values. Wider than a phone, it scrolls in itself, by keys, too. */
export function HeatTable({ label, columns, rows }: HeatTableProps) {
  return (
    <div tabIndex={0} role="region" aria-label={label} style={{ overflowX: 'auto', maxWidth: '100%' }}>
      <table style={{ borderCollapse: 'collapse', font: 'inherit', fontSize: '13px', minWidth: '100%' }}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={at} scope="col" style={{ ...HEAD, textAlign: at === 0 ? 'start' : 'end' }}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row" style={{ ...HEAD, whiteSpace: 'normal', minWidth: '9em', fontWeight: 400 }}>
                {head}
              </th>
              {cells.map(({ text, small, title, heat }, at) => (
                <td key={at} title={title} style={{ ...CELL, textAlign: 'end', background: tint(heat) }}>
                  {text}
                  {small !== undefined && <div style={SMALL}>{small}</div>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Never so dark that the text on it would be hard to read. */
const tint = (heat: number): string =>
  `color-mix(in srgb, ${PAINT.main} ${Math.round(Math.min(Math.max(heat, 0), 1) * 35)}%, transparent)`;
