import {
  behaviourFeatures,
  behaviourOf,
  MAX_TYPES,
  shopFacts,
  stepsOf,
  trailBehaviour,
  transformed,
  weekdaysSeen,
} from '@kindred/models/features';
import { loadSegmentGraph } from '@kindred/models/runtime';
import {
  adjustedRandIndex,
  assign,
  driftOf,
  exportAssigner,
  fitDeviceAssigner,
  fitSegments,
  type Fitted,
  matrixOf,
  profilesOf,
  TRAIL_LENGTHS,
} from '@kindred/models/segmentation';
import { inEnglish } from '@kindred/shared/said';
import { plantedShoppers, type PlantedShoppers } from '../world/planted-segments.ts';
import { plantedVisitors, type PlantedVisitors } from '../world/planted-visitors.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const SEEDS = [1, 2, 3];
const SHOPPERS = 3000;
const FLOOR = 25;
const EVENTS = 1_000_000;
const VISITORS = 100_000;

type Emit = (line: object) => void;

/** How well segments are found that were planted, and what a large shop's night costs. */
export async function run(emit: Emit): Promise<void> {
  for (const seed of SEEDS) await quality(seed, emit);
  cost(emit);
}

async function quality(seed: number, emit: Emit): Promise<void> {
  const world = { seed, shoppers: SHOPPERS, now: NOW + 7 * DAY, days: 104 };
  const line = (metric: string, value: number, more: object = {}): void =>
    emit({ metric, seed, value: Math.round(value * 1000) / 1000, ...more });
  const visitors = plantedVisitors(world, NOW);
  const fitted = fit(visitors);
  const segments = fitted.assignments.map(({ segment }) => segment);
  const { model } = fitted;
  line('segments', model.assigner.segmentIds.length, { planted: visitors.segments.length });
  line('stability', model.stability);
  line('unassigned', model.unassigned);
  line('ari_assigned', agreement(visitors.truth, segments));
  line('ari_all', agreement(visitors.truth, nearestOf(fitted, visitors)));
  const names = profilesOf(model, matrixOf(visitors.behaviour), segments).map(({ name }) => inEnglish(name));
  emit({ metric: 'names', seed, value: names });

  const device = deviceOf(fitted, visitors);
  const features = behaviourFeatures(model.types).filter(({ onDevice }) => onDevice);
  for (const most of [5, 10, 50]) {
    const told = visitors.steps.map((steps) => {
      const trail = trailBehaviour(steps, visitors.facts, most);
      return trail === null ? -1 : assign(device, transformed(trail, features)).segment;
    });
    const share = told.filter((segment) => segment >= 0).length / told.length;
    line(`device_ari_${most}_steps`, agreement(visitors.truth, told), {
      assigned: Math.round(share * 100) / 100,
    });
  }

  const later = plantedVisitors(world, NOW + 7 * DAY);
  const { segmentIds } = model.assigner;
  const before = new Map(visitors.visitorIds.map((id, i) => [id, segments[i]!]));
  const known = later.visitorIds.map((id) => before.get(id) ?? -1);
  const again = fit(later, { segmentIds, segments: known });
  const both = known.flatMap((was, i) =>
    was < 0 ? [] : [segmentIds[was] === again.model.assigner.segmentIds[again.assignments[i]!.segment]],
  );
  line('kept_after_a_week', both.filter(Boolean).length / both.length);
  for (const days of [1, 3, 7]) line(`drift_quiet_day_${days}`, drift(fitted, world, days, 0));
  for (const days of [1, 2, 3]) line(`drift_campaign_day_${days}`, drift(fitted, world, days, 100));

  const bytes = exportAssigner(device);
  const graph = await loadSegmentGraph(bytes);
  const vector = Float32Array.from(features, () => 0.3);
  await graph(vector);
  const startedAt = performance.now();
  for (let i = 0; i < 1000; i++) await graph(vector);
  line('device_graph_ms', (performance.now() - startedAt) / 1000);
  line('device_graph_bytes', bytes.length);
}

function fit(visitors: PlantedVisitors, previous?: Parameters<typeof fitSegments>[0]['previous']): Fitted {
  let made = 0;
  const fitted = fitSegments({
    behaviour: matrixOf(visitors.behaviour),
    weekdays: visitors.weekdays,
    types: visitors.facts.types,
    floor: FLOOR,
    seed: 1,
    newId: () => `new-${++made}`,
    ...(previous && { previous }),
  });
  if (fitted === null) throw new Error('No segments');
  return fitted;
}

