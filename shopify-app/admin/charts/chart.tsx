import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatMean } from '../format.ts';
import { t } from '../languages/language.ts';
import { type Cell, saveCsv } from './csv.ts';
import { HeatTable } from './heat-table.tsx';

interface ChartProps {
  title: string;
  /** What is counted, such as "share of visits". */
  unit: string;
  /** The same as a table: names of columns, and a row a point. */
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** How the table writes a number of a column; a file gets the number. */
  format?: (value: number, column: number) => string;
  /** What the file gets instead of a row's number: money in whole units. */
  inFile?: (value: number, column: number) => number;
  children: ComponentChildren;
}

/** A chart with its title and unit, the same numbers as a table, and as a file. */
export function Chart({
  title,
  unit,
  columns,
  rows,
  format = formatMean,
  inFile = (value) => value,
  children,
}: ChartProps) {
  const [asTable, setAsTable] = useState(false);
  const textOf = (cell: Cell, column: number): string =>
    typeof cell === 'number' ? format(cell, column) : (cell ?? t('too few'));
  const cellInFile = (cell: Cell, column: number): Cell =>
    typeof cell === 'number' ? inFile(cell, column) : cell;
  return (
    <s-stack gap="small">
      <s-stack gap="small-300">
        <s-heading>{title}</s-heading>
        <s-text color="subdued">{unit}</s-text>
      </s-stack>
      {asTable ? (
        <HeatTable
          label={title}
          columns={columns}
          rows={rows.map(([head, ...cells], at) => ({
            key: String(at),
            head: textOf(head ?? null, 0),
            cells: cells.map((cell, nth) => ({ text: textOf(cell, nth + 1), heat: 0 })),
          }))}
        />
      ) : (
        children
      )}
      <s-stack direction="inline" gap="small">
        <s-button
          variant="tertiary"
          accessibilityLabel={`${asTable ? t('Show as chart') : t('Show as table')}: ${title}`}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('Show as chart') : t('Show as table')}
        </s-button>
        <s-button
          variant="tertiary"
          accessibilityLabel={`${t('Save as CSV')}: ${title}`}
          onClick={() => saveCsv(title, [columns, ...rows.map((row) => row.map(cellInFile))])}
        >
          {t('Save as CSV')}
        </s-button>
      </s-stack>
    </s-stack>
  );
}
