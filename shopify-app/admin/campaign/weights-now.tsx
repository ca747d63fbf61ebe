import type { CampaignReport, CampaignWeights } from '@kindred/shared/api/campaigns';
import type { Variation } from '@kindred/shared/api/experiments';
import { Chart } from '../charts/chart.tsx';
import { ShareRows } from '../charts/share-rows.tsx';
import { share } from '../experiments/change-words.ts';
import { formatDate } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { nameOf } from '../segments/segment-name.ts';
import { shownWords } from './shown-words.ts';

/** Shares that fit beside a row's name on a phone. */
const MOST_IN_A_LINE = 3;

/** How often each content is shown now, for everyone and in each segment, why, and what that should bring. */
export function WeightsNow({ report: { weights, definition, summary } }: { report: CampaignReport }) {
  const { contents } = definition;
  const groups = [
    { label: t('Everyone else'), weights: weights.everyone },
    ...weights.bySegment.map((each) => ({ label: nameOf(each.segment), weights: each.weights })),
  ];
  if (weights.bySegment.length === 0) groups[0]!.label = t('Everyone');
  const title =
    summary.state === 'running'
      ? t('How often each content is shown now')
      : t('How often each content was shown last');
  return (
    <s-section>
      <s-stack gap="base">
        <Chart
          title={title}
          unit={t('Share of visitors who meet each content, by the numbers below')}
          columns={[t('Segment'), ...contents.map(({ name }, at) => `${at + 1}. ${name}`)]}
          rows={groups.map((group) => [group.label, ...group.weights])}
          format={share}
        >
          <ShareRows
            label={title}
            hint={t('Arrow keys read the points.')}
            rows={groups.map((group) => ({
              label: group.label,
              figure: group.weights.length > MOST_IN_A_LINE ? '' : group.weights.map(share).join(' · '),
              shares: group.weights,
              texts: group.weights.map((weight, at) =>
                t('{group}: {number}. {name} {share}', {
                  group: group.label,
                  number: at + 1,
                  name: contents[at]?.name ?? '',
                  share: share(weight),
                }),
              ),
            }))}
          />
        </Chart>
        <ol style={LIST}>
          {contents.map(({ name, content }, at) => (
            <li key={at}>
              <s-text type="strong">{name}</s-text>{' '}
              <s-text color="subdued">
                {aboutWords(name, content, at === 0 ? definition.controlShare : null)}
              </s-text>
            </li>
          ))}
        </ol>
        {(summary.state === 'running' || summary.state === 'paused') && (
          <s-paragraph>{stateWords(weights)}</s-paragraph>
        )}
        {weights.outlook !== null && <s-paragraph>{say(weights.outlook.words)}</s-paragraph>}
      </s-stack>
    </s-section>
  );
}

/** What it shows, unless it is called so; of the first, what it keeps at least. */
function aboutWords(name: string, content: Variation['content'], kept: number | null): string {
  const what = shownWords(content);
  return [kept === null ? [] : t('at least {share}', { share: share(kept) }), what === name ? [] : what]
    .flat()
    .join(' · ');
}

const LIST = { margin: 0, paddingInlineStart: '1.6em', display: 'grid', gap: '4px' };

function stateWords({ state, since }: CampaignWeights): string {
  const held = since === null ? '' : ` ${t('These shares hold since {date}.', { date: formatDate(since) })}`;
  switch (state) {
    case 'learning':
      return `${t('Still learning: too little was seen to prefer anything.')}${held}`;
    case 'frozen':
      return `${t('Held for some hours: shares changed a short while ago, and what comes of that must be seen first.')}${held}`;
    case 'adapted':
      return `${t('By what visitors did: what seems to bring more is shown more often, within the bounds that you set.')}${held}`;
  }
}
