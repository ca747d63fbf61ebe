/** What was opened and how to close it, last opened first; closing goes on past what fails. */
export interface Closing {
  add(close: () => Promise<void> | void): void;
  /** Any number of times: the first call closes, all wait for it. Rejects with the first failure. */
  close(): Promise<void>;
  readonly isClosing: boolean;
}

export function createClosing(): Closing {
  const opened: (() => Promise<void> | void)[] = [];
  let closed: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    // What is opened while this runs is closed as well.
    for (let each = opened.pop(); each !== undefined; each = opened.pop()) {
      try {
        await each();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
  return {
    add: (close) => void opened.push(close),
    close: () => (closed ??= closeAll()),
    get isClosing() {
      return closed !== null;
    },
  };
}
