import { inEnglish } from '@kindred/shared/said';
import { HttpResponseError } from '@shopify/shopify-api';
import { expect, test } from 'vitest';
import { QUEUES } from '../jobs/queues.ts';
import { NightTooLargeError } from '../segments/night-in-thread.ts';
import { ShopifyRefusedError } from '../shopify/errors.ts';
import { inWords } from './in-words.ts';
import { kindOfJob } from './kinds.ts';

test('sentences that were written for people go out, cut where they are endless', () => {
  const refused = new ShopifyRefusedError('the web pixel', ['Settings are invalid', 'x'.repeat(500)]);
  const sentence = inEnglish(inWords(refused));
  expect(sentence).toMatch(/^Shopify refused the web pixel: Settings are invalid/);
  expect(sentence.length).toBeLessThan(350);
});

test('a night that did not fit into memory is told as that', () => {
  const error = new NightTooLargeError({ heapMegabytes: 1024, bufferMegabytes: 512 });
  expect(inEnglish(inWords(error))).toBe('The visits of 90 days need more memory than one night may have.');
  expect(kindOfJob(QUEUES.understand)).toBe('segments');
});

test.each([
  [new Error('select * from shop_tokens where shop_id = 7 failed near shpat_1234')],
  [Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' })],
  [new HttpResponseError({ message: 'shpat_1234', code: 503, statusText: 'at 10.0.0.7' })],
  ['shpat_1234 at 10.0.0.7'],
])('nothing else does: %s', (error) => {
  const sentence = inEnglish(inWords(error));
  expect(sentence).not.toMatch(/shpat|10\.0\.0|shop_id/);
  expect(sentence).toMatch(/\.$/);
});
