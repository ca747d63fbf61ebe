import { describe, expect, test } from 'vitest';
import { createRandom } from '../../world/random.ts';
import { readCsv } from './csv.ts';

const cellsOf = (text: string): string[][] => readCsv(text).rows.map((row) => row.cells);

describe('readCsv', () => {
  test('reads quotes, doubled quotes, and delimiters and newlines in quotes', () => {
    expect(cellsOf('a,b\n"x, y","he said ""no""\nand left"\n')).toEqual([['x, y', 'he said "no"\nand left']]);
  });

  test.each(['\n', '\r\n', '\r'])('takes %j as the end of a line, with and without a last one', (end) => {
    expect(cellsOf(['a,b', '1,2', '3,4'].join(end))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(cellsOf(['a,b', '1,2', '3,4', ''].join(end))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('drops a byte order mark and knows semicolons and tabs', () => {
    expect(readCsv('\uFEFFa;b\n1;2').header).toEqual(['a', 'b']);
    expect(cellsOf('a\tb\n1\t2,5')).toEqual([['1', '2,5']]);
  });

  test('says on which line each row begins', () => {
    expect(readCsv('a,b\n"1\r\n1",2\n\n3,4\n').rows.map((row) => row.line)).toEqual([2, 5]);
  });

  test('keeps an empty last cell, forgives missing cells and reports surplus ones', () => {
    const table = readCsv('a,b\n1,\n2\n3,4,5\n6,7,,\n');
    expect(table.rows.map((row) => row.cells.slice(0, 2))).toEqual([['1', ''], ['2'], ['6', '7']]);
    expect(table.problems).toEqual([{ line: 4, reason: 'The row has 3 cells, the header has 2.' }]);
  });

  test('reports a quotation mark that is never closed, and keeps what came before', () => {
    const table = readCsv('a,b\n1,2\n"3,4\n5,6\n');
    expect(table.rows).toHaveLength(1);
    expect(table.problems[0]).toMatchObject({ line: 3 });
  });

  test('reads nothing from nothing', () => {
    expect(readCsv('')).toEqual({ header: [], rows: [], problems: [] });
    expect(readCsv('a,b').rows).toEqual([]);
  });

  test('gives back whatever was written, for 300 random tables', () => {
    const random = createRandom(1, 'csv');
    const alphabet = ['a', 'é', '😀', ' ', ',', ';', '"', '\n', '\r\n', '\t', '0', "'"];
    const cell = () => `x${Array.from({ length: random.int(6) }, () => random.pick(alphabet)).join('')}`;
    const quote = (text: string) =>
      random.chance(0.3) || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    for (let round = 0; round < 300; round++) {
      const width = 1 + random.int(4);
      const rows = Array.from({ length: random.int(5) }, () => Array.from({ length: width }, cell));
      const header = Array.from({ length: width }, (_, at) => `h${at}`);
      const end = random.pick(['\n', '\r\n']);
      const text = [header, ...rows].map((row) => row.map(quote).join(',')).join(end);
      expect(cellsOf(random.chance(0.5) ? text + end : text)).toEqual(rows);
    }
  });
});
