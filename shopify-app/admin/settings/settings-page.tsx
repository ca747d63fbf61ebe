import { PAGES } from '../router.ts';
import { ExportSection } from './export-section.tsx';

export function SettingsPage() {
  return (
    <s-page heading="Settings">
      <s-section heading="Languages and markets">
        <s-stack gap="base">
          <s-paragraph>
            There is nothing to set. Each shopper’s page asks your shop itself for the products to show, in
            the language and the market of that page: titles and prices are those of your shop there, and a
            product that is not published in a market is not shown there.
          </s-paragraph>
          <s-paragraph>
            Kindred’s own words (headings, reasons, the panel) speak English, German, French, Spanish and
            Japanese, and English everywhere else. You can write your own headings in the theme editor.
          </s-paragraph>
          <s-paragraph color="subdued">
            Kindred does not list your markets and languages: Shopify would want two more permissions for that
            (read_markets, read_locales), and nothing here needs them.
          </s-paragraph>
        </s-stack>
      </s-section>
      <s-section heading="Products never recommended">
        <s-paragraph>
          You choose them under <s-link href={PAGES.recommendations}>Recommendations</s-link>, beside the
          other rules.
        </s-paragraph>
      </s-section>
      <ExportSection />
    </s-page>
  );
}
