import type { Said } from '../said.ts';
import type { GuardrailReading, MetricId, NewExperiment, Variation } from './experiments.ts';
import type { Estimate, NamedSegment } from './understanding.ts';

/** Rows that choose among their contents by themselves, within bounds. All want the admin's session token. */
export const CAMPAIGNS_API = {
  /** GET -> CampaignsReport; POST NewCampaign -> CampaignReport (a draft). */
  campaigns: '/api/campaigns',
  /** GET -> CampaignReport; POST NewCampaign -> CampaignReport: drafts only. */
  campaign: (campaignId: string) => `/api/campaigns/${campaignId}`,
  /** POST CampaignAction -> CampaignReport, or CampaignsReport where it is deleted. */
  act: (campaignId: string) => `/api/campaigns/${campaignId}/act`,
  /** GET -> text/csv: every figure of the report. */
  download: (campaignId: string) => `/api/campaigns/${campaignId}/download`,
} as const;

/** What a campaign may aim at: what shows within a day of meeting it. */
export const CAMPAIGN_AIMS = ['clicked', 'added', 'bought', 'revenue'] as const satisfies readonly MetricId[];
export type CampaignAim = (typeof CAMPAIGN_AIMS)[number];

export interface NewCampaign {
  name: string;
  aim: CampaignAim;
  audience: NewExperiment['audience'];
  /** Of visitors that fit the audience, 0..1. */
  share: number;
  /** The first is what stands there without the campaign. */
  contents: Omit<Variation, 'weight'>[];
  /** The first is not shown more seldom, so that effects can be told against it; 0.05..0.5. */
  controlShare: number;
  /** No other content is shown more seldom, 0.05..0.2: with less an effect cannot be told well. */
  floor: number;
  /** The budget of attention: at most so many pages with it for a visitor and day. */
  pagesADay: number;
  /** The same of all campaigns together: who has met them on so many pages is not shown this one that day. */
  allPagesADay: number;
  /** `YYYY-MM-DD`, UTC; null: when it is started, and until it is stopped. */
  startsOn: string | null;
  endsOn: string | null;
}

export type CampaignAction =
  | { action: 'start' | 'pause' | 'stop' | 'archive' | 'delete' }
  /** Shows all contents but the first alike again, and goes on learning from there. */
  | { action: 'even' }
  /** What was learned, in the merchant's words. */
  | { action: 'note'; learned: string };

/** scheduled: started by the merchant, before its first day. */
export type CampaignState = 'draft' | 'scheduled' | 'running' | 'paused' | 'stopped' | 'archived';

export interface CampaignSummary {
  campaignId: string;
  name: string;
  state: CampaignState;
  aim: CampaignAim;
  startedAt: number | null;
  /** Who met it, by day added up; to the nearest 5, null below the floor. */
  visitors: number | null;
  /** What was shown against the first content for everyone, relative; null while that cannot be told. */
  effect: Estimate | null;
  /** In one sentence. */
  words: Said;
  learned: string;
}

export interface CampaignsReport {
  isReady: boolean;
  /** Choosing by what visitors do is learning: it takes the merchant's agreement. */
  isAllowed: boolean;
  campaigns: CampaignSummary[];
  /** What does worse than its peers, most lost first. */
  suggestions: Suggestion[];
  placements: string[];
  segments: NamedSegment[];
}

export interface CampaignReport {
  summary: CampaignSummary;
  definition: NewCampaign;
  currency: string | null;
  kFloor: number;
  counted: number | null;
  weights: CampaignWeights;
  /** In the definition's order. By what each visitor's chance was (inverse propensities), so that adapting biases none. */
  contents: { visitors: number | null; value: Estimate | null; effect: Estimate | null }[];
  /** Of each content but the first. */
  guardrails: { id: MetricId; effects: (Estimate | null)[]; readings: GuardrailReading[] }[];
  /** Weights by day, oldest first. */
  days: { day: string; visitors: number | null; weights: number[] }[];
  suggestions: Suggestion[];
  /** What Kindred and the merchant did, newest first. */
  log: { at: number; words: Said }[];
}

export interface CampaignWeights {
  /** learning: too little was seen to prefer any. */
  state: 'learning' | 'frozen' | 'adapted';
  since: number | null;
  everyone: number[];
  bySegment: { segment: NamedSegment; weights: number[] }[];
  /** What these should bring against what was shown so far, relative (null: that cannot be told), and in words. */
  outlook: { change: Omit<Estimate, 'value'> | null; words: Said } | null;
}

export const SUGGESTION_KINDS = [
  'swap_content',
  'change_audience',
  'move_place',
  'stop',
  'raise_sample',
  'fix_stock',
] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** From a closed list; nothing is ever done without the merchant. */
export interface Suggestion {
  kind: SuggestionKind;
  /** A campaign, or a placement. */
  about: { campaignId: string; name: string } | { placementId: string };
  words: Said;
  /** Why, with numbers. */
  evidence: Said[];
  /** Orders a week. */
  gain: Estimate | null;
  /** Orders a week that are lost while it is tried, if it is wrong. */
  costIfWrong: number | null;
  /** One click makes this draft. In English; `words` and the first two of `evidence` are its name and hypothesis. */
  draft: NewExperiment | null;
}
