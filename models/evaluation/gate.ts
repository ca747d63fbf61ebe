/**
 * Decides whether a candidate may become a release. Pure: it reads measurements of exported bytes and says why.
 *
 * The rule, in order; the first that applies decides:
 * 1. The artifact must fit its byte budget, and its top 20 must be about the float model's (MIN_TOP20_OVERLAP).
 * 2. With fewer than MIN_PAIRS predictions or MIN_VISITS held-out visits nobody can tell models apart: it is
 *    released on content and popularity, and the report says so.
 * 3. It is refused when it is clearly worse than the active release or a baseline: when even the upper end of
 *    the 95 % interval of the paired difference in recall@20 is below minus the margin. Against the active
 *    release the margin is 0. Against a baseline it is 1 point, or 5 % of the baseline's recall when that is
 *    smaller, because the candidate does what they cannot: it explains itself, fits a device, and needs no
 *    other shopper's sessions at hand (V-SKNN does).
 * A candidate that does not explain itself must be clearly better than every baseline instead.
 */
import type { GateReport, GateRow } from '@kindred/shared/gate';
import { bootstrapMean, type Interval } from './bootstrap.ts';
import type { Measured } from './protocol.ts';

export interface GateInput {
  /** Measured on the exported bytes, on the same pairs in the same order as the others. */
  candidate: Measured;
  /** Every score is a sum of what single products contribute, so a reason can be named. */
  candidateExplains: boolean;
  active?: Measured;
  baselines: Measured[];
  /** [pairs] see EvaluationPairs. */
  visits: Int32Array;
  protocol: GateReport['protocol'];
  artifactBytes: number;
  maxArtifactBytes: number;
  top20Overlap: number;
}

/** Below these an interval of recall is wider than any difference between models ever measured. */
export const MIN_PAIRS = 200;
export const MIN_VISITS = 100;
/**
 * Below it an export is broken rather than rounded. What rounding costs is in the recall, which is measured on the
 * exported bytes. Measured: 0.99 with rows in int8, 0.94 in 4 bits with 17,376 products, 0.82 in 2 bits with 43,097.
 */
export const MIN_TOP20_OVERLAP = 0.7;

const MARGIN_POINTS = 1;
const MARGIN_SHARE = 0.05;

export function judge(input: GateInput): GateReport {
  const broken = formFaults(input);
  if (broken.length > 0) return report(input, 'refused', broken);
  if (tooLittleData(input)) return report(input, 'released', [littleDataSentence(input)]);
  const beaten = [...againstActive(input), ...againstBaselines(input)];
  if (beaten.length > 0) return report(input, 'refused', beaten);
  return report(input, 'released', restsOn(input));
}

function report(input: GateInput, verdict: GateReport['verdict'], reasons: string[]): GateReport {
  const measured = [input.candidate, ...(input.active ? [input.active] : []), ...input.baselines];
  return {
    verdict,
    reasons,
    protocol: input.protocol,
    rows: measured.map(gateRow),
    artifactBytes: input.artifactBytes,
    top20Overlap: input.top20Overlap,
  };
}

export function gateRow({ model, metrics, recall20Interval: { low, high } }: Measured): GateRow {
  const { recall20, mrr20, coverage20 } = metrics;
  return { model, recall20, mrr20, recall20Interval: [low, high], coverage20 };
}

function formFaults({ artifactBytes, maxArtifactBytes, top20Overlap }: GateInput): string[] {
  const faults: string[] = [];
  if (artifactBytes > maxArtifactBytes) {
    faults.push(`The model takes ${artifactBytes} bytes; shoppers may be asked to load ${maxArtifactBytes}.`);
  }
  if (!(top20Overlap >= MIN_TOP20_OVERLAP)) {
    faults.push(
      `The exported model names ${(100 * top20Overlap).toFixed(1)} % of the products that the trained one does; ` +
        `${100 * MIN_TOP20_OVERLAP} % is the least.`,
    );
  }
  return faults;
}

function tooLittleData({ visits }: GateInput): boolean {
  return visits.length < MIN_PAIRS || new Set(visits).size < MIN_VISITS;
}

function littleDataSentence({ visits }: GateInput): string {
  return (
    `Too few visits to judge a model by: ${visits.length} predictions from ${new Set(visits).size} held-out visits, ` +
    `at least ${MIN_PAIRS} from ${MIN_VISITS} are needed. ` +
    `Until then recommendations rest on what products have in common and on what is popular.`
  );
}

function againstActive({ candidate, active, visits }: GateInput): string[] {
  if (!active) return [];
  const gain = pairedGain(candidate, active, visits);
  return gain.high < 0 ? [`Clearly worse than the release shoppers have now: ${described(gain)}.`] : [];
}

function againstBaselines({ candidate, candidateExplains, baselines, visits }: GateInput): string[] {
  return baselines.flatMap((baseline) => {
    const gain = pairedGain(candidate, baseline, visits);
    const margin = Math.min(MARGIN_POINTS, MARGIN_SHARE * baseline.metrics.recall20);
    if (candidateExplains && gain.high < -margin) {
      return [`Clearly worse than the baseline ${baseline.model}: ${described(gain)}.`];
    }
    if (!candidateExplains && gain.low <= 0) {
      return [`Not clearly better than ${baseline.model}, and it cannot explain itself: ${described(gain)}.`];
    }
    return [];
  });
}

function restsOn({ candidate, baselines, active, visits }: GateInput): string[] {
  const comparisons = [...(active ? [active] : []), ...baselines].map(
    (other) => `${other.model} ${described(pairedGain(candidate, other, visits))}`,
  );
  const found = `${candidate.metrics.recall20.toFixed(1)} % of next products stood in its top 20.`;
  return comparisons.length === 0 ? [found] : [found, `Against ${comparisons.join('; against ')}.`];
}

/** Recall@20 of the candidate minus the other's, in points; the same pairs are resampled for both. */
export function pairedGain(candidate: Measured, other: Measured, visits: Int32Array): Interval {
  if (candidate.recall20.length !== visits.length || other.recall20.length !== visits.length) {
    throw new RangeError(`${candidate.model} and ${other.model} were not measured on the same pairs`);
  }
  const { low, high } = bootstrapMean(
    candidate.recall20.map((hit, pair) => hit - other.recall20[pair]!),
    visits,
  );
  return { low: 100 * low, high: 100 * high };
}

function described({ low, high }: Interval): string {
  return `${signed(low)} to ${signed(high)} points of recall@20 (95 % interval)`;
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}
