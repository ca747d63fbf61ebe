import { createHash } from 'node:crypto';
import type { GateReport } from '@kindred/shared/gate';
import type { ItemTable } from '@kindred/shared/release';
import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import { countUnseenLabels, type EvaluationPairs, type Measured } from '../evaluation/index.ts';
import { GRAPH_OPERATORS, graphEngine } from '../runtime/index.ts';
import { sessionCount, type TrainingHooks } from '../training/index.ts';
import type { ActiveRelease, Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
import { chooseRidge } from './choose-ridge.ts';
import { type DatasetRows, rowsOf } from './dataset-rows.ts';
import { top20Overlap } from './export-overlap.ts';
import { fit, type Fitted, part } from './fit.ts';
import { type ActiveMeasured, canCompare, judgeCandidate } from './gate.ts';
import { type HeldOut, holdOut } from './held-out.ts';
import { measureActive, measureArtifact, measureBaselines } from './measure.ts';
import { popularRows, relatedLists } from './related.ts';

/**
 * Trains on the past without its last days, judges the exported bytes by those days, then trains once more on
 * everything: that is the artifact. Rejects with the signal's reason when aborted.
 */
export async function buildCandidate(
  dataset: TrainingDataset,
  options: CandidateOptions,
): Promise<Candidate> {
  const hooks: TrainingHooks = { onProgress: options.onProgress, signal: options.signal };
  options.signal?.throwIfAborted();
  const rows = rowsOf(dataset);
  if (dataset.products.length === 0) return emptyShop();
  const { products } = dataset;
  const heldOut = holdOut(rows, products.length);
  const { maxArtifactBytes } = options;
  const ridge = await chooseRidge(heldOut.training, products.length, part(hooks, 0, 0.25));
  const early = await fit(products, heldOut.training, {
    maxArtifactBytes,
    ridge,
    hooks: part(hooks, 0.25, 0.4),
  });
  const trial = await judgeTrial(dataset, options, heldOut, early, part(hooks, 0.4, 0.65));
  const final = await fit(products, rows.sessions, {
    maxArtifactBytes,
    ridge,
    hooks: part(hooks, 0.65, 0.9),
  });
  return finish(dataset, rows, heldOut, trial, final, options, part(hooks, 0.9, 1));
}

/** What the held-out days say. */
interface Trial {
  candidate: Measured;
  baselines: Measured[];
  active: ActiveMeasured | null;
}

async function judgeTrial(
  dataset: TrainingDataset,
  options: CandidateOptions,
  heldOut: HeldOut,
  { exported }: Fitted,
  hooks: TrainingHooks,
): Promise<Trial> {
  const items = dataset.products.length;
  const candidate = await measureArtifact(
    'sparse-linear',
    exported.bytes,
    heldOut.pairs,
    items,
    part(hooks, 0, 0.2),
  );
  const baselines = await measureBaselines(heldOut, items, part(hooks, 0.2, 0.8));
  const active = options.active && (await judgeActive(options.active, dataset, heldOut, part(hooks, 0.8, 1)));
  return { candidate, baselines, active: active ?? null };
}

/** Null when too few visits came after it. */
async function judgeActive(
  active: ActiveRelease,
  { products }: TrainingDataset,
  { pairs, endedAt }: HeldOut,
  hooks: TrainingHooks,
): Promise<ActiveMeasured | null> {
  const madeAt = active.createdAt ?? Infinity;
  const after = pairs.visits.findIndex((visit) => (endedAt[visit] ?? 0) > madeAt);
  const firstPair = after < 0 ? pairs.visits.length : after;
  if (!canCompare(pairs.visits.subarray(firstPair))) return null;
  const rowOf = new Map(products.map(({ productId }, row) => [productId, row]));
  return { measured: await measureActive(active, rowOf, pairsFrom(pairs, firstPair), hooks), firstPair };
}

function pairsFrom({ items, starts, ends, labels, visits }: EvaluationPairs, first: number): EvaluationPairs {
  const [later, laterEnds] = [starts.subarray(first), ends.subarray(first)];
  return {
    items,
    starts: later,
    ends: laterEnds,
    labels: labels.subarray(first),
    visits: visits.subarray(first),
  };
}

async function finish(
  dataset: TrainingDataset,
  rows: DatasetRows,
  heldOut: HeldOut,
  trial: Trial,
  { model, exported }: Fitted,
  options: CandidateOptions,
  hooks: TrainingHooks,
): Promise<Candidate> {
  const { products } = dataset;
  const session = await graphEngine.load(exported.bytes);
  const artifactSha256 = sha256(exported.bytes);
  const report = judgeCandidate(
    {
      candidate: trial.candidate,
      candidateExplains: true,
      baselines: trial.baselines,
      visits: heldOut.pairs.visits,
      protocol: protocolOf(heldOut, products.length),
      artifactBytes: exported.bytes.length,
      maxArtifactBytes: options.maxArtifactBytes,
      top20Overlap: await top20Overlap(model, session, heldOut.pairs),
    },
    trial.active,
  );
  const itemTable: ItemTable = {
    specVersion: 1,
    artifactSha256,
    productIds: products.map(({ productId }) => productId),
    popular: popularRows(products, rows.sessions),
  };
  const related = await relatedLists(products, session, hooks);
  hooks.onProgress?.(1, report.verdict === 'released' ? 'The gate lets it through' : 'The gate refuses it');
  return {
    report: withHistory(report, rows, trial, options),
    family: 'sparse-linear',
    featureSchemaVersion: FEATURE_SCHEMA_VERSION,
    artifact: exported.bytes,
    artifactSha256,
    itemTable,
    operators: exported.operators,
    opset: exported.opset,
    minimumEngine: exported.operators.every((operator) => GRAPH_OPERATORS.has(operator)) ? 'graph' : 'ort',
    related,
  };
}

function protocolOf({ training, pairs, description }: HeldOut, items: number): GateReport['protocol'] {
  return {
    description,
    trainingSessions: sessionCount(training),
    testPairs: pairs.labels.length,
    unseenLabels: countUnseenLabels(pairs, training, items),
  };
}

/** What the numbers alone do not tell a merchant. */
function withHistory(
  report: GateReport,
  { sessions }: DatasetRows,
  trial: Trial,
  options: CandidateOptions,
): GateReport {
  const reasons = [...report.reasons];
  if (sessionCount(sessions) === 0)
    reasons.unshift(
      'There is no history yet: recommendations rest on what products have in common and on what is new.',
    );
  if (options.active && trial.active === null)
    reasons.push(
      'Not compared with the release shoppers have now: too few visits came after it, and it knows the earlier ones.',
    );
  return { ...report, reasons };
}

/** There is nothing to rank and nothing to run: refused, in words, without an artifact. */
function emptyShop(): Candidate {
  const artifact = new Uint8Array();
  const artifactSha256 = sha256(artifact);
  return {
    report: {
      verdict: 'refused',
      reasons: ['The shop has no products yet, so there is nothing to recommend.'],
      protocol: { description: 'nothing to judge', trainingSessions: 0, testPairs: 0, unseenLabels: 0 },
      rows: [],
      artifactBytes: 0,
      top20Overlap: 1,
    },
    family: 'sparse-linear',
    featureSchemaVersion: FEATURE_SCHEMA_VERSION,
    artifact,
    artifactSha256,
    itemTable: { specVersion: 1, artifactSha256, productIds: [], popular: [] },
    operators: [],
    opset: 21,
    minimumEngine: 'graph',
    related: [],
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
