import { CAMPAIGN_AIMS, type CampaignAim } from '@kindred/shared/api/campaigns';
import { AIM_WORDS } from '../campaigns/aim-words.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import type { CampaignErrors, CampaignForm } from './campaign-form.ts';

const DETAILS: Record<CampaignAim, Plain> = {
  clicked: 'Comes about most often, so it is learned soonest. It says the least of sales.',
  added: 'A good middle: closer to sales than a click, and learned sooner than orders.',
  bought: 'What counts. It comes about seldom, so learning takes weeks where orders are few.',
  revenue: 'What counts in money. A few large orders can sway it, so it takes the longest.',
};

interface AimProps {
  form: CampaignForm;
  errors: CampaignErrors;
  change: (part: Partial<CampaignForm>) => void;
}

export function AimSection({ form, errors, change }: AimProps) {
  return (
    <s-section heading={t('What you want')}>
      <s-stack gap="base">
        <s-link href={PAGES.campaigns}>{t('All campaigns')}</s-link>
        <s-text-field
          label={t('Name of the campaign')}
          value={form.name}
          error={errors.name ?? ''}
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
        <s-select
          label={t('Aim')}
          details={t(DETAILS[form.aim])}
          value={form.aim}
          onChange={(event) => change({ aim: event.currentTarget.value as CampaignAim })}
        >
          {CAMPAIGN_AIMS.map((aim) => (
            <s-option key={aim} value={aim}>
              {t(AIM_WORDS[aim].name)}
            </s-option>
          ))}
        </s-select>
        <s-paragraph color="subdued">
          {t('What counts is what a visitor does in the 24 hours after first meeting it that day.')}
        </s-paragraph>
      </s-stack>
    </s-section>
  );
}
