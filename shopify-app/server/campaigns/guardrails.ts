import { METRICS, weightedGuardrail, type WeightedGuardrail } from '@kindred/models/experiment';
import type { NewCampaign } from '@kindred/shared/api/campaigns';
import { GUARDRAILS, type MetricId } from '@kindred/shared/api/experiments';
import { said, type Said } from '@kindred/shared/said';
import { percentOf } from '../experiments/told.ts';
import type { CampaignSums } from './day-store.ts';

export interface Guardrail extends WeightedGuardrail {
  id: (typeof GUARDRAILS)[number];
}

/** Of what anything is known of: margin where the shop's products have costs, and so on. */
export function guardrailsOf({ contents }: NewCampaign, sums: readonly CampaignSums[]): Guardrail[] {
  return GUARDRAILS.flatMap((id) => {
    if (sums.every(({ sums: { [id]: own } }) => own.y === 0 && (id === 'margin' || own.x === 0))) return [];
    const logged = sums.map(({ content, propensity, n, sums: of }) => ({
      variation: content,
      propensity,
      n,
      ...of[id],
    }));
    const conversions = contents.map((_, at) => {
      const own = sums.filter(({ content }) => content === at);
      return own.reduce((sum, { sums: of }) => sum + (id === 'lcp' ? of.lcp.x : of.cancelled.x), 0);
    });
    return [{ id, ...weightedGuardrail(id, logged, contents.length, conversions) }];
  });
}

/** Why a campaign has to stop; null: nothing is surely broken. */
export function harmOf({ contents }: NewCampaign, guardrails: readonly Guardrail[]): Said | null {
  for (const guardrail of guardrails)
    for (const [at, reading] of guardrail.readings.entries())
      if (reading === 'broken') return harmWords(guardrail, at, contents[at + 1]?.name ?? '');
  return null;
}

/** Of a share both are said: where the first has nearly nothing of it, no change is told well, or none at all. */
function harmWords({ id, values, effects }: Guardrail, at: number, name: string): Said {
  const gaps = { name, metric: titleOf(id) };
  const effect = effects[at] ?? null;
  if (METRICS[id].unit !== 'share' && effect !== null)
    return said(
      '“{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be.',
      {
        ...gaps,
        change: { change: percentOf(effect.value) },
        low: { change: percentOf(effect.low) },
        high: { change: percentOf(effect.high) },
      },
    );
  return said('“{name}” does harm: {metric} {own} instead of {first}, which is more than may be.', {
    ...gaps,
    own: { percent: percentOf(values[at + 1]!) },
    first: { percent: percentOf(values[0]!) },
  });
}

/** A text in a gap is looked up only as a sentence of its own. */
function titleOf(id: MetricId) {
  const { title } = METRICS[id];
  return typeof title === 'string' ? { text: title, gaps: {} } : title;
}
