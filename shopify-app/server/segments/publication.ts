import {
  addCounts,
  type GroupCell,
  type GroupCounts,
  type GroupSubject,
  NO_COUNTS,
} from '@kindred/models/insights';

/**
 * What may be told of groups, decided once for a week or a block of four. A key (a product, say) is told by segment,
 * with everyone else as one more cell, or not at all. Nobody may find out about fewer people than the floor by
 * subtracting: neither segments from their key, nor keys from what they are part of (products of their type, types and
 * placements of the shop), nor both at once. The reasoning is in docs/decisions/0022.
 */

export { K_FLOOR } from '@kindred/shared/api/browser-extension';

/** Exact, of any number of people: never leaves the night in which it was counted. */
export interface RawCell {
  subject: GroupSubject;
  key: string;
  segmentId: string | null;
  counts: GroupCounts;
}

export type ToldCell = Pick<GroupCell, 'subject' | 'key' | 'segmentId' | 'counts'>;

export interface PublicationRules {
  floor: number;
  /** The product type of a product. */
  typeOf: (productId: string) => string;
  /** Products and types that are told as a whole only. */
  isWholeOnly: (subject: GroupSubject, key: string) => boolean;
}

/** A week that was published before, as the block that it belongs to must respect it. */
export interface PublishedWeek {
  raw: RawCell[];
  told: ToldCell[];
}

export function publishWeek(raw: RawCell[], rules: PublicationRules): ToldCell[] {
  const tables = tablesOf(raw);
  const shop = tables.shop;
  publishUnder(null, shop, rules);
  publishUnder(shop[0] ?? null, tables.placement, rules);
  publishUnder(shop[0] ?? null, tables.type, rules);
  for (const [type, products] of grouped(tables.product, ({ key }) => rules.typeOf(key)))
    publishUnder(tables.type.find(({ key }) => key === type) ?? null, products, rules);
  return Object.values(tables).flat().flatMap(toldCells);
}

/**
 * What was told in none of the four weeks, for all of them together; `raw` is of the whole block. Only under what was
 * told in each of the weeks, or is told of the block.
 */
export function publishBlock(raw: RawCell[], weeks: PublishedWeek[], rules: PublicationRules): ToldCell[] {
  const past = weeks.map(({ raw: cells, told }) => asTold(tablesOf(cells), told));
  const tables = tablesOf(raw);
  const shop = parentOver(past.map((week) => week.shop[0]));
  const waiting = (subject: GroupSubject) =>
    tables[subject].filter(
      ({ key }) => !past.some((week) => week[subject].some((each) => each.key === key && each.isTold)),
    );
  const others = (subject: GroupSubject, candidates: Group[], isIn: (key: string) => boolean) => {
    const keys = new Set(candidates.map(({ key }) => key));
    return past.flatMap((week) => week[subject].filter(({ key }) => !keys.has(key) && isIn(key)));
  };
  const all = () => true;
  const [placements, types] = [waiting('placement'), waiting('type')];
  publishUnder(shop, placements, rules, others('placement', placements, all));
  publishUnder(shop, types, rules, others('type', types, all));
  const products = [...grouped(waiting('product'), ({ key }) => rules.typeOf(key))].flatMap(
    ([type, group]) => {
      const ofType = types.find(({ key }) => key === type);
      const parent = ofType ?? parentOver(past.map((week) => week.type.find(({ key }) => key === type)));
      publishUnder(
        parent,
        group,
        rules,
        others('product', group, (key) => rules.typeOf(key) === type),
      );
      return group;
    },
  );
  return [...placements, ...types, ...products].flatMap(toldCells);
}

/** One key with its cells. `merged` segments are counted with everyone else. */
interface Group {
  subject: GroupSubject;
  key: string;
  cells: ReadonlyMap<string | null, GroupCounts>;
  merged: Set<string>;
  isTold: boolean;
}

