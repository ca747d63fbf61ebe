/**
 * Says no early and cheaply. Past capacity the queue sits in sockets and in the event loop, where its
 * length cannot be seen; how late a timer fires can, and so can the bytes of what was let in.
 */
export interface Admission {
  /** Call the answer when the request is answered; null: answer 503. */
  enter(bytes: number): (() => void) | null;
  readonly inFlightBytes: number;
  readonly loopDelayMilliseconds: number;
  close(): void;
}

export interface AdmissionLimits {
  maxInFlightBytes: number;
  maxLoopDelayMilliseconds: number;
}

/**
 * By Little's law what is in flight, divided by the rate, is the wait: 1 MiB of events of 300 bytes is
 * 0.1 s at 35,000 events/s and 0.35 s at 10,000, and still several full groups.
 */
export const DEFAULT_ADMISSION: AdmissionLimits = {
  maxInFlightBytes: 1024 * 1024,
  maxLoopDelayMilliseconds: 150,
};

const TICK_MILLISECONDS = 20;

export function createAdmission(limits: AdmissionLimits = DEFAULT_ADMISSION): Admission {
  let inFlightBytes = 0;
  let loopDelay = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const delay = Math.max(0, now - last - TICK_MILLISECONDS);
    last = now;
    // Rises at once, falls slowly: one quiet tick in a burst does not open the door.
    loopDelay = Math.max(delay, loopDelay * 0.8);
  }, TICK_MILLISECONDS);
  timer.unref();
  return {
    enter(bytes) {
      if (loopDelay > limits.maxLoopDelayMilliseconds) return null;
      if (inFlightBytes > 0 && inFlightBytes + bytes > limits.maxInFlightBytes) return null;
      inFlightBytes += bytes;
      let isIn = true;
      return () => {
        if (isIn) inFlightBytes -= bytes;
        isIn = false;
      };
    },
    get inFlightBytes() {
      return inFlightBytes;
    },
    get loopDelayMilliseconds() {
      return loopDelay;
    },
    close: () => clearInterval(timer),
  };
}
