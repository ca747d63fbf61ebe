import type { Ranking } from '@kindred/shared/api/admin';
import type { RankingCost } from '@kindred/shared/gate';
import { RANKING_WEIGHT_NAMES, type RankingWeights } from '@kindred/shared/placement';
import { say, t } from '../languages/language.ts';
import { WeightFields } from './weight-fields.tsx';

interface WeightsProps {
  weights: RankingWeights;
  ranking: Pick<Ranking, 'known' | 'cost'>;
  choose: (weights: RankingWeights) => void;
}

/** What counts beside relevance, and what it costs. Never shown either way: sold out, hidden and excluded products. */
export function Weights({ weights, ranking: { known, cost }, choose }: WeightsProps) {
  return (
    <s-section heading={t('What counts beside relevance')}>
      <s-stack gap="base">
        <WeightFields weights={weights} known={known} choose={choose} />
        <Cost cost={cost} weights={weights} />
      </s-stack>
    </s-section>
  );
}

export const sameWeights = (a: RankingWeights, b: RankingWeights): boolean =>
  RANKING_WEIGHT_NAMES.every((name) => a[name] === b[name]);

/** Measured by a training, so a later setting is not in it. */
function Cost({ cost, weights }: { cost: RankingCost | null; weights: RankingWeights }) {
  if (cost === null)
    return (
      <s-paragraph color="subdued">
        {t('What a setting costs is measured by the next training, on visits that the model has not seen.')}
      </s-paragraph>
    );
  return (
    <s-stack gap="small-300">
      <s-text type="strong">{t('Measured for the model in use')}</s-text>
      {cost.sentences.map(say).map((sentence) => (
        <s-paragraph key={sentence}>{sentence}</s-paragraph>
      ))}
      {!sameWeights(cost.weights, weights) && (
        <s-paragraph color="subdued">
          {t('That was with other settings than these; what these cost is measured by the next training.')}
        </s-paragraph>
      )}
    </s-stack>
  );
}
