/** What was compared before a release, in numbers a merchant can be shown. Values are per cent. */
export interface GateReport {
  verdict: 'released' | 'refused';
  /** Sentences: why it was refused, or what it rests on when released. */
  reasons: string[];
  protocol: {
    /** e.g. "last 7 days held out, all products ranked, expected rank under ties". */
    description: string;
    trainingSessions: number;
    testPairs: number;
    /** Test products that no training session contains: no behavioural model can find them. */
    unseenLabels: number;
  };
  rows: GateRow[];
  artifactBytes: number;
  /** Exported bytes against the float model, on the test pairs: 1 is identical. */
  top20Overlap: number;
}

export interface GateRow {
  model: string;
  recall20: number;
  mrr20: number;
  /** 95 % bootstrap interval of recall20. */
  recall20Interval: [number, number];
  coverage20: number;
}
