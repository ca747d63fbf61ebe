import type { EventName } from '@kindred/shared/event';
import type { SentRequest } from '@kindred/shared/sent-ledger';

/** The pixel's list, as a shopper reads it. */
export interface SentSummary {
  events: number;
  /** Epoch milliseconds. */
  lastAt: number;
  kinds: Partial<Record<EventName, number>>;
  /** What was allowed under every request. */
  permissions: (keyof SentRequest['consent'])[];
  /** Newest first. */
  requests: { at: number; events: number }[];
  /** Newest first; a browser may have forgotten an older number. */
  visitorIds: string[];
}

/** Null when nothing is on record. */
export function summaryOf(rows: readonly SentRequest[]): SentSummary | null {
  const newestFirst = rows.toSorted((a, b) => b.at - a.at);
  const [last] = newestFirst;
  if (last === undefined) return null;
  const requests = newestFirst.map(({ at, kinds }) => ({ at, events: sum(Object.values(kinds)) }));
  return {
    events: sum(requests.map(({ events }) => events)),
    lastAt: last.at,
    kinds: kindsIn(rows),
    permissions: (['analytics', 'preferences', 'marketing'] as const).filter((permission) =>
      rows.every(({ consent }) => consent[permission]),
    ),
    requests,
    visitorIds: [...new Set(newestFirst.map(({ visitorId }) => visitorId))],
  };
}

function kindsIn(rows: readonly SentRequest[]): SentSummary['kinds'] {
  const total: SentSummary['kinds'] = {};
  for (const { kinds } of rows)
    for (const [name, events] of Object.entries(kinds) as [EventName, number][])
      total[name] = (total[name] ?? 0) + events;
  return total;
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
