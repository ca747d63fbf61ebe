import type { ProductsReport } from '@kindred/shared/api/understanding';
import { api } from '../api.ts';
import { saveCsv } from '../charts/csv.ts';
import { HeatTable } from '../charts/heat-table.tsx';
import { CoverageNote } from '../figures/coverage-note.tsx';
import { InfluencedNote } from '../figures/influenced-note.tsx';
import { estimateWords, rangeWords, valueWords } from '../figures/figure-words.ts';
import { WeeksBar, wantedWeeks } from '../figures/weeks-bar.tsx';
import { formatNumber, majorUnits } from '../format.ts';
import { rich, t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { currentQuery, PAGES } from '../router.ts';
import { nameOf } from '../segments/segment-name.ts';

const USUAL_WEEKS = 4;

export function ProductsPage() {
  const weeks = wantedWeeks(currentQuery(), USUAL_WEEKS);
  return (
    <s-page heading={t('Products')}>
      <ProductFigures key={weeks} weeks={weeks} />
    </s-page>
  );
}

function ProductFigures({ weeks }: { weeks: number }) {
  const report = useResource(weeks === USUAL_WEEKS ? api.productFigures : () => api.productFigures(weeks));
  return (
    <>
      <WeeksBar page={PAGES.products} weeks={weeks} />
      <Loaded resource={report} what={t('the products')}>
        {(data) => <Products report={data} />}
      </Loaded>
    </>
  );
}

function Products({ report }: { report: ProductsReport }) {
  const { range, products, leftOut, kFloor, coverage, isAllowed } = report;
  return (
    <s-section heading={range === null ? t('Products, by segment') : rangeWords(range)}>
      <s-stack gap="base">
        {products.length === 0 ? (
          <s-paragraph>{t('No product has enough visitors of a whole week yet.')}</s-paragraph>
        ) : (
          <ProductTable report={report} />
        )}
        {!isAllowed && (
          <s-paragraph>
            {rich(
              'Groups of visitors are learned from visits, so they need the same agreement as models: {link}.',
              { link: <s-link href={PAGES.privacy}>{t('read and decide')}</s-link> },
            )}
          </s-paragraph>
        )}
        {leftOut > 0 && (
          <s-paragraph color="subdued">
            {t(
              '{n} product is not listed: fewer than {floor} visitors met it, so few could be worked out from it, or 200 others were met by more.|{n} products are not listed: fewer than {floor} visitors met them, so few could be worked out from them, or 200 others were met by more.',
              { n: leftOut, floor: kFloor },
            )}
          </s-paragraph>
        )}
        <CoverageNote {...coverage} />
      </s-stack>
    </s-section>
  );
}

/** What recommendations of the product led to. */
const INFLUENCED = ['Clicks on recommendations', 'Influenced orders', 'Influenced revenue'] as const;

function ProductTable({ report: { segments, products, currency } }: { report: ProductsReport }) {
  const most = Math.max(
    ...products.flatMap(({ conversion, bySegment }) =>
      [conversion, ...bySegment].map((each) => each?.value ?? 0),
    ),
    Number.MIN_VALUE,
  );
  const groups = [t('Everyone'), ...segments.map(nameOf)];
  const share = (value: number): string => valueWords(value, 'share', null);
  const save = () =>
    saveCsv(t('Products, by segment'), [
      [
        t('Product'),
        t('Visitors'),
        ...groups.flatMap((name) => [name, `${name}: ${t('From')}`, `${name}: ${t('To')}`]),
        ...INFLUENCED.map((words) => t(words)),
      ],
      ...products.map(({ title, visitors, conversion, bySegment, influenced }) => [
        title,
        visitors,
        ...[conversion, ...bySegment].flatMap((each) =>
          each === null ? [null, null, null] : [each.value, each.low, each.high],
        ),
        influenced.clicks,
        influenced.orders,
        majorUnits(influenced.revenue, currency),
      ]),
    ]);
  return (
    <s-stack gap="small">
      <s-paragraph>
        {t(
          'Of the visits that looked at a product, had it in the cart or ordered it, the share that ordered it, with its 95 % interval. The stronger the tint, the larger.',
        )}
      </s-paragraph>
      <HeatTable
        label={t('Products, by segment')}
        columns={[t('Product'), t('Visitors'), ...groups, ...INFLUENCED.map((words) => t(words))]}
        rows={products.map(({ productId, title, visitors, conversion, bySegment, influenced }) => ({
          key: productId,
          head: title,
          cells: [
            { text: formatNumber(visitors), heat: 0 },
            ...[conversion, ...bySegment].map((each) => ({
              text: each === null ? t('too few') : share(each.value),
              ...(each !== null && { small: `${share(each.low)} – ${share(each.high)}` }),
              title: estimateWords(each, 'share', null),
              heat: (each?.value ?? 0) / most,
            })),
            ...[
              formatNumber(influenced.clicks),
              formatNumber(influenced.orders),
              valueWords(influenced.revenue, 'money', currency),
            ].map((text) => ({ text, heat: 0 })),
          ],
        }))}
      />
      <InfluencedNote />
      <s-stack direction="inline">
        <s-button variant="tertiary" onClick={save}>
          {t('Save as CSV')}
        </s-button>
      </s-stack>
    </s-stack>
  );
}
