import { NO_CONSENT } from '@kindred/shared/consent';
import { expect, test } from 'vitest';
import { situationOf } from './situation.ts';

const ALL = { analytics: true, preferences: true, marketing: true, optedOut: false };

test.each([
  ['on', ALL, false],
  ['on', { ...ALL, marketing: false }, false],
  ['measured', { ...ALL, preferences: false }, false],
  ['nothing', NO_CONSENT, false],
  ['nothing', null, false],
  ['nothing', { ...ALL, analytics: false }, false],
  ['optedOut', { ...ALL, optedOut: true }, false],
  // Nothing was chosen yet: then that is what is said.
  ['nothing', { ...NO_CONSENT, optedOut: true }, false],
  ['globalPrivacyControl', { ...ALL, optedOut: true }, true],
  ['globalPrivacyControl', null, true],
] as const)('is %s where the shop says %j and the browser asks: %s', (situation, consent, asked) => {
  expect(situationOf(consent, asked)).toBe(situation);
});
