import type { RankingWeights } from './placement.ts';
import type { Said } from './said.ts';

/** What was compared before a release, in numbers a merchant can be shown. Values are per cent. */
export interface GateReport {
  verdict: 'released' | 'refused';
  /** Sentences: why it was refused, or what it rests on when released. */
  reasons: Said[];
  protocol: {
    /** e.g. "last 7 days held out, all products ranked, expected rank under ties". */
    description: Said;
    trainingSessions: number;
    testPairs: number;
    /** Test products that no training session contains: no behavioural model can find them. */
    unseenLabels: number;
  };
  rows: GateRow[];
  artifactBytes: number;
  /** Exported bytes against the float model, on the test pairs: 1 is identical. */
  top20Overlap: number;
  /** What the merchant's ranking weights cost on the test pairs; absent where there was too little to tell. */
  rankingCost?: RankingCost;
  /** What was tried to find this shop's settings, in that order; absent where there was too little to choose by. */
  tried?: SearchTrial[];
}

/** One way of learning, judged on the newest visits before the held-out ones. A search makes some thirty at most. */
export interface SearchTrial {
  family: string;
  /** Settings that differ from where the family's search began. */
  changed: Record<string, { from: SettingValue; to: SettingValue }>;
  /** Visits that it learned from, the newest. */
  sessions: number;
  /** Passes over them; absent for families that need none. */
  epochs?: number;
  recall20: number;
  mrr20: number;
  /** The one that was taken; one of a list. */
  won: boolean;
}

export type SettingValue = number | string | boolean;

export interface GateRow {
  model: string;
  recall20: number;
  mrr20: number;
  /** 95 % bootstrap interval of recall20. */
  recall20Interval: [number, number];
  coverage20: number;
}

/** The slate as the merchant's weights order it, against the order of the model alone, on the same test pairs. */
export interface RankingCost {
  weights: RankingWeights;
  pairs: number;
  /** Per cent. */
  recall20: WithAndWithout;
  mrr20: WithAndWithout;
  /** Mean number of different product types among the first four; what variety buys. */
  typesInFour: WithAndWithout;
  /** The same in words a merchant understands. */
  sentences: Said[];
}

export interface WithAndWithout {
  with: number;
  without: number;
  /** 95 % bootstrap interval of with minus without. */
  difference: [number, number];
}
