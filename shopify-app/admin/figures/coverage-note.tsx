import type { Coverage } from '@kindred/shared/api/understanding';
import { t } from '../languages/language.ts';
import { valueWords } from './figure-words.ts';

/** Whom the figures know nothing of: part of every page that counts visits. */
export function CoverageNote({ measuredOrders, orders }: Coverage) {
  return (
    <s-paragraph color="subdued">
      {t('Only visits whose shoppers allow measuring are counted.')}
      {orders > 0 &&
        ` ${t('By orders that is {share} ({measured} of {orders}).', {
          share: valueWords(measuredOrders / orders, 'share', null),
          measured: measuredOrders,
          orders,
        })}`}
    </s-paragraph>
  );
}
