import { encodeSharedPreview, SHARED_PREVIEW_PARAMETER } from '@kindred/shared/api/browser-extension';
import type { GroupFunnel, SegmentReport } from '@kindred/shared/api/understanding';
import { api } from '../api.ts';
import { Chart } from '../charts/chart.tsx';
import { DotInterval } from '../charts/dot-interval.tsx';
import { Funnel } from '../charts/funnel.tsx';
import { LineWithBand } from '../charts/line-with-band.tsx';
import { CoverageNote } from '../figures/coverage-note.tsx';
import { estimateWords, rangeWords, valueWords } from '../figures/figure-words.ts';
import { WeeksBar } from '../figures/weeks-bar.tsx';
import { formatMean, formatNumber, formatUtcDay } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { say, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { PAGES } from '../router.ts';
import { SegmentActions } from './segment-actions.tsx';
import { nameOf } from './segment-name.ts';
import { deviationWords, featureValue, mergedWords, roundedWords } from './segment-words.ts';

const share = (value: number): string => valueWords(value, 'share', null);

export function SegmentDetails({ id, weeks }: { id: string; weeks: number }) {
  const segment = useResource(() => api.segment(id, weeks));
  return (
    <Loaded resource={segment} what={t('the segment')}>
      {(data) => (
        <>
          <Summary segment={data} />
          <WeeksBar page={PAGES.segments} weeks={weeks} id={id} />
          <FunnelSection segment={data} />
          <Weeks segment={data} />
          <Favourites segment={data} />
          <SegmentActions segment={data} reload={segment.reload} />
        </>
      )}
    </Loaded>
  );
}

function Summary({ segment }: { segment: SegmentReport }) {
  const { range, merged, defining, currency, visitors, value, valueBefore, influenced, coverage } = segment;
  return (
    <s-section heading={nameOf(segment)}>
      <s-stack gap="base">
        <s-link href={PAGES.segments}>{t('All segments')}</s-link>
        <s-text>
          {roundedWords(visitors)}
          {segment.share !== null && ` · ${share(segment.share)}`}
        </s-text>
        {merged.length > 0 && <s-text>{mergedWords(merged)}</s-text>}
        {range !== null && <s-text>{rangeWords(range)}</s-text>}
        {value !== null && (
          <s-text>
            {t('Revenue a visitor: {value}', { value: estimateWords(value, 'money', currency) })}
          </s-text>
        )}
        {valueBefore !== null && (
          <s-text>
            {t('In as many weeks before: {value}', { value: estimateWords(valueBefore, 'money', currency) })}
          </s-text>
        )}
        {influenced !== null && (
          <s-text>
            {t(
              'Clicks on recommendations: {clicks}. Influenced by them: {n} order, {revenue}.|Clicks on recommendations: {clicks}. Influenced by them: {n} orders, {revenue}.',
              {
                n: influenced.orders,
                clicks: formatNumber(influenced.clicks),
                revenue: valueWords(influenced.revenue, 'money', currency),
              },
            )}
          </s-text>
        )}
        {defining.length > 0 && (
          <Chart
            title={t('What defines it')}
            unit={t('How far from everyone, in (robust) standard deviations')}
            columns={[t('Feature'), t('Here'), t('Everyone'), t('How far')]}
            rows={defining.map(({ feature, here, everyone, unit, deviation }) => [
              say(feature),
              featureValue(here, unit, currency),
              featureValue(everyone, unit, currency),
              deviation,
            ])}
          >
            <DotInterval
              label={t('What defines it')}
              reference={0}
              hint={t('Arrow keys read the points.')}
              rows={defining.map(({ feature, here, everyone, unit, deviation }) => ({
                label: say(feature),
                value: deviation,
                low: Math.min(0, deviation),
                high: Math.max(0, deviation),
                figure: featureValue(here, unit, currency),
                text: t('{feature}: {here} here, {everyone} everyone; {how}', {
                  feature: say(feature),
                  here: featureValue(here, unit, currency),
                  everyone: featureValue(everyone, unit, currency),
                  how: deviationWords(deviation),
                }),
              }))}
            />
          </Chart>
        )}
        <CoverageNote {...coverage} />
      </s-stack>
    </s-section>
  );
}

const STEPS: [keyof GroupFunnel, Plain][] = [
  ['viewed', 'Looked at a product'],
  ['added', 'Put something in the cart'],
  ['sawCart', 'Looked at the cart'],
  ['bought', 'Ordered'],
];

function FunnelSection({ segment: { funnel, everyone } }: { segment: SegmentReport }) {
  if (funnel === null || funnel.visits === 0)
    return (
      <s-section heading={t('How far visits come')}>
        <s-paragraph>{t('Too few visitors to tell.')}</s-paragraph>
      </s-section>
    );
  const steps = STEPS.map(([step, words]) => ({
    label: t(words),
    count: funnel[step],
    share: funnel[step] / funnel.visits,
    everyone: everyone === null || everyone.visits === 0 ? null : everyone[step] / everyone.visits,
  }));
  return (
    <s-section>
      <Chart
        title={t('How far visits come')}
        unit={t('Share of {n} visit; hatched: everyone|Share of {n} visits; hatched: everyone', {
          n: funnel.visits,
        })}
        columns={[t('Step'), t('Share'), t('Everyone'), t('Visits')]}
        rows={steps.map((step) => [step.label, step.share, step.everyone, step.count])}
        format={(value, column) => (column === 3 ? formatNumber(value) : share(value))}
      >
        <Funnel
          label={t('How far visits come')}
          format={share}
          hint={t('Arrow keys read the points.')}
          steps={steps.map((step) => ({
            ...step,
            text: t('{step}: {share} of visits, everyone {everyone}', {
              step: step.label,
              share: share(step.share),
              everyone: step.everyone === null ? t('too few') : share(step.everyone),
            }),
          }))}
        />
      </Chart>
    </s-section>
  );
}

function Weeks({ segment: { weeks, trend } }: { segment: SegmentReport }) {
  if (weeks.length === 0) return null;
  const shareOf = new Map(trend.map((each) => [each.week, each.share]));
  return (
    <s-section>
      <Chart
        title={t('Visits that end in an order, week by week')}
        unit={t('With its 95 % interval')}
        columns={[t('Week'), t('Conversion'), t('From'), t('To'), t('Share of visitors')]}
        rows={weeks.map(({ week, conversion }) => [
          week,
          conversion?.value ?? null,
          conversion?.low ?? null,
          conversion?.high ?? null,
          shareOf.get(week) ?? null,
        ])}
        format={share}
      >
        <LineWithBand
          label={t('Visits that end in an order, week by week')}
          format={share}
          hint={t('Arrow keys read the points.')}
          points={weeks.map(({ week, conversion }) => ({
            label: formatUtcDay(week),
            value: conversion,
            text: `${formatUtcDay(week)}: ${estimateWords(conversion, 'share', null)}`,
          }))}
        />
      </Chart>
    </s-section>
  );
}

/** Of a journey like theirs, the model shows what it would recommend to this segment. */
function Favourites({ segment: { favourites } }: { segment: SegmentReport }) {
  if (favourites.length === 0) return null;
  const preview = encodeSharedPreview({
    viewed: favourites.map(({ productId }) => productId).toReversed(),
    inCart: [],
    bought: [],
    type: 'for_you',
    releaseId: null,
  });
  return (
    <s-section heading={t('Favourites')}>
      <s-stack gap="base">
        <Chart
          title={t('Times everyone’s share')}
          unit={t('With its 95 % interval; dashed: everyone. Chosen by the lower end.')}
          columns={[t('Product'), t('Times everyone’s share'), t('From'), t('To'), t('Visitors')]}
          rows={favourites.map(({ title, visitors, lift }) => [
            title,
            lift.value,
            lift.low,
            lift.high,
            visitors,
          ])}
        >
          <DotInterval
            label={t('Times everyone’s share')}
            reference={1}
            hint={t('Arrow keys read the points.')}
            rows={favourites.map(({ title, lift }) => ({
              ...lift,
              label: title,
              figure: formatMean(lift.value),
              text: `${title}: ${estimateWords(lift, 'count', null)}`,
            }))}
          />
        </Chart>
        <s-link href={`${PAGES.recommendations}?${SHARED_PREVIEW_PARAMETER}=${preview}`}>
          {t('Preview recommendations after these favourites')}
        </s-link>
      </s-stack>
    </s-section>
  );
}
