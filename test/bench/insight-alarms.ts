import { findInsights, INSIGHT_KINDS } from '@kindred/models/insights';
import { isFound, PLANTED_SIZES, plantedShop, type PlantedKind } from '../world/planted-insights.ts';

const QUIET_SHOPS = 200;
const PLANTED_SHOPS = 50;
/** Between these, evenly on a logarithmic scale. */
const QUIET_VISITS = { from: 300, to: 6_000 };
const PLANTED_VISITS = { from: 2_000, to: 6_000 };

/**
 * Insights of shops in which nothing happens, and of shops in which one thing does: how often a quiet shop hears a false
 * alarm in the run of one week, and how often what was planted is found.
 */
export function run(emit: (line: object) => void): void {
  const alarms = new Map<string, number>();
  let withAlarm = 0;
  let comparisons = 0;
  let milliseconds = 0;
  for (let seed = 1; seed <= QUIET_SHOPS; seed++) {
    const { input } = plantedShop(seed, between(QUIET_VISITS, seed / QUIET_SHOPS), null);
    const startedAt = performance.now();
    const found = findInsights(input);
    milliseconds = Math.max(milliseconds, performance.now() - startedAt);
    comparisons += found.comparisons;
    if (found.insights.length > 0) withAlarm += 1;
    for (const { kind } of found.insights) alarms.set(kind, (alarms.get(kind) ?? 0) + 1);
  }
  emit({
    figure: 'quiet shops with any false alarm, one weekly run each',
    shops: QUIET_SHOPS,
    visitsAWeek: QUIET_VISITS,
    withAlarm,
    share: withAlarm / QUIET_SHOPS,
    alarms: Object.fromEntries(alarms),
    comparisonsAShop: comparisons / QUIET_SHOPS,
    slowestMilliseconds: Math.round(milliseconds),
  });
  let total = 0;
  for (const { id } of INSIGHT_KINDS) total += planted(id as PlantedKind, emit);
  const shops = PLANTED_SHOPS * INSIGHT_KINDS.length;
  emit({ figure: 'planted effects found, all kinds', shops, found: total, share: total / shops });
}

function planted(kind: PlantedKind, emit: (line: object) => void): number {
  let found = 0;
  let others = 0;
  for (let at = 1; at <= PLANTED_SHOPS; at++) {
    const shop = plantedShop(10_000 + at, between(PLANTED_VISITS, at / PLANTED_SHOPS), kind);
    const { insights } = findInsights(shop.input);
    if (isFound(insights, kind, shop.truth)) found += 1;
    others += insights.filter((each) => each.kind !== kind).length;
  }
  emit({
    figure: `planted: ${kind}`,
    size: PLANTED_SIZES[kind],
    visitsAWeek: PLANTED_VISITS,
    shops: PLANTED_SHOPS,
    found,
    share: found / PLANTED_SHOPS,
    insightsOfOtherKinds: others,
  });
  return found;
}

const between = ({ from, to }: { from: number; to: number }, share: number): number =>
  Math.round(from * (to / from) ** share);
