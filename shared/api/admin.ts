import type { DeviceFailurePhase, EventName } from '../event.ts';
import type { GateReport, RankingCost } from '../gate.ts';
import type { ModelCard } from '../model-card.ts';
import type { RankingSettings } from '../placement.ts';
import type { PlanUse } from '../plans.ts';
import type { EngineName, ModelFamily } from '../release.ts';
import type { Filled, Said } from '../said.ts';
import type { RefusalReason } from './collect.ts';

/** The embedded admin's endpoints. All want `Authorization: Bearer <App Bridge session token>`. */
export const ADMIN_API = {
  /** GET -> Overview */
  overview: '/api/overview',
  /** GET -> Activity */
  activity: '/api/activity',
  /** GET -> HealthReport */
  healthReport: '/api/health-report',
  /** GET -> JudgedRelease[] */
  releases: '/api/releases',
  /** POST Activation -> ReleaseSummary: moves the pointer, also backwards. 409 where it has to be confirmed first. */
  activate: (releaseId: string) => `/api/releases/${releaseId}/activate`,
  /** GET -> ModelCardAnswer; 404 where a release has none. */
  modelCard: (releaseId: string) => `/api/releases/${releaseId}/model-card`,
  /** GET -> Ranking; POST RankingSettings -> Ranking */
  ranking: '/api/ranking',
  /** POST TrainingConsentRequest -> TrainingConsent */
  trainingConsent: '/api/training-consent',
  /** POST {} -> { jobId }; 409 without training consent. */
  train: '/api/train',
  /** POST {} -> TrainingStatus | null: the open training ends, if there is one. */
  cancelTraining: '/api/train/cancel',
} as const;

export interface Overview {
  shop: string;
  products: number;
  orders: number;
  setup: SetupStep[];
  /** Plain sentences that the merchant should read, e.g. that there is no history yet. */
  notices: Said[];
  trainingConsent: TrainingConsent;
  events: { last24Hours: number; refusedLast24Hours: Partial<Record<RefusalReason, number>> };
  activeRelease: ReleaseSummary | null;
  training: TrainingStatus | null;
  themeEditorUrl: string;
  /** Null on a plan without a limit. */
  plan: PlanUse | null;
}

export interface SetupStep {
  id: 'installed' | 'catalogue' | 'pixel' | 'training_consent' | 'theme' | 'release';
  /** null: cannot be told from here (theme status comes from App Bridge). */
  done: boolean | null;
}

export interface TrainingConsent {
  granted: boolean;
  /** Epoch milliseconds of the last change; null when never asked. */
  changedAt: number | null;
  textVersion: string;
}

export interface TrainingConsentRequest {
  granted: boolean;
  textVersion: string;
}

/** Version of the text below; a consent is recorded with the version it was given to. */
export const TRAINING_CONSENT_TEXT_VERSION = '2026-11-23';
export const TRAINING_CONSENT_TEXT =
  'Kindred may learn from the consented storefront events, orders and catalogue of this shop to build recommendation models and segments of visitors for this shop only. No model or data is shared with other shops. Withdrawing deletes the models and the segments.';

export interface TrainingStatus {
  jobId: string;
  state: 'queued' | 'running' | 'done' | 'refused' | 'failed' | 'cancelled';
  /** 0..1 */
  progress: number;
  message: Said;
  /** Null while it cannot be told, and when nothing runs. */
  remainingSeconds: number | null;
}

export interface ReleaseSummary {
  releaseId: string;
  createdAt: number;
  active: boolean;
  /** Whether it can be activated: the gate let it through, and nothing that it learned from was erased since. */
  available: boolean;
  hasModelCard: boolean;
  family: ModelFamily;
  artifactSha256: string;
  artifactBytes: number;
  items: number;
  report: GateReport;
}

export interface JudgedRelease extends ReleaseSummary {
  /** Empty: nobody was shown it by chance, so that only `report` can tell. */
  answers: ReleaseAnswer[];
}

/** What an experiment or a campaign says of giving everyone a release. */
export interface ReleaseAnswer {
  /** worse: it is used only where the merchant confirms it. unknown: `words` say why. */
  kind: 'better' | 'worse' | 'undecided' | 'unknown';
  words: Filled;
}

export interface Activation {
  /** Although visitors' answers say that it does worse. */
  isConfirmed?: boolean;
}

export interface ModelCardAnswer {
  card: ModelCard;
  /** The same as Markdown, to read. */
  text: string;
}

export interface Ranking {
  settings: RankingSettings;
  /** `settings.excludedProductIds` to show, in the same order. */
  excluded: ChosenProduct[];
  /** `settings.pinnedProductIds` likewise. */
  pinned: ChosenProduct[];
  /** A weight on what Kindred does not know of any product does nothing. */
  known: { stock: boolean; margin: boolean };
  /** Of the weights that held when the active release was made. */
  cost: RankingCost | null;
}

/** A product that the merchant excluded or pinned. */
export interface ChosenProduct {
  productId: string;
  /** A deleted product keeps its title; null where Kindred has never seen the product. */
  title: string | null;
  /** False: it was deleted, or is so new that Kindred has not seen it yet. */
  inCatalogue: boolean;
}

/** The circle as it happens: what came in, what went out, what was shown. */
export interface Activity {
  accepted: number;
  duplicates: number;
  refused: Partial<Record<RefusalReason, number>>;
  /** Newest first, at most 50. */
  events: { occurredAt: number; name: EventName; productId: string | null; title: string | null }[];
  slates: {
    occurredAt: number;
    impressionId: string;
    releaseId: string;
    engine: EngineName;
    products: { productId: string; title: string }[];
    clicks: number;
    purchases: number;
  }[];
  activeRelease: ReleaseSummary | null;
  training: TrainingStatus | null;
}

/** What failed on the devices of shoppers who allow measuring; of others nothing is known. Days are UTC. */
export interface HealthReport {
  /** Oldest first, the last one is today: `HEALTH_DAYS` of them, also those without a visit. */
  days: (DeviceHealth & { day: string })[];
  total: DeviceHealth & {
    /** 95 % Wilson interval of failing visits to visits, 0..1; null without a visit. */
    failingShare: [low: number, high: number] | null;
  };
  /** Worst first: the most visits. At most 50. */
  failures: DeviceFailure[];
  /** Events that arrived in these days. */
  accepted: number;
  refused: Partial<Record<RefusalReason, number>>;
}

export interface DeviceHealth {
  /** Slates that came into view. */
  slates: number;
  /** Visits in which one did, or something failed. */
  visits: number;
  failures: number;
  failingVisits: number;
}

export interface DeviceFailure {
  phase: DeviceFailurePhase;
  /** Null where none was at work yet. */
  engine: EngineName | null;
  releaseId: string | null;
  failures: number;
  visits: number;
  /** Epoch milliseconds. */
  lastAt: number;
}

export const HEALTH_DAYS = 7;
