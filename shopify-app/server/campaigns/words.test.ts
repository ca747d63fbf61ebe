import { type Lacking } from '@kindred/models/experiment';
import { inEnglish } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

const running = { state: 'running', definition: {} } as Parameters<typeof wordsOf>[0]['stored'];
const lacking = (lacks: Lacking): string =>
  inEnglish(
    wordsOf({
      stored: running,
      gain: { isTold: false, reason: 'too_few', lacking: lacks },
      isLearning: false,
      isAllowed: true,
    }),
  );

test('a campaign whose gain cannot be told yet says how far it has come, to the nearest 5', () => {
  const words = lacking({ of: 'visitors', has: 387, needs: 1_000 });
  expect(words).toMatch(/^What seems to do better is shown more often\./);
  expect(words).toMatch(/They speak for about 385; 1,000 are needed\.$/);
});

test('counts below the floor are told of nowhere', () => {
  expect(lacking({ of: 'visitors', has: 24, needs: 1_000 })).not.toMatch(/\d/);
  const words = lacking({ of: 'conversions', has: 7, needs: 25 });
  expect(words).toContain('at least 25 visitors who do what it aims at');
  expect(words).not.toContain('7');
});
