import {
  type BehaviourStep,
  behaviourFeatures,
  behaviourOf,
  isSensitive,
  shopFacts,
  type ShopFacts,
  stepsOf,
  trailBehaviour,
  transformed,
  weekdaysSeen,
} from '@kindred/models/features';
import {
  assign,
  type Assignment,
  DRIFT_DAYS,
  type Drift,
  driftOf,
  exportAssigner,
  fitDeviceAssigner,
  fitSegments,
  type Matrix,
  matrixOf,
  profilesOf,
  REFIT_DRIFT,
  type SegmentModel,
  type SegmentProfile,
  TRAIL_LENGTHS,
} from '@kindred/models/segmentation';
import type { SegmentRule } from '@kindred/shared/api/understanding';
import type { ProductId } from '@kindred/shared/catalog';
import { NO_COUNTS } from '@kindred/models/insights';
import { K_FLOOR, type PublicationRules, publishBlock, publishWeek, type ToldCell } from './publication.ts';
import { VisitCounts } from './visit-counts.ts';
import { plausibleVisits, type VisitEvent } from './visits.ts';
import { BLOCK_WEEKS, type Bucket, mondayOf } from './weeks.ts';

/** Below this, groups are chance: eight of the floor. */
export const LEAST_VISITORS = 200;

/** What a night knows before it sees visitors. */
export interface NightTask {
  /** Epoch milliseconds. */
  now: number;
  utcOffsetMinutes: number;
  /** ISO 4217. */
  currency: string | null;
  products: {
    productId: ProductId;
    productType: string;
    priceMinorUnits: number;
    compareAtMinorUnits: number | null;
  }[];
  views: [ProductId, number][];
  cancelledOrders: string[];
  returnedOrders: string[];
  /** Product types that the merchant calls sensitive. */
  sensitiveTypes: string[];
  /** The clustering in use. */
  model: SegmentModel | null;
  /** It has to be made anew, whatever drift says, with the product types of today. */
  mustFit: boolean;
  /** It was made long enough ago to be made anew where drift says so. */
  mayFit: boolean;
  /** The merchant's own segments; the first whose rule holds wins over any clustering. */
  rules: { segmentId: string; rule: SegmentRule }[];
  /** Segments that are counted as another one. */
  merged: [segmentId: string, into: string][];
  /** Numbers of weeks that are over and were not counted yet, and of blocks (of their first week). */
  weeks: number[];
  blocks: number[];
  /** What was published before of other weeks of these blocks. */
  told: { week: number; cells: ToldCell[] }[];
}

/** Of one visitor: who it is, the cluster it was in before, and what it did. */
export type VisitorRow = [visitorId: string, clusterId: string | null, events: EventTuple[]];
type EventTuple = [name: VisitEvent['name'], occurredAt: number, data: VisitEvent['data']];

export interface NightResult {
  /** With behaviour to tell of. */
  visitors: number;
  /** Null: made in no night before, and not in this one (too few visitors, or nobody is alike). */
  fitted: { model: SegmentModel; deviceModel: Uint8Array | null } | null;
  /** Of the clustering that holds from now on; its segments in order. */
  profiles: SegmentProfile[];
  drift: Drift | null;
  /** Names of features, for `drift`. */
  features: string[];
  /** Share of visitors in no segment; null where they, or those of a segment, are too few to tell. */
  unassigned: number | null;
  /** By segment, as `publishWeek` tells them: with too few people, none. */
  sizes: { segmentId: string; visitors: number }[];
  assignments: {
    visitorIds: string[];
    /** What `clusters` and `segments` number; -1: none. */
    segmentIds: string[];
    clusters: Int16Array;
    segments: Int16Array;
    gaps: Float32Array;
  };
  /** With fewer visitors than needed, none. */
  closed: (Bucket & { cells: ToldCell[] })[];
}

const SEED = 1;

/** One shop's night, apart from where its rows come from and go to. Deterministic: no clock, and a fixed seed. */
export class Night {
  private readonly task: NightTask;
  private readonly facts: ShopFacts;
  private readonly types: ReadonlyMap<ProductId, string>;
  private readonly counts: VisitCounts;
  private readonly cancelled: ReadonlySet<string>;
  private readonly returned: ReadonlySet<string>;
  private readonly visitorIds: string[] = [];
  /** Who did nothing that behaviour is told from is in no segment, and counts with everyone else. */
  private nextStranger = -1;
  private readonly before: (string | null)[] = [];
  private readonly behaviour: Float64Array[] = [];
  private readonly weekdays: { week: number; last: number }[] = [];
  /** What a device would know, of so many steps; null where it would know nothing. */
  private readonly trails: (Float64Array | null)[] = [];

