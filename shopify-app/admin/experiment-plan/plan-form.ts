import type { NewExperiment } from '@kindred/shared/api/experiments';
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
  tooLong,
  wantedAudience,
  wantedContent,
  without,
} from '../experiments/parts/fields.ts';
import { t } from '../languages/language.ts';

/** What stands in the fields, as it was typed. */
export interface PlanForm extends AudienceForm {
  name: string;
  hypothesis: string;
  variations: VariationForm[];
  /** All variations alike; else by their own `percent`. */
  isEven: boolean;
  group: string;
  goal: NewExperiment['goal'];
  method: NewExperiment['method'];
  days: string;
  /** Per cent. */
  smallestEffect: string;
}

export interface VariationForm extends ContentForm {
  percent: string;
}

/** What is wrong, in words, by field; those of a variation by its place. */
export interface PlanErrors extends AudienceErrors {
  name?: string;
  hypothesis?: string;
  group?: string;
  days?: string;
  smallestEffect?: string;
  percents?: string;
  variations: (ContentErrors & { percent?: string })[];
}

export const MOST_VARIATIONS = 6;

/** As shared/schema/experiments.ts has it, which the server holds to. */
const BOUNDS = {
  name: 80,
  hypothesis: 500,
  group: 40,
  variationName: 60,
  days: [1, 90],
  effect: [0.5, 200],
} as const;

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
    ...audienceErrors(form),
    name: textError(form.name, BOUNDS.name, isAsked),
    hypothesis: tooLong(form.hypothesis, BOUNDS.hypothesis),
    group: tooLong(form.group, BOUNDS.group),
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
    ...contentErrors(content, isAsked),
  });
}

export const isFlawless = ({ variations, ...fields }: PlanErrors): boolean =>
  Object.keys(fields).length === 0 && variations.every((each) => Object.keys(each).length === 0);

/** For the server. Of what is wrong nothing can be made: ask `errorsOf` before. */
export function wantedOf(form: PlanForm): NewExperiment {
  const group = form.group.trim();
  const weights = weightsOf(form);
  return {
    name: form.name.trim(),
    hypothesis: form.hypothesis.trim(),
    share: numberOf(form.share) / 100,
    group: group === '' ? null : group,
    audience: wantedAudience(form),
    variations: form.variations.map(({ name, content }, at) => ({
      name: name.trim(),
      weight: weights[at]!,
      content: wantedContent(content),
    })),
    goal: form.goal,
    method: form.method,
    days: numberOf(form.days),
    smallestEffect: numberOf(form.smallestEffect) / 100,
  };
}

const weightsOf = ({ isEven, variations }: PlanForm): number[] =>
  variations.map(({ percent }) => (isEven ? 1 / variations.length : numberOf(percent) / 100));

/** A draft as it was saved. */
export function formOf(definition: NewExperiment): PlanForm {
  const { variations } = definition;
  return {
    ...audienceForm(definition),
    name: definition.name,
    hypothesis: definition.hypothesis,
    variations: variations.map(({ name, weight, content }) => ({
      name,
      content,
      percent: percentOf(weight),
    })),
    isEven: variations.every(({ weight }) => Math.abs(weight - 1 / variations.length) < 1e-6),
    group: definition.group ?? '',
    goal: definition.goal,
    method: definition.method,
    days: String(definition.days),
    smallestEffect: percentOf(definition.smallestEffect),
  };
}
