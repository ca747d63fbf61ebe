import type { Ranking } from '@kindred/shared/api/admin';
import type { RankingCost } from '@kindred/shared/gate';
import { RANKING_WEIGHT_NAMES, type RankingWeights } from '@kindred/shared/placement';
import type { Plain } from '../languages/dictionary.ts';
import { say, t } from '../languages/language.ts';

type WeightName = keyof RankingWeights;

const WEIGHT_WORDS: Record<WeightName, Record<'label' | 'details', Plain>> = {
  variety: { label: 'Variety', details: 'Neighbours in a row differ in type and vendor.' },
  novelty: { label: 'New products', details: 'What came into the shop lately stands higher.' },
  stock: { label: 'Stock', details: 'What there is much of stands higher.' },
  margin: { label: 'Margin', details: 'What earns more stands higher.' },
};

const STEPS: [value: number, words: Plain][] = [
  [0, 'Not at all'],
  [0.2, 'A little'],
  [0.5, 'Some'],
  [1, 'Much'],
];

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
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(200px, 1fr))" gap="base">
          {RANKING_WEIGHT_NAMES.map((name) => (
            <Weight
              key={name}
              name={name}
              value={weights[name]}
              known={isKnown(name, known)}
              choose={(value) => choose({ ...weights, [name]: value })}
            />
          ))}
        </s-grid>
        <Cost cost={cost} weights={weights} />
      </s-stack>
    </s-section>
  );
}

export const sameWeights = (a: RankingWeights, b: RankingWeights): boolean =>
  RANKING_WEIGHT_NAMES.every((name) => a[name] === b[name]);

const isKnown = (name: WeightName, known: Ranking['known']): boolean =>
  name === 'stock' || name === 'margin' ? known[name] : true;

interface WeightProps {
  name: WeightName;
  value: number;
  known: boolean;
  choose: (value: number) => void;
}

function Weight({ name, value, known, choose }: WeightProps) {
  const { label, details } = WEIGHT_WORDS[name];
  const unknown: Plain =
    name === 'margin'
      ? 'Kindred does not know what products cost you, so this cannot count.'
      : 'Kindred does not know how much there is in stock, so this cannot count.';
  return (
    <s-select
      label={t(label)}
      details={t(known ? details : unknown)}
      value={String(nearestStep(value))}
      disabled={!known}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {STEPS.map(([step, words]) => (
        <s-option key={step} value={String(step)}>
          {t(words)}
        </s-option>
      ))}
    </s-select>
  );
}

/** Set by another way than this form, a weight may stand between two steps. */
function nearestStep(value: number): number {
  return STEPS.map(([step]) => step).reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a));
}

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
