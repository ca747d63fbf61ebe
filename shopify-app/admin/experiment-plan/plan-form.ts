import type { NewExperiment, Variation } from '@kindred/shared/api/experiments';
import type { DeviceKind } from '@kindred/shared/experiment';
import { t } from '../languages/language.ts';

/** What stands in the fields, as it was typed. */
export interface PlanForm {
  name: string;
  hypothesis: string;
  variations: VariationForm[];
  /** All variations alike; else by their own `percent`. */
  isEven: boolean;
  /** Per cent of the visitors that fit. */
  share: string;
  group: string;
  countries: string[];
  /** "de, fr-CA" */
  languages: string;
  devices: DeviceKind[];
  segments: string[];
  placements: string[];
  goal: NewExperiment['goal'];
  method: NewExperiment['method'];
  days: string;
  /** Per cent. */
  smallestEffect: string;
}

export interface VariationForm {
  name: string;
  percent: string;
  content: Variation['content'];
}

/** What is wrong, in words, by field; those of a variation by its place. */
export interface PlanErrors {
  name?: string;
  hypothesis?: string;
  share?: string;
  group?: string;
  languages?: string;
  days?: string;
  smallestEffect?: string;
  percents?: string;
  variations: { name?: string; percent?: string; heading?: string; change?: string }[];
}

export const MOST_VARIATIONS = 6;

/** As shared/schema/experiments.ts has it, which the server holds to. */
const BOUNDS = {
  name: 80,
  hypothesis: 500,
  group: 40,
  variationName: 60,
  heading: 60,
  days: [1, 90],
  share: [1, 100],
  effect: [0.5, 200],
} as const;

/** NaN where it is no number; a comma is a point. */
export const numberOf = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));

const isBetween = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

/** `isAsked` once the merchant has pressed the button: before, an empty field is not wrong yet. */
export function errorsOf(form: PlanForm, isAsked: boolean): PlanErrors {
  const days = numberOf(form.days);
  const percents = form.variations.map(({ percent }) => numberOf(percent));
  const total = percents.reduce((sum, percent) => sum + percent, 0);
  const wrongPercents =
    !form.isEven && !(Math.abs(total - 100) < 0.005)
      ? t('The shares add up to {total} %; they must be 100 %.', {
          total: Number.isNaN(total) ? '…' : Number(total.toFixed(2)),
        })
      : undefined;
  return without({
    name: textError(form.name, BOUNDS.name, isAsked),
    hypothesis: tooLong(form.hypothesis, BOUNDS.hypothesis),
    group: tooLong(form.group, BOUNDS.group),
    share: isBetween(numberOf(form.share), BOUNDS.share) ? undefined : t('A number from 1 to 100, please.'),
    languages: languagesOf(form.languages).every(isLanguage)
      ? undefined
      : t('Languages are codes with commas between them, such as de, fr-CA.'),
    days:
      Number.isInteger(days) && isBetween(days, BOUNDS.days)
        ? undefined
        : t('A whole number of days from 1 to 90, please.'),
    smallestEffect: isBetween(numberOf(form.smallestEffect), BOUNDS.effect)
      ? undefined
      : t('A number from 0.5 to 200, please.'),
    percents: wrongPercents,
    variations: form.variations.map((each) => variationErrors(each, form, isAsked)),
  });
}

function variationErrors(
  { name, percent, content }: VariationForm,
  { isEven }: PlanForm,
  isAsked: boolean,
): PlanErrors['variations'][number] {
  const isPercent = isBetween(numberOf(percent), [0, 100]);
  return without({
    name: textError(name, BOUNDS.variationName, isAsked),
    percent: isEven || isPercent ? undefined : t('A number from 0 to 100, please.'),
    heading: content.kind === 'changed' ? tooLong(content.heading ?? '', BOUNDS.heading) : undefined,
    change: isAsked && changesNothing(content) ? t('Say what is changed, at least one thing.') : undefined,
  });
}

