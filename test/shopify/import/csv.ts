/** One record of a CSV file. */
export interface CsvRow {
  /** Line of the file it begins on; the header is line 1. A record with newlines in quotes takes several. */
  line: number;
  cells: string[];
}

export interface Problem {
  line: number;
  reason: string;
}

export interface CsvTable {
  header: string[];
  rows: CsvRow[];
  problems: Problem[];
}

/**
 * RFC 4180, and what spreadsheets make of it: a byte order mark, any line ending, semicolons or tabs between cells,
 * short rows (missing cells are empty). Lines without anything on them are no rows.
 */
export function readCsv(text: string): CsvTable {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { rows, unclosedAt } = splitRecords(clean, delimiterOf(clean));
  const problems: Problem[] = [];
  if (unclosedAt !== null) {
    problems.push({
      line: unclosedAt,
      reason: 'A quotation mark is opened here and never closed; the rest of the file was not read.',
    });
    rows.pop();
  }
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const header = (filled.shift()?.cells ?? []).map((name) => name.trim());
  const fitting = filled.filter((row) => {
    const surplus = row.cells.slice(header.length).some((cell) => cell.trim() !== '');
    if (surplus) {
      problems.push({
        line: row.line,
        reason: `The row has ${row.cells.length} cells, the header has ${header.length}.`,
      });
    }
    return !surplus;
  });
  return { header, rows: fitting, problems };
}

/** Whatever stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const firstLine = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (candidate: string) => firstLine.split(candidate).length;
  return [',', ';', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

function splitRecords(text: string, delimiter: string): { rows: CsvRow[]; unclosedAt: number | null } {
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let line = 1;
  let at = 0;
  let unclosedAt: number | null = null;
  while (at < text.length || row.cells.length > 0) {
    const cell = readCell(text, at, delimiter);
    row.cells.push(cell.value);
    if (!cell.closed) unclosedAt = row.line;
    line += cell.newlines;
    at = cell.end;
    if (at < text.length && text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      row.cells.push('');
    }
    rows.push(row);
    at += lineEndAt(text, at);
    line += 1;
    row = { line, cells: [] };
  }
  return { rows, unclosedAt };
}

interface Cell {
  value: string;
  /** Index of what follows: a delimiter, a line end or the end of the text. */
  end: number;
  newlines: number;
  closed: boolean;
}

function readCell(text: string, start: number, delimiter: string): Cell {
  if (text[start] !== '"') {
    const end = plainEnd(text, start, delimiter);
    return { value: text.slice(start, end), end, newlines: 0, closed: true };
  }
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      const rest = text.slice(at);
      return { value: value + rest, end: text.length, newlines: countNewlines(value + rest), closed: false };
    }
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // Anything between the closing quote and the delimiter is kept as it stands.
      const end = plainEnd(text, quote + 1, delimiter);
      return { value: value + text.slice(quote + 1, end), end, newlines: countNewlines(value), closed: true };
    }
    value += '"';
    at = quote + 2;
  }
}

function plainEnd(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function lineEndAt(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return 2;
  return text[at] === '\n' || text[at] === '\r' ? 1 : 0;
}

function countNewlines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
