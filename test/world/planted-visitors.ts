import {
  behaviourOf,
  type BehaviourStep,
  shopFacts,
  type ShopFacts,
  stepsOf,
  weekdaysSeen,
} from '@kindred/models/features';
import { plantedShoppers, type PlantedOptions } from './planted-segments.ts';

/** Planted shoppers as features see them at a moment; those who were not there in 90 days are left out. */
export interface PlantedVisitors {
  facts: ShopFacts;
  /** Names of the planted segments. */
  segments: string[];
  visitorIds: string[];
  truth: number[];
  steps: BehaviourStep[][];
  behaviour: Float64Array[];
  weekdays: number[];
}

export function plantedVisitors(
  options: PlantedOptions,
  now: number,
  window: { days: number; types?: readonly string[] } = { days: 7 },
): PlantedVisitors {
  const { products, segments, shoppers } = plantedShoppers(options);
  const views = new Map<string, number>();
  for (const { events } of shoppers)
    for (const { name, data, occurredAt } of events)
      if (name === 'product_viewed' && occurredAt <= now)
        views.set(data.productId, (views.get(data.productId) ?? 0) + 1);
  const facts = shopFacts({
    products,
    views,
    utcOffsetMinutes: 0,
    ...(window.types && { types: window.types }),
  });
  const visitors: PlantedVisitors = {
    facts,
    segments,
    visitorIds: [],
    truth: [],
    steps: [],
    behaviour: [],
    weekdays: [],
  };
  for (const { visitorId, segment, events } of shoppers) {
    const steps = stepsOf(
      events.filter(({ occurredAt }) => occurredAt <= now),
      { currency: 'EUR' },
    );
    const behaviour = behaviourOf(steps, facts, now);
    if (behaviour === null) continue;
    visitors.visitorIds.push(visitorId);
    visitors.truth.push(segment);
    visitors.steps.push(steps);
    visitors.behaviour.push(behaviour);
    visitors.weekdays.push(weekdaysSeen(steps, facts, now, window.days));
  }
  return visitors;
}
