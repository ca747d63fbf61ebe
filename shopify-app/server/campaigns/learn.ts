import { type BanditDay, banditStep, outlookOf } from '@kindred/models/experiment';
import type { Estimate, MeanSums } from '@kindred/models/statistics';
import type { NewCampaign } from '@kindred/shared/api/campaigns';
import { K_FLOOR } from '../segments/publication.ts';
import type { CampaignSums, DayOutcome } from './day-store.ts';
import { isSplitBroken, loggedOf, policyOf } from './logged.ts';
import type { StoredWeights } from './weights-store.ts';

/** Weights hold for so long at least: what changes every hour nobody can follow, and follows noise. */
export const FREEZE_HOURS = 6;
/** Devices are not told of less. */
const LEAST_CHANGE = 0.01;
const HOUR_MILLISECONDS = 3_600_000;

interface Seen {
  definition: NewCampaign;
  /** Null: none were ever given out, or they were forgotten. */
  present: StoredWeights | null;
  /** Of days that are learned from: added up, and day by day. */
  sums: readonly CampaignSums[];
  days: readonly DayOutcome[];
  /** Under which numbers devices find themselves in a segment; by segment id. */
  numbers: ReadonlyMap<string, number[]>;
  /** How much margin counts in the shop's rows, 0..1. */
  usualMargin: number;
  now: number;
}

export interface Learned {
  /** What devices are to draw by from now on; null: what they draw by already. */
  next: StoredWeights | null;
  /** What was learned would surely bring less than what was shown so far, and is not given out; relative. */
  heldBack: Estimate | null;
  /** Visitors did not meet contents as often as they were drawn: nothing is learned from that. */
  isOdd: boolean;
}

export function nextWeights({ definition, present, sums, days, numbers, usualMargin, now }: Seen): Learned {
  const { aim, contents, audience } = definition;
  const segmentIds = [...numbers.keys()].filter((id) => audience.segments?.includes(id) ?? true);
  const current = { weights: present?.weights ?? [], bySegment: {} };
  const step = banditStep({
    kind: aim === 'revenue' ? 'mean' : 'share',
    better: 'more',
    days: daysOf(days, contents.length, segmentIds),
    segments: segmentIds.map((_, at) => at),
    hits: days.reduce((total, { sum, orders }) => total + (aim === 'revenue' ? orders : sum), 0),
    floors: floorsOf(definition),
    current,
    hoursHeld: present ? (now - present.heldSince) / HOUR_MILLISECONDS : Number.POSITIVE_INFINITY,
    freezeHours: FREEZE_HOURS,
  });
  const isFrozen = step.state === 'frozen' && present !== null;
  // Each segment stands there by itself, also where nothing is known of it, or of too few: else devices would not tell it.
  const isKnown = (id: string): boolean =>
    days.reduce((sum, { segmentId, n }) => sum + (segmentId === id ? n : 0), 0) >= K_FLOOR;
  const isSame = isSameForAll(definition, usualMargin);
  const bySegment = Object.fromEntries(
    segmentIds.map((id, at) => [id, (!isSame && isKnown(id) && step.bySegment[at]) || step.weights]),
  );
  const wanted: StoredWeights = {
    validFrom: now,
    heldSince: now,
    state: step.state === 'learning' ? 'learning' : 'adapted',
    weights: step.weights,
    bySegment,
    numbers: Object.fromEntries(segmentIds.flatMap((id) => numbers.get(id)!.map((number) => [number, id]))),
  };
  if (present === null) return { next: wanted, heldBack: null, isOdd: false };
  const isOdd = isSplitBroken(definition, sums);
  const isNew = !isOdd && !isFrozen && isNews(present, wanted);
  // What segments may not have is taken back, whatever it brought.
  const isOver =
    isSame && Object.values(present.bySegment).some((own) => String(own) !== String(present.weights));
  const heldBack = isNew && !isOver ? lessThanShown(sums, wanted) : null;
  if (isNew && heldBack === null) return { next: wanted, heldBack, isOdd };
  const isSameSegments = JSON.stringify(present.numbers) === JSON.stringify(wanted.numbers);
  if (isSameSegments) return { next: null, heldBack, isOdd };
  const { heldSince, state, weights } = present;
  const kept = Object.fromEntries(
    segmentIds.map((id) => [id, (!isSame && present.bySegment[id]) || weights]),
  );
  return { next: { ...wanted, heldSince, state, weights, bySegment: kept }, heldBack, isOdd };
}

/** By off-policy evaluation, where that can tell: floors and guardrails bound what it cannot. */
function lessThanShown(sums: readonly CampaignSums[], wanted: StoredWeights): Estimate | null {
  const outlook = outlookOf(loggedOf(sums), policyOf(wanted));
  return outlook.isTold && outlook.isLess ? outlook.change : null;
}

/** Else it would be learned which segments put up with dearer products. */
const isSameForAll = ({ contents }: NewCampaign, usualMargin: number): boolean =>
  contents.some(({ content }) => content.kind === 'changed' && (content.weights?.margin ?? 0) > usualMargin);

/** No content is shown more seldom, in their order. */
export const floorsOf = ({ contents, controlShare, floor }: NewCampaign): number[] =>
  contents.map((_, at) => (at === 0 ? controlShare : floor));

/** Segments by their place in `segmentIds`; others count as none. */
function daysOf(outcomes: readonly DayOutcome[], count: number, segmentIds: readonly string[]): BanditDay[] {
  const none = (): MeanSums[] => Array.from({ length: count }, () => ({ n: 0, sum: 0, squares: 0 }));
  const days = new Map<string, { others: MeanSums[]; bySegment: MeanSums[][] }>();
  for (const { day, content, segmentId, n, sum, squares } of outcomes) {
    const own = days.get(day) ?? { others: none(), bySegment: segmentIds.map(none) };
    days.set(day, own);
    const cell = (own.bySegment[segmentIds.indexOf(segmentId ?? '')] ?? own.others)[content]!;
    cell.n += n;
    cell.sum += sum;
    cell.squares += squares;
  }
  return [...days.values()];
}

function isNews(present: StoredWeights, wanted: StoredWeights): boolean {
  const differ = (a: readonly number[], b: readonly number[]): boolean =>
    a.some((weight, at) => Math.abs(weight - b[at]!) >= LEAST_CHANGE);
  return (
    present.state !== wanted.state ||
    differ(present.weights, wanted.weights) ||
    Object.entries(wanted.bySegment).some(([id, weights]) =>
      differ(present.bySegment[id] ?? present.weights, weights),
    )
  );
}
