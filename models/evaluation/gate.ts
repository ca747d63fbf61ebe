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
import { type Gaps, said, type Said } from '@kindred/shared/said';
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

function report(input: GateInput, verdict: GateReport['verdict'], reasons: Said[]): GateReport {
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

function formFaults({ artifactBytes, maxArtifactBytes, top20Overlap }: GateInput): Said[] {
  const faults: Said[] = [];
  if (artifactBytes > maxArtifactBytes) {
    faults.push(
      said('The model takes {bytes} bytes; shoppers may be asked to load {most}.', {
        bytes: artifactBytes,
        most: maxArtifactBytes,
      }),
    );
  }
  if (!(top20Overlap >= MIN_TOP20_OVERLAP)) {
    faults.push(
      said(
        'The exported model names {share} of the products that the trained one does; {least} % is the least.',
        { share: { percent: 100 * (top20Overlap || 0) }, least: 100 * MIN_TOP20_OVERLAP },
      ),
    );
  }
  return faults;
}

function tooLittleData({ visits }: GateInput): boolean {
  return visits.length < MIN_PAIRS || new Set(visits).size < MIN_VISITS;
}

function littleDataSentence({ visits }: GateInput): Said {
  return said(
    'Too few visits to judge a model by: {pairs} predictions from {visits} held-out visits, at least {leastPairs} from {leastVisits} are needed. Until then recommendations rest on what products have in common and on what is popular.',
    {
      pairs: visits.length,
      visits: new Set(visits).size,
      leastPairs: MIN_PAIRS,
      leastVisits: MIN_VISITS,
    },
  );
}

function againstActive({ candidate, active, visits }: GateInput): Said[] {
  if (!active) return [];
  const gain = pairedGain(candidate, active, visits);
  if (gain.high >= 0) return [];
  return [
    said(
      'Clearly worse than the release shoppers have now: {low} to {high} points of recall@20 (95 % interval).',
      pointsOf(gain),
    ),
  ];
}

function againstBaselines({ candidate, candidateExplains, baselines, visits }: GateInput): Said[] {
  return baselines.flatMap((baseline) => {
    const gain = pairedGain(candidate, baseline, visits);
    const margin = Math.min(MARGIN_POINTS, MARGIN_SHARE * baseline.metrics.recall20);
    const gaps = { model: baseline.model, ...pointsOf(gain) };
    if (candidateExplains && gain.high < -margin) {
      return [
        said(
          'Clearly worse than the baseline {model}: {low} to {high} points of recall@20 (95 % interval).',
          gaps,
        ),
      ];
    }
    if (!candidateExplains && gain.low <= 0) {
      return [
        said(
          'Not clearly better than {model}, and it cannot explain itself: {low} to {high} points of recall@20 (95 % interval).',
          gaps,
        ),
      ];
    }
    return [];
  });
}

function restsOn({ candidate, baselines, active, visits }: GateInput): Said[] {
  const comparisons = [...(active ? [active] : []), ...baselines].map((other) =>
    said('Against {model} {low} to {high} points of recall@20 (95 % interval).', {
      model: other.model,
      ...pointsOf(pairedGain(candidate, other, visits)),
    }),
  );
  const found = { percent: candidate.metrics.recall20 };
  return [said('{found} of next products stood in its top 20.', { found }), ...comparisons];
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

/** An interval as it stands in sentences. */
export function pointsOf({ low, high }: Interval): Gaps {
  return { low: { points: low }, high: { points: high } };
}
