import { POLICY_LANGUAGES } from '@kindred/shared/api/privacy';
import { DEVICE_KEYS } from '@kindred/shared/device-keys';
import { expect, test } from 'vitest';
import { PIXEL_KEYS } from '../../shopify-app/extensions/collector-pixel/src/device-store.ts';
import { policyText } from '../../shopify-app/server/privacy/policy-text/policy-text.ts';
import { LANGUAGES } from '../../shopify-app/storefront/privacy-panel/texts/speech.ts';
import {
  ARTIFACT_CACHE,
  LOCAL_KEYS,
  SESSION_KEYS,
} from '../../shopify-app/storefront/storage/device-store.ts';

test('the privacy text names every key that the theme extension and the pixel write, and no other', () => {
  const written = [
    ...Object.values(LOCAL_KEYS),
    ...Object.values(SESSION_KEYS),
    ...Object.values(PIXEL_KEYS),
  ];
  expect(Object.keys(DEVICE_KEYS).toSorted()).toEqual([...new Set([...written, ARTIFACT_CACHE])].toSorted());
});

test('the privacy text speaks the languages of the panel, and leads to the visitor number by the panel’s own words', () => {
  expect([...POLICY_LANGUAGES].toSorted()).toEqual(Object.keys(LANGUAGES).toSorted());
  for (const language of POLICY_LANGUAGES)
    expect(policyText(language).text).toContain(LANGUAGES[language]!.sent.heading);
});
