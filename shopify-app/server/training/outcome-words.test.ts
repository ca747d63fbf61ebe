import { inEnglish, put, said } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { fakeReport } from '../../../test/contracts/fake-candidate.ts';
import { failureWords, outcomeWords } from './outcome-words.ts';
import { TrainerError } from './train-in-process.ts';

const SHOUTED = { locale: 'en', lookUp: (text: string) => text.replaceAll(/[^{}]+(?![^{]*\})/g, upper) };
const upper = (text: string): string => text.toUpperCase();

test('says why nothing was released, each sentence in the language', () => {
  const report = fakeReport('refused', 0, ['Too few visits.', said('{n} of them.', { n: 3 })]);
  expect(inEnglish(outcomeWords({ report }, false))).toBe(
    'The new model was not released. Too few visits. 3 of them.',
  );
  expect(put(outcomeWords({ report }, true), SHOUTED)).toMatch(
    /^THE NEW MODEL WAS NOT RELEASED. TOO FEW VISITS. 3 OF THEM. THE MODELS BEFORE IT/,
  );
});

test('says what a refresh took in and, if it had to, forgot', () => {
  const refreshed = { added: 1, removed: 1204 };
  const report = fakeReport('released');
  const tookIn = 'The model took in 1 visit without a full training.';
  expect(inEnglish(outcomeWords({ report, refreshed }, false))).toBe(tookIn);
  expect(inEnglish(outcomeWords({ report, refreshed }, true))).toBe(
    `${tookIn} It forgot 1,204 visits without a trace.`,
  );
});

test("says the trainer's reason in the language, and another error as it came", () => {
  const known = failureWords(new TrainerError('It needed more memory.'));
  expect(put(known, SHOUTED)).toBe('THE TRAINING FAILED: IT NEEDED MORE MEMORY.');
  const other = failureWords(new Error('connection {lost} | closed'));
  expect(put(other, SHOUTED)).toBe('THE TRAINING FAILED: connection {lost} | closed');
});
