import { K_FLOOR } from '@kindred/shared/api/browser-extension';
import { t } from '../languages/language.ts';

/** What a browser may do once it is connected, after `intro`: EXTENSION_SCOPES of shared/api/browser-extension.ts in plain words. */
export function Granted({ intro }: { intro: string }) {
  return (
    <s-stack gap="small">
      <s-stack gap="small-300">
        <s-text>{intro}</s-text>
        <s-unordered-list>
          <s-list-item>
            {t(
              'See figures of groups of at least {visits} visits: what was viewed, put in the cart and bought.',
              { visits: K_FLOOR },
            )}
          </s-list-item>
          <s-list-item>
            {t('Try out recommendations on your own shop’s pages. Only that browser shows them.')}
          </s-list-item>
        </s-unordered-list>
      </s-stack>
      <s-paragraph>
        {t('It learns nothing about single shoppers, and changes nothing in your shop.')}
      </s-paragraph>
      <s-paragraph>
        {t(
          'This is for {shop} only, and ends by itself when the extension there was not used for 30 days. Everybody who can open Kindred in your Shopify admin can end it here at any time. Uninstalling Kindred ends it too.',
          { shop: shopify.config.shop ?? '' },
        )}
      </s-paragraph>
    </s-stack>
  );
}
