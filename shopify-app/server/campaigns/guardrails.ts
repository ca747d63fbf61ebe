import { METRICS, weightedGuardrail } from '@kindred/models/experiment';
import type { Comparison } from '@kindred/models/experiment';
import type { NewCampaign } from '@kindred/shared/api/campaigns';
import { GUARDRAILS, type MetricId } from '@kindred/shared/api/experiments';
import { said, type Said } from '@kindred/shared/said';
import type { CampaignSums } from './day-store.ts';

export interface Guardrail {
  id: (typeof GUARDRAILS)[number];
  /** Of each content but the first. */
  effects: (Comparison | null)[];
  isBroken: boolean[];
}

/** Of what anything is known of: margin where the shop's products have costs, and so on. */
export function guardrailsOf({ contents }: NewCampaign, sums: readonly CampaignSums[]): Guardrail[] {
  return GUARDRAILS.flatMap((id) => {
    if (sums.every((each) => each.sums[id].y === 0)) return [];
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
  for (const { id, effects, isBroken } of guardrails)
    for (const [at, effect] of effects.entries())
      if (isBroken[at] && effect)
        return said(
          'Stopped by itself, because “{name}” does harm: {metric} {change} (between {low} and {high}), which is more than may be.',
          {
            name: contents[at + 1]?.name ?? '',
            metric: titleOf(id),
            change: { change: 100 * effect.value },
            low: { change: 100 * effect.low },
            high: { change: 100 * effect.high },
          },
        );
  return null;
}

/** A text in a gap is looked up only as a sentence of its own. */
function titleOf(id: MetricId) {
  const { title } = METRICS[id];
  return typeof title === 'string' ? { text: title, gaps: {} } : title;
}
