import { createHash } from 'node:crypto';
import type { GateReport, RankingCost } from '@kindred/shared/gate';
import type { ModelCardData } from '@kindred/shared/model-card';
import type { ModelFamily } from '@kindred/shared/release';
import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import {
  countUnseenLabels,
  type EvaluationPairs,
  type Measured,
  popularitySlices,
} from '../evaluation/index.ts';
import { GRAPH_OPERATORS, graphEngine } from '../runtime/index.ts';
import { sessionCount, type TrainingHooks, part } from '../training/index.ts';
import type { ActiveRelease, Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
import { candidateItemTable, candidateRankCost } from './candidate-ranking.ts';
import { type DatasetRows, rowsOf } from './dataset-rows.ts';
import { top20Overlap } from './export-overlap.ts';
import { type ChosenBlend, describe } from './families/blend-family.ts';
import { fit, type Fitted } from './fit.ts';
import { type ActiveMeasured, canCompare, judgeCandidate } from './gate.ts';
import { type HeldOut, holdOut } from './held-out.ts';
import { measureActive, measureArtifact, measureBaselines } from './measure.ts';
import { relatedLists } from './related.ts';
import { search } from './search.ts';

/**
 * Searches settings and trains on the past without its last days, judges the exported bytes by those days, then trains once more on
 * everything: that is the artifact. Rejects with the signal's reason when aborted.
 */
export async function buildCandidate(
  dataset: TrainingDataset,
  options: CandidateOptions,
): Promise<Candidate> {
  const { onProgress, signal, checkpoints, maxArtifactBytes, timeBudgetSeconds } = options;
  const hooks: TrainingHooks = { onProgress, signal, ...(checkpoints && { checkpoints }) };
  options.signal?.throwIfAborted();
  const rows = rowsOf(dataset);
  if (dataset.products.length === 0) return emptyShop();
  const { products } = dataset;
  const heldOut = holdOut(rows, products.length);
  const chosen = await search(heldOut.training, products.length, timeBudgetSeconds, part(hooks, 0, 0.5));
  const early = await fit(products, heldOut.training, {
    maxArtifactBytes,
    chosen,
    hooks: named('early', part(hooks, 0.5, 0.65)),
  });
  const trial = await judgeTrial(dataset, rows, options, heldOut, early, part(hooks, 0.65, 0.75));
  const final = await fit(products, rows.sessions, {
    maxArtifactBytes,
    chosen,
    hooks: named('final', part(hooks, 0.75, 0.95)),
  });
  return finish(dataset, rows, heldOut, chosen, trial, final, options, part(hooks, 0.95, 1));
}

/** Two trainings with the same settings on different data: each keeps its checkpoints under its own name. */
function named(name: string, hooks: TrainingHooks): TrainingHooks {
  const { checkpoints } = hooks;
  if (checkpoints === undefined) return hooks;
  return {
    ...hooks,
    checkpoints: {
      load: (key) => checkpoints.load(`${name}/${key}`),
      save: (key, bytes) => checkpoints.save(`${name}/${key}`, bytes),
    },
  };
}

function familyOf({ blend: { network, share } }: Fitted): ModelFamily {
  if (network === null) return 'sparse-linear';
  return share === 0 ? network.network.family : 'blend';
}

/** What the held-out days say. */
interface Trial {
  candidate: Measured;
  baselines: Measured[];
  active: ActiveMeasured | null;
  rankingCost: RankingCost | null;
}

async function judgeTrial(
  dataset: TrainingDataset,
  rows: DatasetRows,
  options: CandidateOptions,
  heldOut: HeldOut,
  early: Fitted,
  hooks: TrainingHooks,
): Promise<Trial> {
  const items = dataset.products.length;
  const candidate = await measureArtifact(
    familyOf(early),
    early.exported.bytes,
    heldOut.pairs,
    items,
    part(hooks, 0, 0.2),
  );
  const baselines = await measureBaselines(heldOut, items, part(hooks, 0.2, 0.7));
  const active =
    options.active && (await judgeActive(options.active, dataset, heldOut, part(hooks, 0.7, 0.9)));
  const rankingCost = await candidateRankCost(
    dataset.products,
    rows,
    early.exported.bytes,
    heldOut.pairs,
    options.ranking,
    part(hooks, 0.9, 1),
  );
  return { candidate, baselines, active: active ?? null, rankingCost };
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
  chosen: ChosenBlend,
  trial: Trial,
  final: Fitted,
  options: CandidateOptions,
  hooks: TrainingHooks,
): Promise<Candidate> {
  const { products } = dataset;
  const { exported } = final;
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
      top20Overlap: await top20Overlap(
        final.blend,
        rows.sessions,
        options.maxArtifactBytes,
        session,
        heldOut.pairs,
      ),
    },
    trial.active,
  );
  const itemTable = candidateItemTable(products, rows, artifactSha256, options.ranking);
  const related = await relatedLists(itemTable, session, hooks);
  hooks.onProgress?.(1, report.verdict === 'released' ? 'The gate lets it through' : 'The gate refuses it');
  return {
    report: withHistory(report, rows, trial, options),
    family: familyOf(final),
    featureSchemaVersion: FEATURE_SCHEMA_VERSION,
    artifact: exported.bytes,
    artifactSha256,
    itemTable,
    operators: exported.operators,
    opset: exported.opset,
    minimumEngine: exported.operators.every((operator) => GRAPH_OPERATORS.has(operator)) ? 'graph' : 'ort',
    related,
    card: {
      settings: describe(chosen),
      data: dataOf(dataset, rows),
      popularity: popularitySlices(trial.candidate, heldOut.pairs, heldOut.training, products.length),
    },
  };
}

function dataOf({ products, sessions }: TrainingDataset, rows: DatasetRows): ModelCardData {
  const times = sessions.flatMap(({ interactions }) => interactions.map(({ at }) => at));
  const met = new Set(rows.sessions.items).size;
  return {
    period: times.length === 0 ? null : { from: times.reduce(least), to: times.reduce(greatest) },
    sessions: sessionCount(rows.sessions),
    interactions: rows.sessions.items.length,
    products: products.length,
    productsWithoutInteractions: products.length - met,
  };
}

const least = (a: number, b: number): number => Math.min(a, b);
const greatest = (a: number, b: number): number => Math.max(a, b);

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
  return { ...report, reasons, ...(trial.rankingCost && { rankingCost: trial.rankingCost }) };
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