type Tables = Record<GroupSubject, Group[]>;

function tablesOf(raw: RawCell[]): Tables {
  const of = (subject: GroupSubject): Group[] =>
    [
      ...grouped(
        raw.filter((cell) => cell.subject === subject),
        ({ key }) => key,
      ),
    ].map(([key, cells]) => ({
      subject,
      key,
      cells: new Map(cells.map(({ segmentId, counts }) => [segmentId, counts])),
      merged: new Set(),
      isTold: true,
    }));
  return { shop: of('shop'), type: of('type'), product: of('product'), placement: of('placement') };
}

/** As they were published then. */
function asTold(tables: Tables, told: ToldCell[]): Tables {
  const byKey = grouped(told, ({ subject, key }) => `${subject}/${key}`);
  for (const group of Object.values(tables).flat()) {
    const cells = byKey.get(`${group.subject}/${group.key}`);
    group.isTold = cells !== undefined;
    const own = new Set(cells?.map(({ segmentId }) => segmentId));
    for (const segment of segmentsOf(group)) if (!own.has(segment)) group.merged.add(segment);
  }
  return tables;
}

/** What was told in every week, by the segments that each week told. */
function parentOver(weeks: (Group | undefined)[]): Group | null {
  const [first] = weeks;
  if (first === undefined || weeks.some((week) => week === undefined || !week.isTold)) return null;
  const merged = new Set(weeks.flatMap((week) => [...week!.merged]));
  const cells = new Map(weeks.flatMap((week) => [...week!.cells]));
  for (const segment of cells.keys())
    if (segment !== null && !weeks.every((week) => week!.cells.has(segment))) merged.add(segment);
  return { ...first, cells, merged };
}

const segmentsOf = ({ cells }: Group): string[] => [...cells.keys()].filter((segment) => segment !== null);
const visitorsIn = ({ cells }: Group, segment: string | null): number => cells.get(segment)?.visitors ?? 0;
const visitorsOf = ({ cells }: Group): number => sumOf([...cells.values()].map(({ visitors }) => visitors));
const toldSegments = (group: Group): string[] =>
  group.isTold ? segmentsOf(group).filter((segment) => !group.merged.has(segment)) : [];
const everyoneElse = (group: Group): number =>
  sumOf([null, ...group.merged].map((segment) => visitorsIn(group, segment)));
/** A segment's people that no cell of their own tells of. */
const hiddenIn = (group: Group, segment: string): number =>
  group.isTold && !group.merged.has(segment) ? 0 : visitorsIn(group, segment);

/**
 * Decides about `groups`, which are parts of `parent`; null: of something that is not told. `fixed`, of a block, were
 * decided week by week. Since then somebody may have moved to another segment, or was erased: weeks and block must not
 * add up to their parent, or the difference would be what that one did. So something of a block always stays untold.
 */
function publishUnder(
  parent: Group | null,
  groups: Group[],
  rules: PublicationRules,
  fixed: Group[] | null = null,
): void {
  const { floor, isWholeOnly } = rules;
  for (const group of groups) {
    const isPart = group.subject !== 'shop';
    if (isPart && (parent === null || !parent.isTold)) group.isTold = false;
    const whole = isWholeOnly(group.subject, group.key);
    for (const segment of segmentsOf(group))
      if (whole || visitorsIn(group, segment) < floor || (isPart && isHiddenIn(parent, segment)))
        group.merged.add(segment);
    settle(group, floor);
  }
  const parts: Parts = { groups, all: [...groups, ...(fixed ?? [])], floor, mayAddUp: fixed === null };
  while (!(wholesHide(parts) && segmentsHide(parts) && everyoneElseHides(parts)));
}

/** Of one parent. */
interface Parts {
  /** Those that are decided about. */
  groups: Group[];
  all: Group[];
  floor: number;
  /** All of them may be told. */
  mayAddUp: boolean;
}

