import type { GateReport } from './gate.ts';
import type { ContentRef, ModelFamily } from './release.ts';

/**
 * What a release is, what it rests on and how far it can be trusted: kept with every release, for merchants and
 * for whoever audits them. Percentages are 0..100, times epoch milliseconds. It names no shopper and no product.
 */
export interface ModelCard {
  specVersion: 1;
  releaseId: string;
  createdAt: number;
  family: ModelFamily;
  /** Chosen on the shop's own days before the held-out ones. */
  settings: Record<string, number | string | boolean>;
  uses: { meantFor: string[]; notMeantFor: string[] };
  data: ModelCardData;
  consent: ModelCardConsent;
  /** What was compared, by which protocol and with which intervals; why it was let through. */
  gate: GateReport;
  popularity: ResultSlice[];
  limits: string[];
  artifact: ContentRef;
  itemTable: ContentRef;
}

/** Counts of what a model was fitted on: one shop's, nobody else's. */
export interface ModelCardData {
  /** Of the oldest and the newest interaction; null in a shop without history. */
  period: { from: number; to: number } | null;
  sessions: number;
  interactions: number;
  products: number;
  productsWithoutInteractions: number;
}

export interface ModelCardConsent {
  /** The merchant's written permission to train. */
  merchant: { grantedAt: number; textVersion: string };
  /** What shoppers had to allow before anything of theirs was collected. */
  shoppers: string;
}

/** Results on a part of the test. */
export interface ResultSlice {
  name: string;
  /** Predictions in it; its numbers are 0 when there are none. */
  pairs: number;
  recall20: number;
  mrr20: number;
  /** 95 % bootstrap interval of recall20. */
  recall20Interval: [number, number];
}
