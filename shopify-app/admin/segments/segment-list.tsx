import type { SegmentsReport, SegmentSummary } from '@kindred/shared/api/understanding';
import { api } from '../api.ts';
import { StackedShare } from '../charts/stacked-share.tsx';
import { Chart } from '../charts/chart.tsx';
import { CoverageNote } from '../figures/coverage-note.tsx';
import { estimateWords, rangeWords, valueWords } from '../figures/figure-words.ts';
import { WeeksBar } from '../figures/weeks-bar.tsx';
import { formatDate, formatList } from '../format.ts';
import { rich, say, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { RuleForm } from './rule-form.tsx';
import { nameOf } from './segment-name.ts';
import { deviationWords, driftWords, mergedWords, roundedWords, stabilityWords } from './segment-words.ts';
import { Trend } from './trend.tsx';
import { byWorth, Worth } from './worth.tsx';

export function SegmentList({ weeks }: { weeks: number }) {
  const report = useResource(() => api.segments(weeks));
  return (
    <Loaded resource={report} what={t('the segments')}>
      {(data) => (
        <>
          {data.state !== 'ready' && <NotYet report={data} />}
          {data.state === 'ready' && <WeeksBar page={PAGES.segments} weeks={weeks} />}
          {data.state === 'ready' && <Segments report={data} />}
          {data.state !== 'no_permission' && <RuleForm added={(next) => (report.data.value = next)} />}
        </>
      )}
    </Loaded>
  );
}

/** What is missing, and what to do about it. */
function NotYet({ report: { state, missing, needed, have } }: { report: SegmentsReport }) {
  if (state === 'no_permission')
    return (
      <s-section heading={t('Segments wait for your agreement')}>
        <s-paragraph>
          {rich(
            'Groups of visitors are learned from visits, so they need the same agreement as models: {link}.',
            {
              link: <s-link href={PAGES.privacy}>{t('read and decide')}</s-link>,
            },
          )}
        </s-paragraph>
      </s-section>
    );
  if (missing.includes('visits'))
    return (
      <s-section heading={t('No visit is measured yet')}>
        <s-paragraph>
          {missing.includes('products')
            ? t('The products of the shop are not read yet, either.')
            : t('The products of the shop are there.')}{' '}
          {rich(
            'Segments need {needed} visitors who allow measuring. What is left to do stands in the {link}.',
            {
              needed,
              link: <s-link href={PAGES.home}>{t('setup guide')}</s-link>,
            },
          )}
        </s-paragraph>
      </s-section>
    );
  if (state === 'too_few')
    return (
      <s-section heading={t('Too few visitors yet')}>
        <s-paragraph>
          {t(
            'There are about {have} visitors who allow measuring; segments need {needed}. Nothing is to be done but wait.',
            {
              have,
              needed,
            },
          )}
        </s-paragraph>
      </s-section>
    );
  return (
    <s-section heading={t('Segments wait for the night')}>
      <s-paragraph>
        {missing.includes('products')
          ? t('Visits are measured, but the products of the shop are not read yet.')
          : t('The products of the shop are there, and visits are measured.')}{' '}
        {t('Segments are made where {needed} visitors or more allow measuring. Come back tomorrow.', {
          needed,
        })}
      </s-paragraph>
    </s-section>
  );
}

function Segments({ report }: { report: SegmentsReport }) {
  const { range, kFloor } = report;
  const segments = byWorth(report.segments);
  return (
    <>
      <s-section heading={range === null ? t('Your segments') : rangeWords(range)}>
        <s-stack gap="base">
          {segments.length === 0 && <NoGroups />}
          <Worth report={report} segments={segments} />
          <Shares report={report} segments={segments} />
          <ol style={{ margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '12px' }}>
            {segments.map((segment, at) => (
              <li key={segment.segmentId}>
                <SegmentCard segment={segment} number={at + 1} currency={report.currency} />
              </li>
            ))}
          </ol>
          <s-paragraph color="subdued">
            {t('Groups of fewer than {n} visitors are not told apart; counts are rounded to 5.', {
              n: kFloor,
            })}
          </s-paragraph>
          <CoverageNote {...report.coverage} />
        </s-stack>
      </s-section>
      {report.fittedAt !== null && <Standing report={report} />}
    </>
  );
}

function NoGroups() {
  return (
    <s-paragraph>
      {t(
        'No groups of visitors can be told apart by what they do. That is an answer, too: as more of them come, Kindred looks again.',
      )}
    </s-paragraph>
  );
}

interface SharesProps {
  report: SegmentsReport;
  /** In the order in which they are shown. */
  segments: SegmentSummary[];
}

function Shares({ report: { fittedAt, unassigned }, segments }: SharesProps) {
  const share = (value: number): string => valueWords(value, 'share', null);
  const parts = segments.flatMap((segment, at) =>
    segment.share === null ? [] : [{ label: `${at + 1}. ${nameOf(segment)}`, share: segment.share }],
  );
  if (parts.length === 0) return null;
  const others = fittedAt === null ? t('In no segment') : t('Between segments');
  const rows = unassigned === null ? parts : [...parts, { label: others, share: unassigned }];
  return (
    <Chart
      title={t('Shares')}
      unit={t('Of all visitors who allow measuring')}
      columns={[t('Segment'), t('Share')]}
      rows={rows.map(({ label, share: value }) => [label, value])}
      format={share}
    >
      <StackedShare
        label={t('Shares')}
        hint={t('Arrow keys read the points.')}
        parts={parts.map((part) => ({ ...part, text: `${part.label}: ${share(part.share)}` }))}
      />
    </Chart>
  );
}

interface SegmentCardProps {
  segment: SegmentSummary;
  number: number;
  currency: string | null;
}

function SegmentCard({ segment, number, currency }: SegmentCardProps) {
  const { segmentId, rule, merged, visitors, share, defining, funnel, value, trend } = segment;
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small-300">
        <s-stack direction="inline" gap="small" alignItems="center">
          <s-heading>
            {number}. <s-link href={`${PAGES.segments}?id=${segmentId}`}>{nameOf(segment)}</s-link>
          </s-heading>
          {rule !== null && <s-badge>{t('Your own rule')}</s-badge>}
        </s-stack>
        <s-text>
          {roundedWords(visitors)}
          {share !== null && ` · ${valueWords(share, 'share', null)}`}
        </s-text>
        {merged.length > 0 && <s-text color="subdued">{mergedWords(merged)}</s-text>}
        {defining.length > 0 && (
          <s-text color="subdued">
            {formatList(
              defining
                .slice(0, 3)
                .map(({ feature, deviation }) => `${say(feature)}: ${deviationWords(deviation)}`),
            )}
          </s-text>
        )}
        {value !== null && (
          <s-text>
            {t('Revenue a visitor: {value}', { value: estimateWords(value, 'money', currency) })}
          </s-text>
        )}
        {funnel !== null && funnel.visits > 0 && (
          <s-text>
            {t('Visits that end in an order: {share}', {
              share: valueWords(funnel.bought / funnel.visits, 'share', null),
            })}
          </s-text>
        )}
        <Trend trend={trend} />
      </s-stack>
    </s-box>
  );
}

/** How far the segments can be trusted. */
function Standing({ report }: { report: SegmentsReport }) {
  const { fittedAt, stability, unassigned, drift, toldOnDevices } = report;
  return (
    <s-section heading={t('How they stand')}>
      <s-stack gap="small">
        {fittedAt !== null && (
          <s-paragraph>{t('Made on {date}.', { date: formatDate(fittedAt) })}</s-paragraph>
        )}
        {stability !== null && <s-paragraph>{stabilityWords(stability)}</s-paragraph>}
        {unassigned !== null && (
          <s-paragraph>
            {t('{share} of visitors stand between segments and are in none.', {
              share: valueWords(unassigned, 'share', null),
            })}
          </s-paragraph>
        )}
        {drift !== null && <s-paragraph>{driftWords(drift)}</s-paragraph>}
        {toldOnDevices && (
          <s-paragraph>
            {t(
              'In the panel on your shop’s pages shoppers read in which of the learned segments their device would be counted: by the name that Kindred found, never by yours, and worked out on the device.',
            )}
          </s-paragraph>
        )}
      </s-stack>
    </s-section>
  );
}
