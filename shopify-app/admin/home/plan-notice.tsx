import { PLANS, type PlanUse } from '@kindred/shared/plans';
import { formatNumber } from '../format.ts';

/** Only near the limit and past it: who is far from it has nothing to decide. */
export function PlanNotice({ use }: { use: PlanUse }) {
  const { name } = PLANS[use.plan];
  const orders = `${formatNumber(use.ordersIn30Days)} orders in the last 30 days`;
  return (
    <s-section heading="Your plan">
      <s-paragraph>
        {use.state === 'over'
          ? `This shop had ${orders}; on the ${name} plan models are trained by themselves up to ${formatNumber(use.limit)}. Recommendations go on with the model in use, and you can train under Models whenever you like.`
          : `This shop had ${orders}. On the ${name} plan models are trained by themselves up to ${formatNumber(use.limit)}; past that you train them yourself under Models. Recommendations go on either way.`}
      </s-paragraph>
      {use.pricingUrl !== null && (
        <s-link href={use.pricingUrl} target="_top">
          Compare plans
        </s-link>
      )}
    </s-section>
  );
}
