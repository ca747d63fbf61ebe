import type { DeviceBytes, DeviceScript } from '@kindred/shared/api/traffic';
import { formatKilobytes } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';

const SCRIPT_WORDS: Record<DeviceScript, Record<'what' | 'when', Plain>> = {
  'storefront-entry': { what: 'The script that starts', when: 'On every page' },
  'storefront-speed': {
    what: 'The script that measures how fast pages are',
    when: 'On every page, after everything else',
  },
  'storefront-experiment': {
    what: 'The script of experiments and campaigns',
    when: 'On every page, while one of them or a comparison group runs',
  },
  'storefront-ranker': { what: 'The script that ranks', when: 'With consent, where a row comes into view' },
  'storefront-tried-rows': {
    what: 'The script for rows that they try',
    when: 'With consent, for visitors who are given one',
  },
  'storefront-panel': { what: 'The shopper’s own panel', when: 'When a shopper opens it' },
  'storefront-segment': {
    what: 'Tells the shopper’s segment there',
    when: 'With consent, while the panel is open',
  },
};

const TRIED_MODEL: Record<'what' | 'when', Plain> = {
  what: 'Another model, or other weights, that they try',
  when: 'With consent, for visitors who are given it: the largest',
};

const ENGINE: Record<'what' | 'when', Plain> = {
  what: 'What large models need to run',
  when: 'With consent, where device and connection can bear it',
};

/** What shoppers pay in data for recommendations. */
export function DeviceBytesSection({ scripts, model, triedModel, engine }: DeviceBytes) {
  const rows = [
    ...Object.entries(scripts ?? {}).map(([name, bytes]) => ({
      ...SCRIPT_WORDS[name as DeviceScript],
      bytes,
    })),
    ...modelRows(model),
    ...(triedModel > 0 ? [{ ...TRIED_MODEL, bytes: triedModel }] : []),
    ...(engine === null || engine === 0 ? [] : [{ ...ENGINE, bytes: engine }]),
  ];
  return (
    <s-section heading={t('What shoppers’ devices download')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {t('Compressed, as it is sent. A device keeps each of these until there is a new one.')}
        </s-paragraph>
        {rows.length > 0 && (
          <s-table>
            <s-table-header-row>
              <s-table-header listSlot="primary">{t('What')}</s-table-header>
              <s-table-header>{t('When')}</s-table-header>
              <s-table-header format="numeric">{t('Size')}</s-table-header>
            </s-table-header-row>
            <s-table-body>
              {rows.map(({ what, when, bytes }) => (
                <s-table-row key={what}>
                  <s-table-cell>{t(what)}</s-table-cell>
                  <s-table-cell>{t(when)}</s-table-cell>
                  <s-table-cell>{formatKilobytes(bytes)}</s-table-cell>
                </s-table-row>
              ))}
            </s-table-body>
          </s-table>
        )}
        {(scripts === null || engine === null) && (
          <s-paragraph>
            {t('This server did not build the scripts itself, so their sizes are not known here.')}
          </s-paragraph>
        )}
        {model === null && <s-paragraph>{t('No model is in use, so none is downloaded.')}</s-paragraph>}
      </s-stack>
    </s-section>
  );
}

function modelRows(model: DeviceBytes['model']): { what: Plain; when: Plain; bytes: number }[] {
  if (model === null) return [];
  const when = 'With consent, once a model';
  return [
    { what: 'The model', when, bytes: model.artifact },
    { what: 'Which product is which in the model', when, bytes: model.itemTable },
  ];
}
