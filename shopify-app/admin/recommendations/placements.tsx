import { PLACEMENT_TYPES } from '@kindred/shared/placement';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { counted } from '../format.ts';
import { PLACEMENT_WORDS } from '../words.ts';
import { addBlockUrl, placedBlocks, type Template, TEMPLATES, type ThemeExtension } from './theme-places.ts';

const TEMPLATE_WORDS: Record<Template, string> = {
  product: 'Product pages',
  index: 'Home page',
  cart: 'Cart',
  collection: 'Collections',
  search: 'Search without a result',
  404: 'Page not found',
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
    <s-section heading="Where rows stand">
      <s-stack gap="base">
        <s-paragraph>
          Type, heading and number of products of a row are set in Shopify’s theme editor, which shows your
          shop as you change it. A link opens it with a row added; nothing changes until you save there.
        </s-paragraph>
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">Page</s-table-header>
            <s-table-header>Rows there now</s-table-header>
            <s-table-header>Theme editor</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {TEMPLATES.map((template) => (
              <s-table-row key={template}>
                <s-table-cell>{TEMPLATE_WORDS[template]}</s-table-cell>
                <s-table-cell>{rowsWords(placed.value, template)}</s-table-cell>
                <s-table-cell>
                  <s-link href={editorUrl(template)} target="_top">
                    Add a row: {TEMPLATE_WORDS[template].toLowerCase()}
                  </s-link>
                </s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
        <s-stack gap="small-300">
          <s-text type="strong">What a row can show</s-text>
          <s-unordered-list>
            {PLACEMENT_TYPES.map((type) => (
              <s-list-item key={type}>
                {PLACEMENT_WORDS[type].name}: {PLACEMENT_WORDS[type].purpose}
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
  if (placed === null) return 'Shopify does not say';
  const count = placed[template] ?? 0;
  return count === 0 ? 'None' : counted(count, 'row');
}
