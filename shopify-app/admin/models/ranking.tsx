import type { Ranking as RankingState } from '@kindred/shared/api/admin';
import type { RankingCost } from '@kindred/shared/gate';
import { RANKING_WEIGHT_NAMES, type RankingWeights } from '@kindred/shared/placement';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { Loaded } from '../parts/states.tsx';
import { messageOf, useResource, type Resource } from '../resource.ts';
import { sameProducts } from './excluded.ts';
import { ExcludedProducts } from './excluded-products.tsx';

type WeightName = keyof RankingWeights;

const WEIGHT_WORDS: Record<WeightName, { label: string; details: string }> = {
  variety: { label: 'Variety', details: 'Neighbours in a row differ in type and vendor.' },
  novelty: { label: 'New products', details: 'What came into the shop lately stands higher.' },
  stock: { label: 'Stock', details: 'What there is much of stands higher.' },
  margin: { label: 'Margin', details: 'What earns more stands higher.' },
};

const STEPS: [value: number, words: string][] = [
  [0, 'Not at all'],
  [0.2, 'A little'],
  [0.5, 'Some'],
  [1, 'Much'],
];

/** What counts beside relevance, and what it costs. Never shown either way: sold out, hidden and excluded products. */
export function Ranking() {
  const ranking = useResource(api.ranking);
  return (
    <Loaded resource={ranking} what="what counts beside relevance">
      {(data) => <Form state={data} resource={ranking} />}
    </Loaded>
  );
}

function Form({ state, resource }: { state: RankingState; resource: Resource<RankingState> }) {
  const weights = useSignal(state.settings.weights);
  const excluded = useSignal(state.excluded);
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const changed =
    !sameWeights(weights.value, state.settings.weights) || !sameProducts(excluded.value, state.excluded);
  const save = async () => {
    busy.value = true;
    error.value = null;
    try {
      const excludedProductIds = excluded.value.map(({ productId }) => productId);
      const saved = await api.decideRanking({
        ...state.settings,
        weights: weights.value,
        excludedProductIds,
      });
      resource.data.value = saved;
      excluded.value = saved.excluded;
      shopify.toast.show('Saved: shoppers get it within a minute or so');
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <s-section heading="What counts beside relevance">
      <s-stack gap="base">
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(200px, 1fr))" gap="base">
          {RANKING_WEIGHT_NAMES.map((name) => (
            <Weight
              key={name}
              name={name}
              value={weights.value[name]}
              known={isKnown(name, state.known)}
              choose={(value) => (weights.value = { ...weights.value, [name]: value })}
            />
          ))}
        </s-grid>
        <Cost cost={state.cost} weights={weights.value} />
        <ExcludedProducts chosen={excluded.value} choose={(products) => (excluded.value = products)} />
        {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
        <s-stack direction="inline">
          <s-button variant="primary" disabled={!changed} loading={busy.value} onClick={() => void save()}>
            Save
          </s-button>
        </s-stack>
      </s-stack>
    </s-section>
  );
}

const sameWeights = (a: RankingWeights, b: RankingWeights): boolean =>
  RANKING_WEIGHT_NAMES.every((name) => a[name] === b[name]);

const isKnown = (name: WeightName, known: RankingState['known']): boolean =>
  name === 'stock' || name === 'margin' ? known[name] : true;

interface WeightProps {
  name: WeightName;
  value: number;
  known: boolean;
  choose: (value: number) => void;
}

function Weight({ name, value, known, choose }: WeightProps) {
  const { label, details } = WEIGHT_WORDS[name];
  const missing = name === 'margin' ? 'what products cost you' : 'how much there is in stock';
  return (
    <s-select
      label={label}
      details={known ? details : `Kindred does not know ${missing}, so this cannot count.`}
      value={String(nearestStep(value))}
      disabled={!known}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {STEPS.map(([step, words]) => (
        <s-option key={step} value={String(step)}>
          {words}
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
        What a setting costs is measured by the next training, on visits that the model has not seen.
      </s-paragraph>
    );
  return (
    <s-stack gap="small-300">
      <s-text type="strong">Measured for the model in use</s-text>
      {cost.sentences.map((sentence) => (
        <s-paragraph key={sentence}>{sentence}</s-paragraph>
      ))}
      {!sameWeights(cost.weights, weights) && (
        <s-paragraph color="subdued">
          That was with other settings than these; what these cost is measured by the next training.
        </s-paragraph>
      )}
    </s-stack>
  );
}
