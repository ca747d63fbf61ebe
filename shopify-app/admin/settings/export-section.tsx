import type { ExportSummary } from '@kindred/shared/api/exports';
import { api } from '../api.ts';
import { formatNumber, formatSize } from '../format.ts';
import { t } from '../languages/language.ts';
import { Download } from '../parts/download.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { tableWords } from '../table-words.ts';

/** Everything that Kindred keeps for the shop belongs to the shop. */
export function ExportSection() {
  const summary = useResource(api.exports);
  return (
    <s-section heading={t('Take your data along')}>
      <s-stack gap="base">
        <s-paragraph>
          {t(
            'All that Kindred keeps for your shop, as files for spreadsheets (CSV) or programs (JSON). Left out are the keys with which Kindred works in your shop, and the bytes of the models: their addresses stand in the models’ manifests.',
          )}
        </s-paragraph>
        <Loaded resource={summary} what={t('what can be exported')}>
          {(data) => <Tables tables={data.tables} />}
        </Loaded>
      </s-stack>
    </s-section>
  );
}

function Tables({ tables }: ExportSummary) {
  const filled = tables.filter(({ rows }) => rows > 0);
  const empty = tables.filter(({ rows }) => rows === 0);
  const bytes = filled.reduce((sum, table) => sum + table.bytes, 0);
  return (
    <s-stack gap="base">
      <s-stack direction="inline" gap="small" alignItems="center">
        <Download label={t('Download everything (JSON)')} wanted={{ what: 'everything' }} variant="primary" />
        <s-text color="subdued">{t('about {size}', { size: formatSize(bytes) })}</s-text>
      </s-stack>
      <s-table>
        <s-table-header-row>
          <s-table-header listSlot="primary">{t('Data')}</s-table-header>
          <s-table-header format="numeric">{t('Rows')}</s-table-header>
          <s-table-header format="numeric">{t('About')}</s-table-header>
          <s-table-header>{t('Download')}</s-table-header>
        </s-table-header-row>
        <s-table-body>
          {filled.map((table) => (
            <Row key={table.name} {...table} />
          ))}
        </s-table-body>
      </s-table>
      {empty.length > 0 && (
        <s-paragraph color="subdued">
          {t('Empty so far: {list}.', { list: empty.map(({ name }) => tableWords(name)).join(t('; ')) })}
        </s-paragraph>
      )}
    </s-stack>
  );
}

function Row({ name, rows, bytes }: ExportSummary['tables'][number]) {
  const words = tableWords(name);
  return (
    <s-table-row>
      <s-table-cell>{words}</s-table-cell>
      <s-table-cell>{formatNumber(rows)}</s-table-cell>
      <s-table-cell>{formatSize(bytes)}</s-table-cell>
      <s-table-cell>
        <s-stack direction="inline" gap="small-200">
          {(['csv', 'json'] as const).map((format) => (
            <Download
              key={format}
              label={format.toUpperCase()}
              accessibilityLabel={t('{table} as {format}', { table: words, format: format.toUpperCase() })}
              wanted={{ what: 'table', table: name, format }}
            />
          ))}
        </s-stack>
      </s-table-cell>
    </s-table-row>
  );
}
