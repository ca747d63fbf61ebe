import type { GateReport } from '@kindred/shared/gate';
import { said } from '@kindred/shared/said';
import {
  gateRow,
  judge,
  type GateInput,
  type Measured,
  MIN_PAIRS,
  MIN_VISITS,
  pairedGain,
  pointsOf,
} from '../evaluation/index.ts';

/** The active release, measured on the pairs from `firstPair` on: visits after it was made. */
export interface ActiveMeasured {
  measured: Measured;
  firstPair: number;
}

/**
 * The gate's rule, with the active release judged only by visits it cannot have learned from: a release trained
 * yesterday knows most of the held-out days by heart, and no honest candidate would ever beat it there.
 */
export function judgeCandidate(input: GateInput, active: ActiveMeasured | null): GateReport {
  const report = judge(input);
  if (active === null) return report;
  const rows = [...report.rows.slice(0, 1), gateRow(active.measured), ...report.rows.slice(1)];
  const visits = input.visits.subarray(active.firstPair);
  const late = { ...input.candidate, recall20: input.candidate.recall20.subarray(active.firstPair) };
  const gain = pairedGain(late, active.measured, visits);
  const gaps = { ...pointsOf(gain), visits: new Set(visits).size };
  if (gain.high >= 0) {
    const against = said(
      'Against the release shoppers have now {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.',
      gaps,
    );
    return { ...report, rows, reasons: [...report.reasons, against] };
  }
  const worse = said(
    'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval), on the {visits} visits since then.',
    gaps,
  );
  return {
    ...report,
    rows,
    verdict: 'refused',
    reasons: report.verdict === 'refused' ? [...report.reasons, worse] : [worse],
  };
}

/** Whether these are visits enough to judge by. `visits` [pairs]. */
export function canCompare(visits: Int32Array): boolean {
  return visits.length >= MIN_PAIRS && new Set(visits).size >= MIN_VISITS;
}