  constructor(task: NightTask) {
    this.task = task;
    const keepsTypes = task.model !== null && !task.mustFit;
    this.facts = shopFacts({
      products: task.products,
      views: new Map(task.views),
      utcOffsetMinutes: task.utcOffsetMinutes,
      sensitiveTypes: task.sensitiveTypes,
      hasReturned: task.returnedOrders.length > 0,
      ...(keepsTypes && { types: task.model!.types }),
    });
    this.types = new Map(task.products.map(({ productId, productType }) => [productId, productType]));
    this.cancelled = new Set(task.cancelledOrders);
    this.returned = new Set(task.returnedOrders);
    const weeks = [...task.weeks, ...task.told.map(({ week }) => week)];
    this.counts = new VisitCounts({
      typeOf: (productId) => this.typeOf(productId),
      currency: task.currency,
      cancelledOrders: this.cancelled,
      weeks: new Set(weeks),
    });
  }

  add([visitorId, clusterId, tuples]: VisitorRow): void {
    const events = tuples.map(([name, occurredAt, data]) => ({ name, occurredAt, data }) as VisitEvent);
    const visits = plausibleVisits(events);
    const steps = stepsOf(visits.flat(), {
      currency: this.task.currency,
      cancelledOrders: this.cancelled,
      returnedOrders: this.returned,
    });
    const values = behaviourOf(steps, this.facts, this.task.now);
    if (values === null) return this.counts.add(this.nextStranger--, visits);
    const visitor = this.visitorIds.push(visitorId) - 1;
    this.before.push(clusterId);
    this.behaviour.push(values);
    this.weekdays.push({
      week: weekdaysSeen(steps, this.facts, this.task.now, 7),
      last: weekdaysSeen(steps, this.facts, this.task.now, DRIFT_DAYS),
    });
    if (this.mayFit()) this.trails.push(this.trailOf(steps, visitor));
    this.counts.add(visitor, visits);
  }

  finish(): NightResult {
    const behaviour = matrixOf(this.behaviour);
    this.behaviour.length = 0;
    const enough = behaviour.rows >= LEAST_VISITORS;
    const { model, fitted, assigned, drift } = this.cluster(behaviour, enough);
    const clusters = Int16Array.from(assigned, ({ segment }) => segment);
    const clusterIds = model?.assigner.segmentIds ?? [];
    const segmentIds = [...new Set([...clusterIds, ...this.task.rules.map(({ segmentId }) => segmentId)])];
    const into = mergedRows(segmentIds, this.task.merged);
    const segments = this.segmentsOf(behaviour, clusters, segmentIds, into);
    const sizes = sizesOf(segments, segmentIds);
    return {
      visitors: behaviour.rows,
      fitted,
      profiles: model ? profilesOf(model, behaviour, clusters) : [],
      drift,
      features: behaviourFeatures(this.facts.types).map(({ name }) => name),
      unassigned: sizes.length === new Set(into).size ? unassignedOf(segments) : null,
      sizes,
      assignments: {
        visitorIds: this.visitorIds,
        segmentIds,
        clusters,
        segments,
        gaps: Float32Array.from(assigned, ({ gap }) => Math.min(gap, 99)),
      },
      closed: enough ? this.close(segments, segmentIds) : [],
    };
  }

  private mayFit(): boolean {
    return this.task.mustFit || this.task.mayFit || this.task.model === null;
  }

  private cluster(
    behaviour: Matrix,
    enough: boolean,
  ): {
    model: SegmentModel | null;
    fitted: NightResult['fitted'];
    assigned: Assignment[];
    drift: Drift | null;
  } {
    const { task, facts } = this;
    const inUse = task.mustFit ? null : task.model;
    const assigned = inUse ? assignAll(inUse, behaviour) : noneOf(behaviour);
    const drift = inUse && driftOf(inUse.reference, behaviour, this.lastDays(), segmentsIn(assigned));
    const isDue = inUse === null ? this.mayFit() : task.mayFit && (drift?.index ?? 0) > REFIT_DRIFT;
    if (!enough || !isDue) return { model: inUse, fitted: null, assigned, drift };
    const known = task.model?.assigner.segmentIds ?? [];
    const previous = {
      segmentIds: known,
      segments: this.before.map((id) => known.indexOf(id ?? '')),
    };
    const fit = fitSegments({
      behaviour,
      weekdays: this.weekdays.map(({ week }) => week),
      types: facts.types,
      floor: K_FLOOR,
      seed: SEED,
      newId: () => crypto.randomUUID(),
      ...(known.length > 0 && { previous }),
    });
    if (fit === null) return { model: inUse, fitted: null, assigned, drift };
    const deviceModel = this.deviceModel(fit.model, segmentsIn(fit.assignments));
    // What this night made has drifted from nothing yet.
    return {
      model: fit.model,
      fitted: { model: fit.model, deviceModel },
      assigned: fit.assignments,
      drift: null,
    };
  }

  private lastDays(): number[] {
    return this.weekdays.map(({ last }) => last);
  }

  /** Of every length in turn, so that a device has a model for whatever it knows. */
  private trailOf(steps: BehaviourStep[], visitor: number): Float64Array | null {
    return trailBehaviour(steps, this.facts, TRAIL_LENGTHS[visitor % TRAIL_LENGTHS.length]!);
  }

