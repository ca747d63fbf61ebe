import { rich, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { ExportSection } from './export-section.tsx';
import { SoldToSection } from './sold-to.tsx';

export function SettingsPage() {
  return (
    <s-page heading={t('Settings')}>
      <s-section heading={t('Languages and markets')}>
        <s-stack gap="base">
          <s-paragraph>
            {t(
              'There is nothing to set. Each shopper’s page asks your shop itself for the products to show, in the language and the market of that page: titles and prices are those of your shop there, and a product that is not published in a market is not shown there.',
            )}
          </s-paragraph>
          <s-paragraph>
            {t(
              'Kindred’s own words (headings, reasons, the panel) speak English, German, French, Spanish and Japanese, and English everywhere else. You can write your own headings in the theme editor.',
            )}
          </s-paragraph>
          <s-paragraph>
            {t(
              'These pages speak the language that your Shopify admin is set to if it is one of these five, and English otherwise.',
            )}
          </s-paragraph>
          <SoldToSection />
          <s-paragraph color="subdued">
            {t(
              'Kindred does not list your markets and languages: Shopify would want two more permissions for that (read_markets, read_locales), and nothing here needs them.',
            )}
          </s-paragraph>
        </s-stack>
      </s-section>
      <s-section heading={t('Products never recommended')}>
        <s-paragraph>
          {rich('You choose them under {recommendations}, beside the other rules.', {
            recommendations: <s-link href={PAGES.recommendations}>{t('Recommendations')}</s-link>,
          })}
        </s-paragraph>
      </s-section>
      <ExportSection />
    </s-page>
  );
}
