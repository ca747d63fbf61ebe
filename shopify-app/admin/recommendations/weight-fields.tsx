import type { Ranking } from '@kindred/shared/api/admin';
import { RANKING_WEIGHT_NAMES, type RankingWeights } from '@kindred/shared/placement';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';
import { WEIGHT_STEPS, WEIGHT_WORDS, type WeightName } from './weight-words.ts';

interface WeightFieldsProps {
  weights: RankingWeights;
  known: Ranking['known'];
  choose: (weights: RankingWeights) => void;
}

/** One choice for each thing that may count beside relevance. */
export function WeightFields({ weights, known, choose }: WeightFieldsProps) {
  return (
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
  );
}

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
      {WEIGHT_STEPS.map(([step, words]) => (
        <s-option key={step} value={String(step)}>
          {t(words)}
        </s-option>
      ))}
    </s-select>
  );
}

/** Set by another way than this form, a weight may stand between two steps. */
function nearestStep(value: number): number {
  return WEIGHT_STEPS.map(([step]) => step).reduce((a, b) =>
    Math.abs(b - value) < Math.abs(a - value) ? b : a,
  );
}