  private deviceModel(model: SegmentModel, segments: Int16Array): Uint8Array | null {
    const rows = this.trails.flatMap((trail, row) =>
      trail === null ? [] : [{ trail, segment: segments[row]! }],
    );
    if (rows.length === 0) return null;
    const trails = matrixOf(rows.map(({ trail }) => trail));
    const assigner = fitDeviceAssigner({ model, trails, segments: rows.map(({ segment }) => segment) });
    return assigner && exportAssigner(assigner);
  }

  /** Rules first, then clusters, both as what they are merged into. */
  private segmentsOf(
    behaviour: Matrix,
    clusters: Int16Array,
    segmentIds: string[],
    into: Int16Array,
  ): Int16Array {
    const names = behaviourFeatures(this.facts.types).map(({ name }) => name);
    const rules = this.task.rules.map(({ segmentId, rule }) => ({
      row: segmentIds.indexOf(segmentId),
      conditions: rule.map(({ feature, is, value }) => ({ column: names.indexOf(feature), is, value })),
    }));
    return clusters.map((cluster, visitor) => {
      const valueOf = (column: number) => behaviour.data[visitor * behaviour.columns + column] ?? NaN;
      const rule = rules.find(({ conditions }) =>
        conditions.every(({ column, is, value }) =>
          column < 0 ? false : is === 'at_least' ? valueOf(column) >= value : valueOf(column) <= value,
        ),
      );
      const row = rule?.row ?? cluster;
      return row < 0 ? -1 : into[row]!;
    });
  }

  private close(segments: Int16Array, segmentIds: string[]): NightResult['closed'] {
    const rules: PublicationRules = {
      floor: K_FLOOR,
      typeOf: (productId) => this.typeOf(productId),
      // What goods like these say of a person is nobody's business: no segment is told to turn to them.
      isWholeOnly: (subject, key) =>
        (subject === 'product' && this.isSensitive(this.typeOf(key))) ||
        (subject === 'type' && this.isSensitive(key)),
    };
    const raw = (weeks: number[]) => this.counts.cells(weeks, segments, segmentIds);
    const told = new Map(this.task.told.map(({ week, cells }) => [week, cells]));
    const weeks = this.task.weeks.map((week) => {
      const cells = publishWeek(raw([week]), rules);
      told.set(week, cells);
      return { from: mondayOf(week), weeks: 1 as const, cells };
    });
    const blocks = this.task.blocks.map((first) => {
      const four = Array.from({ length: BLOCK_WEEKS }, (_, at) => first + at);
      const past = four.map((week) => ({ raw: raw([week]), told: told.get(week) ?? [] }));
      return { from: mondayOf(first), weeks: 4 as const, cells: publishBlock(raw(four), past, rules) };
    });
    return [...weeks, ...blocks];
  }

  private isSensitive(type: string): boolean {
    return isSensitive(type, this.task.sensitiveTypes);
  }

  private typeOf(productId: ProductId): string {
    return this.types.get(productId) ?? '';
  }
}

const noneOf = ({ rows }: Matrix): Assignment[] =>
  Array.from({ length: rows }, () => ({ segment: -1, gap: 0 }));
const segmentsIn = (assigned: Assignment[]): Int16Array =>
  Int16Array.from(assigned, ({ segment }) => segment);

function assignAll(model: SegmentModel, behaviour: Matrix): Assignment[] {
  const features = behaviourFeatures(model.types);
  const { rows, columns, data } = behaviour;
  return Array.from({ length: rows }, (_, row) =>
    assign(model.assigner, transformed(data.subarray(row * columns, (row + 1) * columns), features)),
  );
}

/** Each segment's row, or that of the one it is merged into, however many steps that takes. */
export function mergedRows(segmentIds: string[], merged: [string, string][]): Int16Array {
  const into = new Map(merged);
  return Int16Array.from(segmentIds, (segmentId, row) => {
    let id = segmentId;
    for (let step = 0; step < segmentIds.length && into.has(id); step++) id = into.get(id)!;
    const target = segmentIds.indexOf(id);
    return target < 0 ? row : target;
  });
}

/** Sizes are told as weeks are: none of fewer than the floor, nor one that could be had by subtracting. */
function sizesOf(segments: Int16Array, segmentIds: string[]): NightResult['sizes'] {
  const sizes = new Map<string | null, number>();
  for (const segment of segments) {
    const id = segmentIds[segment] ?? null;
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  const raw = [...sizes].map(([segmentId, visitors]) => ({
    subject: 'shop' as const,
    key: '',
    segmentId,
    counts: { ...NO_COUNTS, visitors },
  }));
  const told = publishWeek(raw, { floor: K_FLOOR, typeOf: () => '', isWholeOnly: () => false });
  return told.flatMap(({ segmentId, counts }) =>
    segmentId === null ? [] : [{ segmentId, visitors: counts.visitors }],
  );
}

/** Share in no segment, where every segment's size is told; null: they are too few themselves. */
function unassignedOf(segments: Int16Array): number | null {
  const visitors = segments.filter((segment) => segment < 0).length;
  return visitors < K_FLOOR ? null : visitors / segments.length;
}
