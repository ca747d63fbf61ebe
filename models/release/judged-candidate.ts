import { createHash } from 'node:crypto';
import type { GateReport, RankingCost } from '@kindred/shared/gate';
import type { ModelCardData } from '@kindred/shared/model-card';
import type { ModelFamily } from '@kindred/shared/release';
import { said, type Said } from '@kindred/shared/said';
import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import {
  countUnseenLabels,
  type EvaluationPairs,
  type Measured,
  popularitySlices,
} from '../evaluation/index.ts';
import { GRAPH_OPERATORS, graphEngine } from '../runtime/index.ts';
import { type ItemSessions, part, sessionCount, type TrainingHooks } from '../training/index.ts';
import type { Behaviour } from './behaviour.ts';
import type { ActiveRelease, Candidate, CandidateOptions, Refreshed, TrainingDataset } from './candidate.ts';
import { candidateItemTable, candidateRankCost } from './candidate-ranking.ts';
import type { DatasetRows } from './dataset-rows.ts';
import { top20Overlap } from './export-overlap.ts';
import { type ChosenBlend, describe } from './families/blend-family.ts';
import { phoneBytes } from './families/phone-bytes.ts';
import { fit, type Fitted } from './fit.ts';
import { type ActiveMeasured, canCompare, judgeCandidate } from './gate.ts';
import type { HeldOut } from './held-out.ts';
import { learnedToBytes } from './learned-bytes.ts';
import { measureActive, measureArtifact, measureBaselines } from './measure.ts';
import { relatedLists } from './related.ts';

/** What a candidate is made from and judged by. */
export interface Material {
  dataset: TrainingDataset;
  rows: DatasetRows;
  heldOut: HeldOut;
}

/** How a candidate comes to its behaviour: by training in full, or by going on from an earlier one. */
export interface Learner {
  chosen: ChosenBlend;
  /** Of exactly these visits. */
  learn(sessions: ItemSessions, hooks: TrainingHooks): Promise<Behaviour>;
  refreshed?: Refreshed;
}

export function hooksOf({ onProgress, signal, checkpoints }: CandidateOptions): TrainingHooks {
  return { onProgress, signal, ...(checkpoints && { checkpoints }) };
}

/** Learns without the held-out visits, judges the exported bytes by these, then learns all: that is the artifact. */
export async function judgedCandidate(
  material: Material,
  learner: Learner,
  options: CandidateOptions,
  hooks: TrainingHooks,
): Promise<Candidate> {
  const { rows, heldOut } = material;
  const { products } = rows;
  const maxBytes = options.maxArtifactBytes ?? phoneBytes(products.length);
  const learned = async (sessions: ItemSessions, own: TrainingHooks): Promise<[Behaviour, Fitted]> => {
    const behaviour = await learner.learn(sessions, part(own, 0, 0.7));
    return [behaviour, await fit(products, sessions, behaviour, maxBytes, part(own, 0.7, 1))];
  };
  const [, early] = await learned(heldOut.training, named('early', part(hooks, 0, 0.3)));
  const trial = await judgeTrial(material, options, early, part(hooks, 0.3, 0.5));
  const [behaviour, final] = await learned(rows.sessions, named('final', part(hooks, 0.5, 0.9)));
  const bounded = { ...options, maxArtifactBytes: maxBytes };
  const candidate = await finish(material, learner, trial, final, bounded, part(hooks, 0.9, 1));
  if (candidate.report.verdict === 'refused') return candidate;
  const productIds = products.map(({ productId }) => productId);
  return { ...candidate, learned: learnedToBytes({ productIds, behaviour, sessions: rows.sessions }) };
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
  { rows, heldOut }: Material,
  options: CandidateOptions,
  early: Fitted,
  hooks: TrainingHooks,
): Promise<Trial> {
  const items = rows.products.length;
  const candidate = await measureArtifact(
    familyOf(early),
    early.exported.bytes,
    heldOut.pairs,
    items,
    part(hooks, 0, 0.2),
  );
  const baselines = await measureBaselines(heldOut, items, part(hooks, 0.2, 0.7));
  const active = options.active && (await judgeActive(options.active, rows, heldOut, part(hooks, 0.7, 0.9)));
  const rankingCost = await candidateRankCost(
    rows.products,
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
  { products }: DatasetRows,
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
  { dataset, rows, heldOut }: Material,
  { chosen, refreshed }: Learner,
  trial: Trial,
  final: Fitted,
  options: CandidateOptions & { maxArtifactBytes: number },
  hooks: TrainingHooks,
): Promise<Candidate> {
  const { products } = rows;
  const { exported } = final;
  const { tried } = chosen.validation;
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
  const present = new Set(dataset.products.map(({ productId }) => productId));
  hooks.onProgress?.(
    1,
    report.verdict === 'released' ? said('The gate lets it through') : said('The gate refuses it'),
  );
  return {
    report: {
      ...withHistory(report, rows, trial, options, refreshed),
      ...(tried.length > 0 && { tried }),
    },
    family: familyOf(final),
    featureSchemaVersion: FEATURE_SCHEMA_VERSION,
    artifact: exported.bytes,
    artifactSha256,
    itemTable,
    operators: exported.operators,
    opset: exported.opset,
    minimumEngine: exported.operators.every((operator) => GRAPH_OPERATORS.has(operator)) ? 'graph' : 'ort',
    related: related.filter(({ productId }) => present.has(productId)),
    ...(refreshed && { refreshed }),
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
  refreshed: Refreshed | undefined,
): GateReport {
  const reasons = [...report.reasons];
  if (sessionCount(sessions) === 0)
    reasons.unshift(
      said(
        'There is no history yet: recommendations rest on what products have in common and on what is new.',
      ),
    );
  if (options.active && trial.active === null)
    reasons.push(
      said(
        'Not compared with the release shoppers have now: too few visits came after it, and it knows the earlier ones.',
      ),
    );
  if (refreshed) reasons.push(refreshWords(refreshed));
  return { ...report, reasons, ...(trial.rankingCost && { rankingCost: trial.rankingCost }) };
}

function refreshWords({ added, removed }: Refreshed): Said {
  return said(
    'Refreshed without a full training: {added} visits are new or changed, {removed} are gone or changed. Settings, and a network where there is one, are those of the last full training.',
    { added, removed },
  );
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