const isHiddenIn = (parent: Group | null, segment: string): boolean =>
  parent !== null && (parent.merged.has(segment) || !parent.cells.has(segment));

/** If everyone else is too few, the smallest segment joins them; if all are, the key is not told. */
function settle(group: Group, floor: number): void {
  if (visitorsOf(group) < floor) group.isTold = false;
  while (group.isTold) {
    const rest = everyoneElse(group);
    if (rest === 0 || rest >= floor) return;
    const segment = smallest(toldSegments(group), (each) => visitorsIn(group, each));
    if (segment !== undefined) group.merged.add(segment);
  }
}

/** Keys that are not told are no fewer people than the floor, or none. Answers false when something was changed. */
function wholesHide({ groups, all, ...limits }: Parts): boolean {
  const untold = all.filter(({ isTold }) => !isTold);
  if (isEnough(untold.map(visitorsOf), limits)) return true;
  const next = smallest(
    groups.filter(({ isTold }) => isTold),
    visitorsOf,
  );
  if (next === undefined) return true;
  next.isTold = false;
  return false;
}

/** The people of a segment who are hidden in some keys while others tell of it are no fewer than the floor, or none. */
function segmentsHide({ groups, all, ...limits }: Parts): boolean {
  for (const segment of new Set(all.flatMap(toldSegments))) {
    const hidden = all.map((group) => hiddenIn(group, segment));
    if (isEnough(hidden, limits)) continue;
    const next = smallest(
      groups.filter((group) => toldSegments(group).includes(segment)),
      (group) => visitorsIn(group, segment),
    );
    if (next === undefined) continue;
    next.merged.add(segment);
    return false;
  }
  return true;
}

/**
 * Where keys merge different segments into everyone else, the rest of some key could be had by subtracting that of the
 * others. One key with enough of them that is told as a whole only, or not at all, stands in the way.
 */
function everyoneElseHides({ groups, all, floor, mayAddUp }: Parts): boolean {
  const segments = new Set(all.flatMap(toldSegments));
  const uneven = all.filter((group) => !group.isTold || [...group.merged].some((each) => segments.has(each)));
  if (segments.size === 0 || (mayAddUp && uneven.length === 0)) return true;
  const rest = (group: Group) =>
    sumOf([...group.cells].map(([segment, { visitors }]) => (segments.has(segment ?? '') ? 0 : visitors)));
  const isWhole = (group: Group) => toldSegments(group).length === 0;
  if (uneven.some((group) => isWhole(group) && rest(group) >= floor)) return true;
  const divided = groups.filter((group) => !isWhole(group));
  if (divided.length === 0) return true;
  const next = smallest(
    divided.filter((group) => rest(group) >= floor),
    visitorsOf,
  );
  for (const group of next === undefined ? divided : [next])
    for (const segment of segmentsOf(group)) group.merged.add(segment);
  return false;
}

/** At least one of them alone is enough, or there are none: how many people they are together need not be known. */
function isEnough(visitors: number[], { floor, mayAddUp }: Pick<Parts, 'floor' | 'mayAddUp'>): boolean {
  const most = Math.max(0, ...visitors);
  return most >= floor || (most === 0 && mayAddUp);
}

function toldCells(group: Group): ToldCell[] {
  if (!group.isTold) return [];
  const { subject, key, cells } = group;
  const rest = [null, ...group.merged].map((segment) => cells.get(segment) ?? NO_COUNTS).reduce(addCounts);
  const own = toldSegments(group).map((segmentId) => ({
    subject,
    key,
    segmentId,
    counts: cells.get(segmentId)!,
  }));
  return rest.visitors === 0 ? own : [...own, { subject, key, segmentId: null, counts: rest }];
}

function smallest<T>(items: T[], sizeOf: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (least, item) => (least === undefined || sizeOf(item) < sizeOf(least) ? item : least),
    undefined,
  );
}

function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const sumOf = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0);
