import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('quotes what would break a row, and leaves numbers and gaps alone', () => {
  expect(csvOf([['Tent, "large"', 1204.5, null, -3]])).toBe('"Tent, ""large""",1204.5,,-3\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet run %j', (text) => {
  expect(csvOf([[text]])).toBe(`"'${text}"\r\n`);
});
