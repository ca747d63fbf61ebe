import type { SoldTo } from '@kindred/shared/api/markets';
import { api } from '../api.ts';
import { formatNames } from '../format.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';

/** What is kept to in every market, so that a merchant can see whether Shopify tells it as they set it up. */
export function SoldToSection() {
  const soldTo = useResource(api.soldTo);
  return (
    <Loaded resource={soldTo} what={t('where your shop sells')}>
      {(data) => <Names {...data} />}
    </Loaded>
  );
}

function Names({ currencies, countries }: SoldTo) {
  return (
    <s-stack gap="small-300">
      <s-paragraph>{t('Prices in: {names}', { names: formatNames('currency', currencies) })}</s-paragraph>
      <s-paragraph>
        {countries.length === 0
          ? t('Shopify knows of no country that this shop ships to yet.')
          : t('Shipped to: {names}', { names: formatNames('region', countries) })}
      </s-paragraph>
    </s-stack>
  );
}
