import type { QualityCheck, QualityReport } from '@kindred/shared/api/understanding';
import { said } from '@kindred/shared/said';
import type { Sql } from '../ports.ts';
import { type Check, type CountedDay, countOf, RECENT_DAYS, sumOf } from './check.ts';
import { qualityDaysOf } from './quality-store.ts';
import { CHECKS } from './registry.ts';

/** With fewer days nothing is called fine or wrong. */
const DAYS_NEEDED = 14;
const DAYS_SHOWN = 28;

/** What the nights have counted. */
export async function qualityReportOf(sql: Sql, shopId: number): Promise<QualityReport> {
  const rows = await qualityDaysOf(sql, shopId);
  return {
    checkedAt: rows.length === 0 ? null : Math.max(...rows.map(({ countedAt }) => countedAt.getTime())),
    checks: CHECKS.map((check) =>
      checkedWith(
        check,
        rows.filter(({ checkId }) => checkId === check.id),
      ),
    ),
  };
}

/** `days` oldest first, without gaps. */
function checkedWith(check: Check, all: readonly CountedDay[]): QualityCheck {
  const { id, title, about, unit, done } = check;
  const first = all.findIndex(({ counts }) => countOf(counts, 'all') > 0);
  const days = first === -1 ? [] : all.slice(first);
  const counted = {
    days,
    recent: sumOf(days.slice(-RECENT_DAYS)),
    before: sumOf(days.slice(0, -RECENT_DAYS)),
  };
  const values = days.map(({ day, counts }) => ({ day, value: check.value(counts) }));
  const head = { id, title, about, unit, done, days: values.slice(-DAYS_SHOWN) };
  if (values.slice(-RECENT_DAYS).every(({ value }) => value === null))
    return { ...head, state: 'unknown', found: said('Nothing to check in the last 7 days.') };
  if (days.length < DAYS_NEEDED) return { ...head, state: 'unknown', found: check.found(counted) };
  return {
    ...head,
    state: check.needsAttention(counted) ? 'attention' : 'fine',
    found: check.found(counted),
  };
}
