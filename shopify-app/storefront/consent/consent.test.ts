import { allows } from '@kindred/shared/consent';
import { afterEach, expect, test, vi } from 'vitest';
import type { CustomerPrivacy } from '../entry/shopify-page.ts';
import { consentOf } from './consent.ts';

const yes = (): boolean => true;
const no = (): boolean => false;
const ALL: CustomerPrivacy = {
  analyticsProcessingAllowed: yes,
  preferencesProcessingAllowed: yes,
  marketingAllowed: yes,
  saleOfDataAllowed: yes,
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('personalises once analytics and preferences are allowed', () => {
  expect(allows(consentOf(ALL), 'personalise_on_device')).toBe(true);
});

test.each<[string, CustomerPrivacy]>([
  ['the API knows nothing', {}],
  ['analytics was refused', { ...ALL, analyticsProcessingAllowed: no }],
  ['preferences were refused', { ...ALL, preferencesProcessingAllowed: no }],
  ['data sale was opted out of', { ...ALL, saleOfDataAllowed: no }],
  ['nobody said anything of data sale', { ...ALL, saleOfDataAllowed: undefined }],
  [
    'a method throws',
    {
      ...ALL,
      analyticsProcessingAllowed: () => {
        throw new Error('not ready');
      },
    },
  ],
  [
    'a method answers with a word',
    { ...ALL, preferencesProcessingAllowed: (() => 'yes') as unknown as () => boolean },
  ],
])('does not when %s', (_, privacy) => {
  expect(allows(consentOf(privacy), 'personalise_on_device')).toBe(false);
});

test('takes Global Privacy Control for a no to everything', () => {
  vi.stubGlobal('navigator', { globalPrivacyControl: true });
  for (const purpose of ['personalise_on_device', 'measure', 'message'] as const)
    expect(allows(consentOf(ALL), purpose)).toBe(false);
});
