import { PLACEMENT_TYPES, type PlacementType } from '@kindred/shared/placement';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { PLACEMENT_WORDS, TEMPLATE_WORDS } from '../words.ts';
import { addBlockUrl, placedBlocks, type Template, TEMPLATES, type ThemeExtension } from './theme-places.ts';

const ADD_WORDS: Record<Template, Plain> = {
  product: 'Add a row: product pages',
  index: 'Add a row: home page',
  cart: 'Add a row: cart',
  collection: 'Add a row: collections',
  search: 'Add a row: search without a result',
  404: 'Add a row: page not found',
};

const PURPOSES: Record<PlacementType, Plain> = {
  for_you: 'what fits everything they looked at, put in the cart or bought. For any page.',
  related: 'what goes with the product of the page. For product pages.',
  complete_the_set: 'what goes with it and is of another product type. For product pages and the cart.',
  recently_viewed: 'what this device remembers, newest first. No model runs, and nothing is pinned.',
  buy_again: 'what was bought before. No model runs, and nothing is pinned.',
};

/** Where rows stand, and what kinds there are. They are placed and set in Shopify's theme editor, and nowhere else. */
export function Placements() {
  /** Undefined while App Bridge is asked, null where it does not know. */
  const placed = useSignal<ReturnType<typeof placedBlocks> | null | undefined>(undefined);
  useEffect(() => {
    shopify.app.extensions().then(
      (extensions) => (placed.value = placedBlocks(extensions as ThemeExtension[])),
      () => (placed.value = null),
    );
  }, []);
  return (
    <s-section heading={t('Where rows stand')}>
      <s-stack gap="base">
        <s-paragraph>
          {t(
            'Type, heading and number of products of a row are set in Shopify’s theme editor, which shows your shop as you change it. A link opens it with a row added; nothing changes until you save there.',
          )}
        </s-paragraph>
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">{t('Page')}</s-table-header>
            <s-table-header>{t('Rows there now')}</s-table-header>
            <s-table-header>{t('Theme editor')}</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {TEMPLATES.map((template) => (
              <s-table-row key={template}>
                <s-table-cell>{t(TEMPLATE_WORDS[template])}</s-table-cell>
                <s-table-cell>{rowsWords(placed.value, template)}</s-table-cell>
                <s-table-cell>
                  <s-link href={editorUrl(template)} target="_top">
                    {t(ADD_WORDS[template])}
                  </s-link>
                </s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
        <s-stack gap="small-300">
          <s-text type="strong">{t('What a row can show')}</s-text>
          <s-unordered-list>
            {PLACEMENT_TYPES.map((type) => (
              <s-list-item key={type}>
                {t('{name}: {purpose}', {
                  name: t(PLACEMENT_WORDS[type].name),
                  purpose: t(PURPOSES[type]),
                })}
              </s-list-item>
            ))}
          </s-unordered-list>
        </s-stack>
      </s-stack>
    </s-section>
  );
}

function editorUrl(template: Template): string {
  const { shop = '', apiKey } = shopify.config;
  return addBlockUrl(shop, apiKey, template);
}

function rowsWords(placed: ReturnType<typeof placedBlocks> | null | undefined, template: Template): string {
  if (placed === undefined) return '…';
  if (placed === null) return t('Shopify does not say');
  const count = placed[template] ?? 0;
  return count === 0 ? t('None') : t('{n} row|{n} rows', { n: count });
}
