import type { CampaignReport } from '@kindred/shared/api/campaigns';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { share } from '../experiments/change-words.ts';
import { useAudienceWords } from '../experiments/parts/audience-words.ts';
import { t } from '../languages/language.ts';

/** The plan as it was started: it has not changed since. */
export function Bounds({ report: { definition } }: { report: CampaignReport }) {
  const { controlShare, floor, pagesADay, allPagesADay, contents } = definition;
  const audience = useAudienceWords(definition, campaignsApi.list);
  return (
    <s-section heading={t('The plan and its bounds')}>
      <s-unordered-list>
        <s-list-item>
          {t('“{first}” never gets less than {control}, no other content less than {floor}.', {
            first: contents[0]?.name ?? '',
            control: share(controlShare),
            floor: share(floor),
          })}
        </s-list-item>
        <s-list-item>
          {t('A visitor meets it on at most {n} page a day.|A visitor meets it on at most {n} pages a day.', {
            n: pagesADay,
          })}
        </s-list-item>
        <s-list-item>
          {t(
            'Who has met campaigns on {n} page is not shown it that day.|Who has met campaigns on {n} pages is not shown it that day.',
            { n: allPagesADay },
          )}
        </s-list-item>
        {audience.map((line) => (
          <s-list-item key={line}>{line}</s-list-item>
        ))}
      </s-unordered-list>
    </s-section>
  );
}
