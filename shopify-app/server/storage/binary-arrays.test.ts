import { expect, test } from 'vitest';
import { smallintArray, textArray, timestampArray, uuidArray } from './binary-arrays.ts';

const HEADER = '0000000100000000';

test('writes the header, the length and the bytes of each text', () => {
  expect(textArray(['a', 'é']).toString('hex')).toBe(
    `${HEADER}000000190000000200000001000000016100000002c3a9`,
  );
});

test('writes a uuid in 16 bytes', () => {
  const bytes = uuidArray(['01234567-89ab-7def-8123-456789abcdef']).toString('hex');
  expect(bytes.endsWith('000000100123456789ab7def8123456789abcdef')).toBe(true);
});

test('counts microseconds from the year 2000, also before it', () => {
  for (const milliseconds of [0, 1, 946_684_800_000, 946_684_799_999, 1_763_770_000_123, 4e12]) {
    expect(timestampArray([milliseconds]).readBigInt64BE(24)).toBe(
      (BigInt(milliseconds) - 946_684_800_000n) * 1000n,
    );
  }
});

test('writes small integers in two bytes', () => {
  expect(smallintArray([7, -1]).subarray(20).toString('hex')).toBe('00000002000700000002ffff');
});
