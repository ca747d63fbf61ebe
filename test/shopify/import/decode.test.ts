import { expect, test } from 'vitest';
import { decodeExport } from './decode.ts';

const TEXT = 'Handle,Title\nsac,Sac "Été"\n';

test('reads UTF-8 with and without a byte order mark', () => {
  expect(decodeExport(Buffer.from(TEXT))).toBe(TEXT);
  expect(decodeExport(Buffer.from(`\uFEFF${TEXT}`))).toBe(TEXT);
});

test('reads what a spreadsheet saved as UTF-16, in either byte order', () => {
  const little = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
  expect(decodeExport(little)).toBe(TEXT);
  expect(decodeExport(Buffer.from(little).swap16())).toBe(TEXT);
});

test('reads the Western code page when it is not UTF-8', () => {
  expect(decodeExport(Buffer.from(TEXT, 'latin1'))).toBe(TEXT);
});

test('refuses what is not text', () => {
  expect(() => decodeExport(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]))).toThrow(/not text/);
});
