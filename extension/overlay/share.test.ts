import { decodeSharedPreview } from '@kindred/shared/api/browser-extension';
import { DEFAULT_RANKING_SETTINGS } from '@kindred/shared/placement';
import { expect, test } from 'vitest';
import { isMore, shareLink } from './share-link.ts';

const preview = {
  releaseId: null,
  settings: null,
  journey: { viewed: ['1'], inCart: ['2'], bought: [] },
  recording: false,
  market: null,
  forced: null,
};

test('links to the admin’s preview of the same journey, which ends on this page', () => {
  const link = new URL(shareLink('https://admin.example/store/cups/apps/kindred', preview, 'related', '9'));
  expect(link.pathname).toBe('/store/cups/apps/kindred/recommendations');
  expect(decodeSharedPreview(link.searchParams.get('preview') ?? '')).toEqual({
    viewed: ['1', '9'],
    inCart: ['2'],
    bought: [],
    type: 'related',
    releaseId: null,
  });
});

test('leaves the journey as it is where the page is about no product', () => {
  const link = new URL(shareLink('https://admin.example/apps/kindred', preview, 'for_you', null));
  expect(decodeSharedPreview(link.searchParams.get('preview') ?? '')?.viewed).toEqual(['1']);
});

test('knows what a link does not carry', () => {
  expect(isMore(preview)).toBe(false);
  expect(isMore({ ...preview, market: { country: 'DE', language: 'DE' } })).toBe(true);
  expect(isMore({ ...preview, settings: DEFAULT_RANKING_SETTINGS })).toBe(true);
});