const textError = (text: string, most: number, isAsked: boolean): string | undefined =>
  text.trim() === '' && isAsked ? t('This is missing.') : tooLong(text, most);

const tooLong = (text: string, most: number): string | undefined =>
  text.trim().length > most
    ? t('At most {n} letter, please.|At most {n} letters, please.', { n: most })
    : undefined;

const changesNothing = (content: Variation['content']): boolean =>
  content.kind === 'changed' && Object.values(changeOf(content)).every((part) => part === undefined);

/** Without the fields that are right. */
const without = <Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]: Exclude<Fields[Field], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, error]) => error !== undefined)) as never;

export const isFlawless = ({ variations, ...fields }: PlanErrors): boolean =>
  Object.keys(fields).length === 0 && variations.every((each) => Object.keys(each).length === 0);

const languagesOf = (typed: string): string[] => typed.split(/[,、;\s]+/).filter((code) => code !== '');

/** As Shopify writes them: `de`, `pt-BR`. */
export function languageCodes(typed: string): string[] {
  return languagesOf(typed).map((code) => {
    const [language = '', region] = code.split('-');
    return region === undefined
      ? language.toLowerCase()
      : `${language.toLowerCase()}-${region.toUpperCase()}`;
  });
}

const isLanguage = (code: string): boolean => /^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(code);

/** For the server. Of what is wrong nothing can be made: ask `errorsOf` before. */
export function wantedOf(form: PlanForm): NewExperiment {
  const { countries, devices, segments, placements } = form;
  const languages = languageCodes(form.languages);
  const group = form.group.trim();
  const weights = weightsOf(form);
  return {
    name: form.name.trim(),
    hypothesis: form.hypothesis.trim(),
    share: numberOf(form.share) / 100,
    group: group === '' ? null : group,
    audience: {
      ...(countries.length > 0 && { countries }),
      ...(languages.length > 0 && { languages }),
      // Both kinds are everyone.
      ...(devices.length === 1 && { devices }),
      ...(segments.length > 0 && { segments }),
      ...(placements.length > 0 && { placements }),
    },
    variations: form.variations.map(({ name, content }, at) => ({
      name: name.trim(),
      weight: weights[at]!,
      content: content.kind === 'changed' ? { kind: 'changed', ...changeOf(content) } : content,
    })),
    goal: form.goal,
    method: form.method,
    days: numberOf(form.days),
    smallestEffect: numberOf(form.smallestEffect) / 100,
  };
}

const weightsOf = ({ isEven, variations }: PlanForm): number[] =>
  variations.map(({ percent }) => (isEven ? 1 / variations.length : numberOf(percent) / 100));

function changeOf(content: Variation['content'] & { kind: 'changed' }) {
  const { heading = '', type, weights, releaseId } = content;
  return {
    ...(heading.trim() !== '' && { heading: heading.trim() }),
    ...(type !== undefined && { type }),
    ...(weights !== undefined && { weights }),
    ...(releaseId !== undefined && { releaseId }),
  };
}

const percentOf = (share: number): string => String(Number((100 * share).toFixed(2)));

/** A draft as it was saved. */
export function formOf(definition: NewExperiment): PlanForm {
  const { audience, variations } = definition;
  return {
    name: definition.name,
    hypothesis: definition.hypothesis,
    variations: variations.map(({ name, weight, content }) => ({
      name,
      content,
      percent: percentOf(weight),
    })),
    isEven: variations.every(({ weight }) => Math.abs(weight - 1 / variations.length) < 1e-6),
    share: percentOf(definition.share),
    group: definition.group ?? '',
    countries: audience.countries ?? [],
    languages: (audience.languages ?? []).join(', '),
    devices: audience.devices ?? [],
    segments: audience.segments ?? [],
    placements: audience.placements ?? [],
    goal: definition.goal,
    method: definition.method,
    days: String(definition.days),
    smallestEffect: percentOf(definition.smallestEffect),
  };
}
