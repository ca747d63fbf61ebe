import { plan } from '@kindred/models/experiment';
import type { ExperimentPlan, NewExperiment } from '@kindred/shared/api/experiments';
import { said, type Said } from '@kindred/shared/said';
import type { Estimate } from '@kindred/models/statistics';
import type { Sql } from '../ports.ts';
import { metFirst } from './met-first.ts';
import { type Past, pastOf } from './past.ts';
import { hasCosts } from './possible.ts';
import { coarse, toldEstimate } from './told.ts';
import { K_FLOOR } from '../segments/publication.ts';

/** What could be seen with this shop's visitors, and what their revenue is capped at. */
export async function planOf(
  sql: Sql,
  shopId: number,
  definition: NewExperiment,
  now: number,
): Promise<{ plan: ExperimentPlan; revenueCap: number | null }> {
  const past = await pastOf(sql, shopId, definition, now);
  const isTold = past.visitors >= K_FLOOR;
  const { left, warnings } = await metFirst(sql, shopId, definition);
  const made = plan(definition, {
    visitorsADay: isTold ? visitorsADay(past, definition.share * left) : null,
    baseline: isTold ? past.sums[definition.goal] : null,
    buyers: past.sums.bought.y,
  });
  return {
    plan: {
      ...toldPlan(made),
      warnings: [
        // Of nobody nothing can be found, and not because too few were measured.
        ...(left > 0 ? made.warnings : []),
        ...warnings,
        ...uncounted(definition),
        ...((await hasCosts(sql, shopId)) ? [] : [NO_COSTS]),
      ],
    },
    revenueCap: past.revenueCap,
  };
}

/** It may be asked for at any time, of any audience: so no sharper than what is told of an experiment. */
function toldPlan(made: ExperimentPlan): ExperimentPlan {
  const { visitorsADay, baseline, detectable, power, curve } = made;
  return {
    ...made,
    visitorsADay: toldEstimate(visitorsADay),
    baseline: toldEstimate(baseline),
    detectable: detectable && coarse(detectable),
    power: power && coarse(power),
    curve: curve.map((each) => ({ ...each, detectable: coarse(each.detectable) })),
  };
}

const NO_COSTS = said('Shopify knows of no product what it costs, so margin is not watched.');

function visitorsADay({ visitors, days }: Past, share: number): Estimate {
  const of = (count: number) => (Math.max(0, count) * share) / days;
  const half = 1.96 * Math.sqrt(visitors);
  return { value: of(visitors), low: of(visitors - half), high: of(visitors + half), n: visitors };
}

/** Kindred keeps no country, language or device of a visitor: nobody can be counted by them beforehand. */
function uncounted({ audience: { countries, languages, devices } }: NewExperiment): Said[] {
  if (!countries && !languages && !devices) return [];
  return [
    said(
      'Kindred keeps no country, language or device of past visitors, so this counts all of them: fewer will meet it.',
    ),
  ];
}
