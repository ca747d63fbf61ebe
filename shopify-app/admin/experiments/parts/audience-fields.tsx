import type { ExperimentsReport } from '@kindred/shared/api/experiments';
import { DEVICE_KINDS } from '@kindred/shared/experiment';
import { formatNames } from '../../format.ts';
import { slotName } from '../../insights/slot-name.ts';
import { t } from '../../languages/language.ts';
import { nameOf } from '../../segments/segment-name.ts';
import { DEVICE_WORDS } from '../content-kinds.ts';
import { Choices } from './choices.tsx';
import { type AudienceErrors, type AudienceForm, languageCodes } from './fields.ts';

interface AudienceProps {
  form: AudienceForm;
  errors: AudienceErrors;
  report: Pick<ExperimentsReport, 'placements' | 'segments'>;
  /** ISO 3166; empty where Shopify does not say where the shop sells. */
  countries: readonly string[];
  change: (part: Partial<AudienceForm>) => void;
}

/** Who takes part. What is left alone means everyone. */
export function AudienceFields({
  form,
  errors,
  report: { placements, segments },
  countries,
  change,
}: AudienceProps) {
  const places = withChosen(placements, form.placements);
  const markets = withChosen(countries, form.countries);
  const codes = errors.languages === undefined ? languageCodes(form.languages) : [];
  return (
    <>
      <s-text-field
        label={t('Share of visitors who take part, in per cent')}
        details={t('The rest see your shop as it is, and are not counted.')}
        value={form.share}
        error={errors.share ?? ''}
        onInput={(event) => change({ share: event.currentTarget.value })}
      />
      {places.length > 0 && (
        <Choices
          legend={t('Places')}
          details={t('None chosen: wherever a row stands.')}
          choices={places.map((value) => ({ value, label: slotName(value) }))}
          chosen={form.placements}
          choose={(next) => change({ placements: next })}
        />
      )}
      <Choices
        legend={t('Devices')}
        details={t('None chosen: all. A screen narrower than 768 pixels counts as a phone.')}
        choices={DEVICE_KINDS.map((value) => ({ value, label: t(DEVICE_WORDS[value]) }))}
        chosen={form.devices}
        choose={(next) => change({ devices: next })}
      />
      {markets.length > 0 && (
        <Choices
          legend={t('Countries')}
          details={t('None chosen: everywhere.')}
          choices={markets.map((value) => ({ value, label: formatNames('region', [value]) }))}
          chosen={form.countries}
          choose={(next) => change({ countries: next })}
        />
      )}
      <s-text-field
        label={t('Languages of the shop, as codes: de, fr-CA')}
        details={codes.length === 0 ? t('Empty: in every language.') : formatNames('language', codes)}
        value={form.languages}
        error={errors.languages ?? ''}
        onInput={(event) => change({ languages: event.currentTarget.value })}
      />
      {segments.length > 0 && (
        <Choices
          legend={t('Segments')}
          details={t('None chosen: everyone. Each device tells by itself which segment it is in.')}
          choices={segments.map((segment) => ({ value: segment.segmentId, label: nameOf(segment) }))}
          chosen={form.segments}
          choose={(next) => change({ segments: next })}
        />
      )}
    </>
  );
}

/** What a draft was saved with stays to be seen, also where the shop no longer has it. */
const withChosen = (known: readonly string[], chosen: readonly string[]): string[] => [
  ...new Set([...known, ...chosen]),
];
