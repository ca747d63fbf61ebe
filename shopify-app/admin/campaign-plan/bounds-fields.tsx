import { t } from '../languages/language.ts';
import type { CampaignErrors, CampaignForm } from './campaign-form.ts';

interface BoundsProps {
  form: CampaignForm;
  errors: CampaignErrors;
  change: (part: Partial<CampaignForm>) => void;
}

/** What Kindred never leaves, and when it may choose. */
export function BoundsSection({ form, errors, change }: BoundsProps) {
  return (
    <s-section heading={t('Bounds and dates')}>
      <s-stack gap="base">
        <s-text-field
          label={t('Least share of the first content, in per cent')}
          details={t('It never gets less. The larger it is, the sooner an effect can be told. 5 to 50.')}
          value={form.controlShare}
          error={errors.controlShare ?? ''}
          onInput={(event) => change({ controlShare: event.currentTarget.value })}
        />
        <s-text-field
          label={t('Least share of each other content, in per cent')}
          details={t(
            'What does badly today may do well tomorrow; a little of it keeps that to be seen. 5 to 20.',
          )}
          value={form.floor}
          error={errors.floor ?? ''}
          onInput={(event) => change({ floor: event.currentTarget.value })}
        />
        <s-text-field
          label={t('Pages with it for a visitor and day, at most')}
          details={t('From then on the visitor sees your shop as it is without it.')}
          value={form.pagesADay}
          error={errors.pagesADay ?? ''}
          onInput={(event) => change({ pagesADay: event.currentTarget.value })}
        />
        <s-text-field
          label={t('Pages with any campaign for a visitor and day, at most')}
          details={t(
            'All campaigns together; a page with two counts twice. From then on this one is not shown that day.',
          )}
          value={form.allPagesADay}
          error={errors.allPagesADay ?? ''}
          onInput={(event) => change({ allPagesADay: event.currentTarget.value })}
        />
        <s-text-field
          label={t('First day (year-month-day)')}
          details={t('Empty: as soon as you start it. Days are those of UTC.')}
          value={form.startsOn}
          error={errors.startsOn ?? ''}
          onInput={(event) => change({ startsOn: event.currentTarget.value })}
        />
        <s-text-field
          label={t('Last day (year-month-day)')}
          details={t('Empty: until you stop it.')}
          value={form.endsOn}
          error={errors.endsOn ?? ''}
          onInput={(event) => change({ endsOn: event.currentTarget.value })}
        />
      </s-stack>
    </s-section>
  );
}
