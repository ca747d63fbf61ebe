import type { ExportSummary } from '@kindred/shared/api/exports';
import { api } from '../api.ts';
import { formatNumber, formatSize } from '../format.ts';
import { Download } from '../parts/download.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { tableWords } from '../table-words.ts';

/** Everything that Kindred keeps for the shop belongs to the shop. */
export function ExportSection() {
  const summary = useResource(api.exports);
  return (
    <s-section heading="Take your data along">
      <s-stack gap="base">
        <s-paragraph>
          All that Kindred keeps for your shop, as files for spreadsheets (CSV) or programs (JSON). Left out
          are the keys with which Kindred works in your shop, and the bytes of the models: their addresses
          stand in the models’ manifests.
        </s-paragraph>
        <Loaded resource={summary} what="what can be exported">
          {(data) => <Tables tables={data.tables} />}
        </Loaded>
      </s-stack>
    </s-section>
  );
}

function Tables({ tables }: ExportSummary) {
  const filled = tables.filter(({ rows }) => rows > 0);
  const bytes = filled.reduce((sum, table) => sum + table.bytes, 0);
  return (
    <s-stack gap="base">
      <s-stack direction="inline" gap="small" alignItems="center">
        <Download label="Download everything (JSON)" wanted={{ what: 'everything' }} variant="primary" />
        <s-text color="subdued">about {formatSize(bytes)}</s-text>
      </s-stack>
      <s-table>
        <s-table-header-row>
          <s-table-header listSlot="primary">Data</s-table-header>
          <s-table-header format="numeric">Rows</s-table-header>
          <s-table-header format="numeric">About</s-table-header>
          <s-table-header>Download</s-table-header>
        </s-table-header-row>
        <s-table-body>
          {filled.map((table) => (
            <Row key={table.name} {...table} />
          ))}
        </s-table-body>
      </s-table>
      {filled.length < tables.length && (
        <s-paragraph color="subdued">
          Empty so far:{' '}
          {tables
            .filter(({ rows }) => rows === 0)
            .map(({ name }) => tableWords(name))
            .join('; ')}
          .
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
              accessibilityLabel={`${words} as ${format.toUpperCase()}`}
              wanted={{ what: 'table', table: name, format }}
            />
          ))}
        </s-stack>
      </s-table-cell>
    </s-table-row>
  );
}
