import { PLANS, type PlanUse } from '@kindred/shared/plans';
import { t } from '../languages/language.ts';

/** Only near the limit and past it: who is far from it has nothing to decide. */
export function PlanNotice({ use }: { use: PlanUse }) {
  const { name } = PLANS[use.plan];
  const gaps = { orders: use.ordersIn30Days, plan: name, limit: use.limit };
  return (
    <s-section heading={t('Your plan')}>
      <s-paragraph>
        {use.state === 'over'
          ? t(
              'This shop had {orders} orders in the last 30 days; on the {plan} plan models are trained by themselves up to {limit}. Recommendations go on with the model in use, and you can train under Models whenever you like.',
              gaps,
            )
          : t(
              'This shop had {orders} orders in the last 30 days. On the {plan} plan models are trained by themselves up to {limit}; past that you train them yourself under Models. Recommendations go on either way.',
              gaps,
            )}
      </s-paragraph>
      {use.pricingUrl !== null && (
        <s-link href={use.pricingUrl} target="_top">
          {t('Compare plans')}
        </s-link>
      )}
    </s-section>
  );
}
