import { rich, t } from '../../languages/language.ts';
import { PAGES } from '../../router.ts';

/** Experiments and campaigns change rows, and there are none. */
export const NotYet = () => (
  <s-banner tone="info" heading={t('Recommendations come first')}>
    <s-paragraph>
      {rich('Nothing can be tried before recommendations run in your shop: {link}.', {
        link: <s-link href={PAGES.home}>{t('see what is left to do')}</s-link>,
      })}
    </s-paragraph>
  </s-banner>
);
