import type { CampaignAim, NewCampaign } from '@kindred/shared/api/campaigns';
import {
  type AudienceErrors,
  audienceErrors,
  type AudienceForm,
  audienceForm,
  type ContentErrors,
  type ContentForm,
  contentErrors,
  isBetween,
  numberOf,
  percentOf,
  textError,
  wantedAudience,
  wantedContent,
  without,
} from '../experiments/parts/fields.ts';
import { isDay } from '../figures/range.ts';
import { t } from '../languages/language.ts';

/** What stands in the fields, as it was typed. */
export interface CampaignForm extends AudienceForm {
  name: string;
  aim: CampaignAim;
  contents: ContentForm[];
  /** Per cent. */
  controlShare: string;
  floor: string;
  pagesADay: string;
  allPagesADay: string;
  /** `2026-11-22`; empty: when it is started, and until it is stopped. */
  startsOn: string;
  endsOn: string;
}

/** What is wrong, in words, by field; those of a content by its place. */
export interface CampaignErrors extends AudienceErrors {
  name?: string;
  controlShare?: string;
  floor?: string;
  pagesADay?: string;
  allPagesADay?: string;
  startsOn?: string;
  endsOn?: string;
  contents: ContentErrors[];
}

export const MOST_CONTENTS = 6;

/** As shared/schema/campaigns.ts has it, which the server holds to. */
const BOUNDS = {
  name: 80,
  contentName: 60,
  controlShare: [5, 50],
  floor: [5, 20],
  pagesADay: [1, 50],
  allPagesADay: [1, 100],
} as const;

/** `isAsked` once the merchant has pressed the button. `today` is a UTC day. */
export function errorsOf(form: CampaignForm, isAsked: boolean, today: string): CampaignErrors {
  return without({
    ...audienceErrors(form),
    name: textError(form.name, BOUNDS.name, isAsked),
    controlShare: isBetween(numberOf(form.controlShare), BOUNDS.controlShare)
      ? undefined
      : t('A number from 5 to 50, please.'),
    floor: floorError(form),
    pagesADay: isWhole(form.pagesADay, BOUNDS.pagesADay)
      ? undefined
      : t('A whole number from 1 to 50, please.'),
    allPagesADay: isWhole(form.allPagesADay, BOUNDS.allPagesADay)
      ? undefined
      : t('A whole number from 1 to 100, please.'),
    startsOn: dayError(form.startsOn, today),
    endsOn: dayError(form.endsOn, today) ?? endError(form),
    contents: form.contents.map(({ name, content }) =>
      without({ name: textError(name, BOUNDS.contentName, isAsked), ...contentErrors(content, isAsked) }),
    ),
  });
}

const isWhole = (typed: string, bounds: readonly [number, number]): boolean =>
  Number.isInteger(numberOf(typed)) && isBetween(numberOf(typed), bounds);

/** Per cent that are left to rise and fall in, once each has what it has at least. */
export const roomOf = ({ controlShare, floor, contents }: CampaignForm): number =>
  100 - numberOf(controlShare) - (contents.length - 1) * numberOf(floor);

function floorError(form: CampaignForm): string | undefined {
  if (!isBetween(numberOf(form.floor), BOUNDS.floor)) return t('A number from 5 to 20, please.');
  return roomOf(form) < 0
    ? t('With the share of the first that is more than 100 %: nothing would be left to choose.')
    : undefined;
}

function dayError(typed: string, today: string): string | undefined {
  const day = typed.trim();
  if (day === '') return undefined;
  if (!isDay(day)) return t('A day as year-month-day, such as {day}.', { day: today });
  return day < today ? t('That day is over.') : undefined;
}

const endError = ({ startsOn, endsOn }: CampaignForm): string | undefined =>
  endsOn.trim() !== '' && endsOn.trim() < startsOn.trim() ? t('It would end before it begins.') : undefined;

export const isFlawless = ({ contents, ...fields }: CampaignErrors): boolean =>
  Object.keys(fields).length === 0 && contents.every((each) => Object.keys(each).length === 0);

/** For the server. Of what is wrong nothing can be made: ask `errorsOf` before. */
export const wantedOf = (form: CampaignForm): NewCampaign => ({
  name: form.name.trim(),
  aim: form.aim,
  audience: wantedAudience(form),
  share: numberOf(form.share) / 100,
  contents: form.contents.map(({ name, content }) => ({
    name: name.trim(),
    content: wantedContent(content),
  })),
  controlShare: numberOf(form.controlShare) / 100,
  floor: numberOf(form.floor) / 100,
  pagesADay: numberOf(form.pagesADay),
  allPagesADay: numberOf(form.allPagesADay),
  startsOn: form.startsOn.trim() || null,
  endsOn: form.endsOn.trim() || null,
});

/** A draft as it was saved. */
export const formOf = (definition: NewCampaign): CampaignForm => ({
  ...audienceForm(definition),
  name: definition.name,
  aim: definition.aim,
  contents: definition.contents,
  controlShare: percentOf(definition.controlShare),
  floor: percentOf(definition.floor),
  pagesADay: String(definition.pagesADay),
  allPagesADay: String(definition.allPagesADay),
  startsOn: definition.startsOn ?? '',
  endsOn: definition.endsOn ?? '',
});
