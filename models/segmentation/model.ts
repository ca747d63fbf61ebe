/** A clustering of visitors as it is kept (JSON): everything needed to tell whose segment is which. */
export interface SegmentModel {
  specVersion: 1;
  /** `BEHAVIOUR_VERSION` of the features it reads. */
  behaviourVersion: number;
  /** Product types of the shop's facts it was fitted with: give them to `shopFacts` again. */
  types: string[];
  assigner: Assigner;
  /** Least adjusted Rand index between it and clusterings of resampled visitors, 0..1. */
  stability: number;
  /** Of the visitors it was fitted on. */
  visitors: number;
  /** Share of them that stand between segments. */
  unassigned: number;
  reference: DriftReference;
}

/**
 * Tells a segment from transformed features [features]: they are centred, divided by their spread and cut at the
 * limit; a segment's score is its bias and its weights times that, the least score wins. Scores are negative logs of
 * likelihoods, so that the gap to the next best is the log of the odds between the two.
 */
export interface Assigner {
  /** Names, in order. */
  features: string[];
  /** [features] */
  centre: number[];
  /** [features]; 0 of what tells nobody from anybody. */
  inverseSpread: number[];
  /** In spreads. */
  limit: number;
  segmentIds: string[];
  /** [segments][features] */
  weights: number[][];
  /** [segments] */
  bias: number[];
  /** Whoever's gap is smaller stands between two segments and belongs to none. */
  leastGap: number;
}

/** How visitors of one week looked when the model was fitted, weekday by weekday (0 is Sunday). */
export interface DriftReference {
  /** [features][9]: the deciles; none of features that are left out. */
  cuts: number[][];
  /** [weekdays][features][10]: how many were in which tenth. */
  counts: number[][][];
  /** [weekdays][segments + 1]: how many were of which segment; those of none last. */
  segments: number[][];
}
