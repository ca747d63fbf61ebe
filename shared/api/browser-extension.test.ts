import { expect, test } from 'vitest';
import { decodeSharedPreview, encodeSharedPreview, type SharedPreview } from './browser-extension.ts';

const preview: SharedPreview = {
  viewed: ['8214660000001', '8214660000002'],
  inCart: ['8214660000003'],
  bought: [],
  type: 'complete_the_set',
  releaseId: '0197c0de-0000-7000-8000-000000000001',
};
const encodedJson = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a preview comes through an address as it was', () => {
  const encoded = encodeSharedPreview(preview);
  expect(encoded).toMatch(/^[\w-]+$/);
  expect(decodeSharedPreview(encoded)).toEqual(preview);
  expect(decodeSharedPreview(encodedJson(preview))).toEqual(preview);
});

test('a long journey is shared from its end', () => {
  const viewed = Array.from({ length: 30 }, (_, at) => String(at));
  expect(decodeSharedPreview(encodeSharedPreview({ ...preview, viewed }))?.viewed).toEqual(viewed.slice(10));
});

test.each([
  ['nothing', ''],
  ['no base64', '%%%'],
  ['a link that was cut off', encodeSharedPreview(preview).slice(0, -9)],
  ['no object', encodedJson(null)],
  ['a list missing', encodedJson({ ...preview, bought: undefined })],
  ['a product that is no number', encodedJson({ ...preview, viewed: ['<b>'] })],
  ['more products than are shared', encodedJson({ ...preview, viewed: Array(21).fill('1') })],
  ['a placement of another version', encodedJson({ ...preview, type: 'trending' })],
  ['a release that is no id', encodedJson({ ...preview, releaseId: 'a b' })],
])('refuses %s', (_, encoded) => {
  expect(decodeSharedPreview(encoded)).toBeNull();
});
