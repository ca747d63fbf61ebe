import { said } from '@kindred/shared/said';
import { FEATURE_SCHEMA_VERSION } from '../features/index.ts';
import { type ItemSessions, part, type TrainingHooks } from '../training/index.ts';
import { learnBehaviour } from './behaviour.ts';
import type { Candidate, CandidateOptions, TrainingDataset } from './candidate.ts';
import { rowsOf } from './dataset-rows.ts';
import { holdOut } from './held-out.ts';
import { contentOf } from './fit.ts';
import { hooksOf, judgedCandidate, sha256 } from './judged-candidate.ts';
import { search } from './search.ts';

/**
 * Searches settings and trains on the past without its last days, judges the exported bytes by those days, then trains once more on
 * everything: that is the artifact. Rejects with the signal's reason when aborted.
 */
export async function buildCandidate(
  dataset: TrainingDataset,
  options: CandidateOptions,
): Promise<Candidate> {
  const hooks = hooksOf(options);
  options.signal?.throwIfAborted();
  const rows = rowsOf(dataset);
  const items = rows.products.length;
  if (items === 0) return emptyShop();
  const heldOut = holdOut(rows);
  const content = await contentOf(rows.products, part(hooks, 0, 0.05));
  const searching = part(hooks, 0.05, 0.5);
  const chosen = await search(heldOut.training, items, options.timeBudgetSeconds, searching, content);
  const learner = {
    chosen,
    learn: (sessions: ItemSessions, own: TrainingHooks) => learnBehaviour(sessions, items, chosen, own),
  };
  return judgedCandidate({ dataset, rows, heldOut }, learner, options, part(hooks, 0.5, 1));
}

/** There is nothing to rank and nothing to run: refused, in words, without an artifact. */
function emptyShop(): Candidate {
  const artifact = new Uint8Array();
  const artifactSha256 = sha256(artifact);
  return {
    report: {
      verdict: 'refused',
      reasons: [said('The shop has no products yet, so there is nothing to recommend.')],
      protocol: { description: said('nothing to judge'), trainingSessions: 0, testPairs: 0, unseenLabels: 0 },
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
