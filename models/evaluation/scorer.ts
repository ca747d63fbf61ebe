/** What the protocol judges: anything that can score every item for a prefix of a visit. */
export interface Ranker {
  readonly name: string;
  /**
   * Fills `out` [items], larger is better; `prefix` holds item rows, oldest first, at least one.
   * False says that it knows nothing about the prefix: that counts as a miss, never as a lucky tie.
   */
  score(prefix: Int32Array, out: Float32Array): boolean | Promise<boolean>;
  /** Gives native memory back; called once by whoever made it. */
  release?(): void;
}

/** A ranker that learns from sessions in the same process: the baselines. */
export interface Scorer extends Ranker {
  fit(sessions: Sessions, itemCount: number): void;
  score(prefix: Int32Array, out: Float32Array): boolean;
}

/** Same shape as `ItemSessions` of models/training, which evaluation does not import. */
export interface Sessions {
  /** [sessions + 1]: session s is `items[offsets[s] .. offsets[s + 1])`, oldest item first; sessions oldest first. */
  offsets: Int32Array;
  items: Int32Array;
}
