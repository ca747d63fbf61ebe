import type { Product, ProductId } from '@kindred/shared/catalog';
import type { GateReport } from '@kindred/shared/gate';
import type { ItemTable, ModelFamily } from '@kindred/shared/release';
import type { Said } from '@kindred/shared/said';
import type { TrainingSession } from '../features/interaction.ts';
import type { Checkpoints } from '../training/index.ts';
import type { ShopRanking } from './candidate-ranking.ts';
import type { ModelCardInput } from './model-card.ts';

/** Everything a training run may look at: one shop's, and nobody else's. */
export interface TrainingDataset {
  products: Product[];
  /** Ordered by the time of their last interaction, oldest first. */
  sessions: TrainingSession[];
}

export interface CandidateOptions {
  seed: number;
  /** Absent: what a phone may be asked to load for so many products, see phone-bytes.ts. */
  maxArtifactBytes?: number;
  ranking?: ShopRanking;
  /** The release that shoppers have now; the candidate must not be worse. */
  active?: ActiveRelease;
  onProgress?: (fraction: number, message: Said) => void;
  signal?: AbortSignal;
  /** What a training that was killed goes on from. */
  checkpoints?: Checkpoints;
  /** For searching, training and judging together; without it only the linear family is searched. */
  timeBudgetSeconds?: number;
}

export interface ActiveRelease {
  artifact: Uint8Array;
  itemTable: ItemTable;
  /**
   * Epoch milliseconds, from its manifest: visits before it may have taught it, so only later ones can compare it
   * with a candidate that has not seen them. Without it the two are not compared.
   */
  createdAt?: number;
}

/** A trained, exported and judged model. `report.verdict` says whether it may become a release. */
export interface Candidate {
  report: GateReport;
  family: ModelFamily;
  featureSchemaVersion: number;
  artifact: Uint8Array;
  artifactSha256: string;
  itemTable: ItemTable;
  operators: string[];
  opset: number;
  minimumEngine: 'graph' | 'ort';
  /** For pages without JavaScript: per product, the products that go with it, best first, at most 10. */
  related: { productId: ProductId; relatedProductIds: ProductId[] }[];
  /** What its model card says beyond the report; absent for one that the gate refused. */
  card?: Pick<ModelCardInput, 'settings' | 'data' | 'popularity'>;
  /**
   * What `refreshCandidate` goes on from, opaque to whoever keeps it: it holds the visits learned from, without who
   * made them. Absent for one that the gate refused.
   */
  learned?: Uint8Array;
  /** Only after a refresh. */
  refreshed?: Refreshed;
}

/** Visits that a refresh took in and let go; one that changed counts as both. */
export interface Refreshed {
  added: number;
  removed: number;
}
