import type { NewCampaign } from '@kindred/shared/api/campaigns';
import { newCampaignSchema } from '@kindred/shared/schema/campaigns';
import { describe, expect, test } from 'vitest';
import { type CampaignForm, errorsOf, formOf, isFlawless, wantedOf } from './campaign-form.ts';
import { startForm } from './start-forms.ts';
import { STARTS } from '../campaigns/starts.ts';

const TODAY = '2026-11-23';

const SAVED: NewCampaign = {
  name: 'Rows',
  aim: 'bought',
  audience: {
    countries: ['DE'],
    languages: ['de', 'fr-CA'],
    devices: ['phone'],
    placements: ['cart-for_you'],
  },
  share: 0.5,
  contents: [
    { name: 'As it is', content: { kind: 'as_is' } },
    { name: 'Bolder', content: { kind: 'changed', heading: 'Made for you' } },
  ],
  controlShare: 0.125,
  floor: 0.05,
  pagesADay: 4,
  allPagesADay: 12,
  startsOn: '2026-11-27',
  endsOn: null,
};

const form = (part: Partial<CampaignForm> = {}): CampaignForm => ({ ...formOf(SAVED), ...part });
const errors = (part: Partial<CampaignForm>) => errorsOf(form(part), true, TODAY);

test('a draft comes back as it was saved', () => {
  expect(wantedOf(formOf(SAVED))).toEqual(SAVED);
  expect(isFlawless(errors({}))).toBe(true);
});

test.each(STARTS)('a campaign to begin with is one that the server takes: %s', (start) => {
  const filled = startForm(start, null);
  expect(isFlawless(errorsOf(filled, true, TODAY))).toBe(true);
  expect(newCampaignSchema.safeParse(wantedOf(filled)).success).toBe(true);
  expect(filled.contents.length).toBeGreaterThan(2);
});

describe('what is wrong is said at its field', () => {
  test.each<[keyof CampaignForm, string]>([
    ['name', ''],
    ['controlShare', '4'],
    ['controlShare', 'much'],
    ['floor', '21'],
    ['pagesADay', '2.5'],
    ['allPagesADay', '0'],
    ['share', '0'],
    ['languages', 'german'],
    ['startsOn', '2026-11-22'],
    ['startsOn', '2026-02-30'],
    ['endsOn', '27.11.2026'],
    ['endsOn', '2026-11-26'],
  ])('%s: %s', (field, typed) => {
    expect(Object.keys(errors({ [field]: typed })).filter((each) => each !== 'contents')).toEqual([field]);
  });

  test('more than all visitors', () => {
    const others = Array.from({ length: 3 }, () => SAVED.contents[1]!);
    expect(errors({ controlShare: '40', floor: '20', contents: [SAVED.contents[0]!, ...others] }).floor).toBe(
      undefined,
    );
    expect(
      errors({ controlShare: '41', floor: '20', contents: [SAVED.contents[0]!, ...others] }).floor,
    ).toContain('more than 100 %');
  });

  test.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert()',
    '',
  ])('a banner that does not lead to a page of the shop: “%s”, which the server takes as little', (link) => {
    const banner = { name: 'Tents', content: { kind: 'banner' as const, text: 'All tents', link } };
    const contents = [SAVED.contents[0]!, banner];
    expect(Object.keys(errors({ contents }).contents[1] ?? {})).toEqual(['link']);
    expect(newCampaignSchema.safeParse({ ...SAVED, contents }).success).toBe(false);
    banner.content.link = ' /collections/tents?sort=new ';
    expect(isFlawless(errors({ contents }))).toBe(true);
    expect(newCampaignSchema.safeParse(wantedOf(form({ contents }))).success).toBe(true);
  });

  test('a change that changes nothing, once it is to be saved', () => {
    const contents = [SAVED.contents[0]!, { name: 'Same', content: { kind: 'changed' } as const }];
    expect(errors({ contents }).contents[1]).toHaveProperty('change');
    expect(errorsOf(form({ contents }), false, TODAY).contents[1]).toEqual({});
  });
});
