import type { SoldTo } from '@kindred/shared/api/markets';
import { api } from '../api.ts';
import { formatNames } from '../format.ts';
import { t } from '../languages/language.ts';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';

/** What is kept to in every market, so that a merchant can see whether Shopify tells it as they set it up. */
export function SoldToSection() {
  const soldTo = useResource(api.soldTo);
  // Shopify may take its time: the two lines stand from the start, so that nothing below them moves.
  if (soldTo.data.value === null && soldTo.error.value === null) return <Names soldTo={null} />;
  return (
    <Loaded resource={soldTo} what={t('where your shop sells')}>
      {(data) => <Names soldTo={data} />}
    </Loaded>
  );
}

function Names({ soldTo }: { soldTo: SoldTo | null }) {
  const currencies = soldTo === null ? '…' : formatNames('currency', soldTo.currencies);
  const countries = soldTo === null ? '…' : formatNames('region', soldTo.countries);
  return (
    <s-stack gap="small-300">
      <s-paragraph>{t('Prices in: {names}', { names: currencies })}</s-paragraph>
      <s-paragraph>
        {countries === ''
          ? t('Shopify knows of no country that this shop ships to yet.')
          : t('Shipped to: {names}', { names: countries })}
      </s-paragraph>
    </s-stack>
  );
}