/** Of those that have a segment. */
function agreement(truth: number[], segments: number[]): number {
  const sure = [...segments.keys()].filter((i) => segments[i]! >= 0);
  return adjustedRandIndex(
    sure.map((i) => truth[i]!),
    sure.map((i) => segments[i]!),
  );
}

function nearestOf({ model }: Fitted, { behaviour }: PlantedVisitors): number[] {
  const features = behaviourFeatures(model.types);
  return behaviour.map(
    (values) => assign({ ...model.assigner, leastGap: 0 }, transformed(values, features)).segment,
  );
}

function deviceOf({ model, assignments }: Fitted, { steps, facts }: PlantedVisitors) {
  const rows = steps.flatMap((own, i) =>
    TRAIL_LENGTHS.flatMap((most) => {
      const trail = trailBehaviour(own, facts, most);
      return trail === null ? [] : [{ trail, segment: assignments[i]!.segment }];
    }),
  );
  return fitDeviceAssigner({
    model,
    trails: matrixOf(rows.map(({ trail }) => trail)),
    segments: rows.map(({ segment }) => segment),
  })!;
}

function drift(
  { model }: Fitted,
  world: { seed: number; shoppers: number },
  days: number,
  perDay: number,
): number {
  const now = NOW + days * DAY;
  const campaign = perDay > 0 ? { campaign: { from: NOW, visitorsADay: perDay } } : {};
  const window = { days: 3, types: model.types };
  const seen = plantedVisitors({ ...world, now, days: 97 + days, ...campaign }, now, window);
  const features = behaviourFeatures(model.types);
  const segments = seen.behaviour.map(
    (values) => assign(model.assigner, transformed(values, features)).segment,
  );
  return driftOf(model.reference, matrixOf(seen.behaviour), seen.weekdays, segments)!.index;
}

/** A million events of 100,000 visitors, on one core: short histories, as most are. */
function cost(emit: Emit): void {
  const world = manyShoppers();
  const views = new Map(world.products.map(({ productId }, i) => [productId, i + 1]));
  const facts = shopFacts({ products: world.products, views, utcOffsetMinutes: 0 });
  const held = process.memoryUsage().rss;
  const startedAt = process.cpuUsage();
  const steps = world.shoppers.map(({ events }) => stepsOf(events, { currency: 'EUR' }));
  const behaviour: Float64Array[] = [];
  const weekdays: number[] = [];
  for (const own of steps) {
    const values = behaviourOf(own, facts, NOW);
    if (values === null) continue;
    behaviour.push(values);
    weekdays.push(weekdaysSeen(own, facts, NOW, 7));
  }
  const afterFeatures = process.cpuUsage(startedAt).user;
  emit({ metric: 'types', value: facts.types.length, most: MAX_TYPES });
  emit({ metric: 'features_cpu_s', value: afterFeatures / 1e6, visitors: behaviour.length });
  const fitted = fitSegments({
    behaviour: matrixOf(behaviour),
    weekdays,
    types: facts.types,
    floor: FLOOR,
    seed: 1,
    newId: () => 'new',
  });
  const afterFit = process.cpuUsage(startedAt).user;
  emit({
    metric: 'fit_cpu_s',
    value: (afterFit - afterFeatures) / 1e6,
    segments: fitted?.model.assigner.bias.length ?? 0,
  });
  // What the world of this benchmark holds is not the night's.
  const most = process.resourceUsage().maxRSS * 1024 - held;
  emit({ metric: 'memory_beside_events_mb', value: Math.round(most / 1e6) });
}

function manyShoppers(): PlantedShoppers {
  const some = plantedShoppers({ seed: 9, shoppers: 20_000, now: NOW, days: 90 });
  const events = some.shoppers.reduce((sum, each) => sum + each.events.length, 0);
  const share = EVENTS / VISITORS / (events / some.shoppers.length);
  // Each shopper five times, with a part of what they did that makes a million in all.
  const shoppers = Array.from({ length: VISITORS }, (_, i) => {
    const { events: all, ...who } = some.shoppers[i % some.shoppers.length]!;
    const count = Math.max(1, Math.round(all.length * share));
    const from = Math.floor(((all.length - count) * (i % 5)) / 4);
    return { ...who, events: all.slice(from, from + count) };
  });
  return { ...some, shoppers };
}
