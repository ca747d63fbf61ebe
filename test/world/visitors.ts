import { uuidV4, type SeededRandom } from './random.ts';
import { STYLES } from './taxonomy/brands.ts';
import { TASTE_SHARES } from './tastes.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** A device and the person behind it. */
export interface Visitor {
  visitorId: string;
  kind: 'human' | 'bot';
  taste: number;
  style: string;
  priceLeaning: number;
  consent: 'given' | 'refused';
  preferences: boolean;
  marketing: boolean;
  /** Index of the visit in which consent is taken back; -1 never. */
  withdrawsInVisit: number;
  /** Starts of its visits, epoch milliseconds, ascending. */
  visitStarts: number[];
}

export interface Period {
  now: number;
  days: number;
}

/** Enough visitors for this many visits: half come once, some come back many times. */
export function createVisitors(visits: number, period: Period, random: SeededRandom): Visitor[] {
  const visitors: Visitor[] = [];
  for (let planned = 0; planned < visits;) {
    const visitor = createVisitor(visits - planned, period, random);
    planned += visitor.visitStarts.length;
    visitors.push(visitor);
  }
  return visitors;
}

const BOT_SHARE = 0.02;

function createVisitor(visitsLeft: number, period: Period, random: SeededRandom): Visitor {
  const isBot = random.chance(BOT_SHARE);
  const count = Math.min(visitsLeft, isBot ? 1 : random.geometric(2.1));
  return {
    visitorId: uuidV4(random),
    kind: isBot ? 'bot' : 'human',
    taste: random.weighted(TASTE_SHARES),
    style: random.pick(STYLES),
    priceLeaning: Math.max(-1.2, Math.min(1.2, 0.6 * random.normal())),
    consent: isBot || random.chance(0.81) ? 'given' : 'refused',
    preferences: random.chance(0.92),
    marketing: random.chance(0.45),
    withdrawsInVisit: !isBot && random.chance(0.05) ? random.int(count) : -1,
    visitStarts: visitStarts(count, period, random),
  };
}

/** Visits of one visitor lie hours to weeks apart, and never less than two hours. */
function visitStarts(count: number, period: Period, random: SeededRandom): number[] {
  const starts = [arrival(period, random)];
  while (starts.length < count) {
    const gap = 2 * HOUR - Math.log(1 - random.float()) * 6 * DAY;
    const start = snapToDaytime(starts.at(-1)! + gap, random);
    const soonest = starts.at(-1)! + 2 * HOUR;
    starts.push(Math.max(start, soonest));
  }
  const latest = period.now - 2 * HOUR;
  const late = Math.max(0, starts.at(-1)! - latest);
  const earliest = period.now - period.days * DAY;
  return starts.map((start) => start - late).filter((start, at) => at === count - 1 || start >= earliest);
}

/** Traffic grows by half over the period, is a third higher at weekends and peaks in the evening. */
function arrival({ now, days }: Period, random: SeededRandom): number {
  for (;;) {
    const fraction = random.float();
    const start = snapToDaytime(now - (1 - fraction) * days * DAY, random);
    const weekday = new Date(start).getUTCDay();
    const weight = ((1 + 0.5 * fraction) / 1.5) * (weekday === 0 || weekday === 6 ? 1 : 0.75);
    if (random.chance(weight)) return Math.min(start, now - 2 * HOUR);
  }
}

/** Relative traffic of each hour, UTC. */
const HOURS = [1, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 8, 9, 9, 8, 8, 8, 9, 11, 13, 14, 12, 8, 3];

function snapToDaytime(at: number, random: SeededRandom): number {
  const day = Math.floor(at / DAY) * DAY;
  return Math.floor(day + random.weighted(HOURS) * HOUR + random.float() * HOUR);
}
