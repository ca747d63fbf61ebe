import type { Estimate, PlacementsReport, SlotFigures } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { type Cell, saveCsv } from '../charts/csv.ts';
import { HeatTable } from '../charts/heat-table.tsx';
import { estimateWords, rangeWords, valueWords } from '../figures/figure-words.ts';
import { formatNumber, majorUnits } from '../format.ts';
import { t } from '../languages/language.ts';
import { nameOf } from '../segments/segment-name.ts';
import { InfluencedNote } from '../figures/influenced-note.tsx';
import { slotName } from './slot-name.ts';

interface PlacementsProps {
  report: PlacementsReport;
  currency: string | null;
}

/** What recommendations of a place led to, of everyone and by segment, in whole weeks. */
export function Placements({ report, currency }: PlacementsProps) {
  const { range, placements, segments, kFloor } = report;
  return (
    <s-section heading={t('Recommendations by placement')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {range === null
            ? t(
                'Places are told by whole weeks, Monday to Sunday, that a night has counted with your permission. These days hold none.',
              )
            : t(
                'Whole weeks within these days: {range}. A place’s week is left out where fewer than {floor} visitors met it, or where so few could be worked out from it.',
                {
                  range: rangeWords(range),
                  floor: kFloor,
                },
              )}
        </s-paragraph>
        {placements.length > 0 && (
          <>
            <PlacementTable report={report} currency={currency} />
            {segments.length > 0 && <BySegment report={report} />}
            <s-stack direction="inline">
              <s-button
                variant="tertiary"
                accessibilityLabel={`${t('Save as CSV')}: ${t('Recommendations by placement')}`}
                onClick={() => saveCsv(t('Recommendations by placement'), rowsOf(report, currency))}
              >
                {t('Save as CSV')}
              </s-button>
            </s-stack>
            <InfluencedNote />
          </>
        )}
      </s-stack>
    </s-section>
  );
}

/** All figures of everyone, or of a segment. */
function PlacementTable({ report: { placements, segments }, currency }: PlacementsProps) {
  const chosen = useSignal('');
  const at = segments.findIndex(({ segmentId }) => segmentId === chosen.value);
  return (
    <s-stack gap="base">
      {segments.length > 0 && (
        <s-select
          label={t('Segment')}
          value={chosen.value}
          onChange={(event) => (chosen.value = event.currentTarget.value)}
        >
          <s-option value="">{t('Everyone')}</s-option>
          {segments.map((segment) => (
            <s-option key={segment.segmentId} value={segment.segmentId}>
              {nameOf(segment)}
            </s-option>
          ))}
        </s-select>
      )}
      <s-table>
        <s-table-header-row>
          <s-table-header listSlot="primary">{t('Placement')}</s-table-header>
          <s-table-header format="numeric">{t('Seen')}</s-table-header>
          <s-table-header>{t('Visits that clicked')}</s-table-header>
          <s-table-header format="numeric">{t('Visits that put it in the cart')}</s-table-header>
          <s-table-header format="numeric">{t('Influenced orders')}</s-table-header>
          <s-table-header format="numeric">{t('Influenced revenue')}</s-table-header>
        </s-table-header-row>
        <s-table-body>
          {placements.map((placement) => (
            <PlacementRow
              key={placement.placementId}
              name={slotName(placement.placementId)}
              figures={at < 0 ? placement : (placement.bySegment[at] ?? null)}
              currency={currency}
            />
          ))}
        </s-table-body>
      </s-table>
    </s-stack>
  );
}

interface PlacementRowProps {
  name: string;
  figures: SlotFigures | null;
  currency: string | null;
}

function PlacementRow({ name, figures, currency }: PlacementRowProps) {
  const number = (of: (told: SlotFigures) => number): string =>
    figures === null ? '–' : formatNumber(of(figures));
  return (
    <s-table-row>
      <s-table-cell>{name}</s-table-cell>
      <s-table-cell>{number(({ impressions }) => impressions)}</s-table-cell>
      <s-table-cell>{estimateWords(figures?.clicked ?? null, 'share', null)}</s-table-cell>
      <s-table-cell>{number(({ added }) => added)}</s-table-cell>
      <s-table-cell>{number(({ influencedOrders }) => influencedOrders)}</s-table-cell>
      <s-table-cell>
        {figures === null ? '–' : valueWords(figures.influencedRevenue, 'money', currency)}
      </s-table-cell>
    </s-table-row>
  );
}

function BySegment({ report: { placements, segments } }: { report: PlacementsReport }) {
  const clicked = placements.map((placement): [string, (Estimate | null)[]] => [
    placement.placementId,
    [placement, ...placement.bySegment].map((each) => each?.clicked ?? null),
  ]);
  const most = Math.max(
    ...clicked.flatMap(([, shares]) => shares.map((each) => each?.value ?? 0)),
    Number.MIN_VALUE,
  );
  return (
    <s-stack gap="small">
      <s-paragraph>
        {t(
          'Of the visits that met a place, the share that clicked there. The stronger the tint, the larger.',
        )}
      </s-paragraph>
      <HeatTable
        label={t('Visits that clicked')}
        columns={[t('Placement'), t('Everyone'), ...segments.map(nameOf)]}
        rows={clicked.map(([placementId, shares]) => ({
          key: placementId,
          head: slotName(placementId),
          cells: shares.map((each) => ({
            text: each === null ? t('too few') : valueWords(each.value, 'share', null),
            title: estimateWords(each, 'share', null),
            heat: (each?.value ?? 0) / most,
          })),
        }))}
      />
    </s-stack>
  );
}

/** A row for each place and whom it is told of. */
function rowsOf({ placements, segments }: PlacementsReport, currency: string | null): Cell[][] {
  const groups = [t('Everyone'), ...segments.map(nameOf)];
  return [
    [
      t('Placement'),
      t('Segment'),
      t('Visitors'),
      t('Visits'),
      t('Seen'),
      t('Visits that clicked'),
      t('From'),
      t('To'),
      t('Visits that put it in the cart'),
      t('Influenced orders'),
      t('Influenced revenue'),
    ],
    ...placements.flatMap((placement) =>
      [placement, ...placement.bySegment].map((told, at): Cell[] => [
        slotName(placement.placementId),
        groups[at]!,
        told?.visitors ?? null,
        told?.visits ?? null,
        told?.impressions ?? null,
        told?.clicked?.value ?? null,
        told?.clicked?.low ?? null,
        told?.clicked?.high ?? null,
        told?.added ?? null,
        told?.influencedOrders ?? null,
        told && majorUnits(told.influencedRevenue, currency),
      ]),
    ),
  ];
}
