import { newExperimentSchema } from '@kindred/shared/schema/experiments';
import { describe, expect, test } from 'vitest';
import { errorsOf, formOf, isFlawless, type PlanForm, wantedOf } from './plan-form.ts';
import { numberOf } from '../experiments/parts/fields.ts';
import { startForm } from './start-forms.ts';

const form = (fields: Partial<PlanForm> = {}): PlanForm => ({ ...startForm('heading', null), ...fields });

describe('a plan', () => {
  test.each(['own-row', 'heading', 'variety'] as const)(
    'that starts as %s is whole, and the server takes it',
    (start) => {
      const filled = startForm(start, null);
      expect(errorsOf(filled, true)).toEqual({ variations: [{}, {}] });
      expect(newExperimentSchema.safeParse(wantedOf(filled)).error).toBeUndefined();
    },
  );

  test('that was saved comes back as it was typed', () => {
    const typed = form({
      share: '12,5',
      languages: 'DE, fr-ca',
      devices: ['phone'],
      countries: ['DE'],
      isEven: false,
      variations: form().variations.map((each, at) => ({ ...each, percent: at === 0 ? '70' : '30' })),
    });
    const wanted = wantedOf(typed);
    expect(wanted.share).toBe(0.125);
    expect(wanted.audience).toEqual({ devices: ['phone'], countries: ['DE'], languages: ['de', 'fr-CA'] });
    expect(formOf(wanted)).toEqual({ ...typed, share: '12.5', languages: 'de, fr-CA' });
  });

  test('for phones and computers is for everyone', () => {
    expect(wantedOf(form({ devices: ['phone', 'computer'] })).audience).toEqual({});
  });

  test('splits visitors evenly among three', () => {
    const three = form({
      variations: [...form().variations, { name: 'C', percent: '', content: { kind: 'none' } }],
    });
    const weights = wantedOf(three).variations.map(({ weight }) => weight);
    expect(weights).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(formOf(wantedOf(three)).isEven).toBe(true);
  });

  test('does not carry a heading of nothing but blanks', () => {
    const [first, second] = form().variations;
    const blank = form({
      variations: [first!, { ...second!, content: { kind: 'changed', heading: '  ', type: 'for_you' } }],
    });
    expect(wantedOf(blank).variations[1]!.content).toEqual({ kind: 'changed', type: 'for_you' });
  });
});

describe('what is wrong', () => {
  test('is not said of what nobody has typed yet', () => {
    const empty = startForm(null, null);
    expect(isFlawless(errorsOf(empty, false))).toBe(true);
    expect(errorsOf(empty, true)).toEqual({
      name: 'This is missing.',
      variations: [{}, { change: 'Say what is changed, at least one thing.' }],
    });
  });

  test.each<[Partial<PlanForm>, string, string]>([
    [{ share: '0' }, 'share', 'A number from 1 to 100, please.'],
    [{ share: '' }, 'share', 'A number from 1 to 100, please.'],
    [{ days: '2.5' }, 'days', 'A whole number of days from 1 to 90, please.'],
    [{ days: '91' }, 'days', 'A whole number of days from 1 to 90, please.'],
    [{ smallestEffect: '0,4' }, 'smallestEffect', 'A number from 0.5 to 200, please.'],
    [
      { languages: 'German' },
      'languages',
      'Languages are codes with commas between them, such as de, fr-CA.',
    ],
    [{ name: 'x'.repeat(81) }, 'name', 'At most 80 letters, please.'],
    [{ group: 'x'.repeat(41) }, 'group', 'At most 40 letters, please.'],
  ])('%j is said at its field: %s', (fields, field, words) => {
    expect(errorsOf(form(fields), false)).toMatchObject({ [field]: words });
  });

  test('are shares that do not add up', () => {
    const shares = (...percents: string[]) =>
      errorsOf(
        form({
          isEven: false,
          variations: form().variations.map((each, at) => ({ ...each, percent: percents[at]! })),
        }),
        false,
      );
    expect(shares('50', '50').percents).toBeUndefined();
    expect(shares('50', '40').percents).toBe('The shares add up to 90 %; they must be 100 %.');
    expect(shares('50', '').variations[1]).toEqual({ percent: 'A number from 0 to 100, please.' });
    expect(isFlawless(shares('150', '-50'))).toBe(false);
  });
});

test('a comma is a point, and nothing is no number', () => {
  expect([numberOf('2,5'), numberOf(' 3 '), numberOf(''), numberOf('a')]).toEqual([
    2.5,
    3,
    Number.NaN,
    Number.NaN,
  ]);
});
