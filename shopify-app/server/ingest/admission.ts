/**
 * Says no early and cheaply. Past capacity the queue sits in sockets and in the event loop, where its
 * length cannot be seen; how late a timer fires can, and so can the bytes of what was let in.
 *
 * By Little's law what is in flight, divided by the rate, is the wait. The rate depends on the machine
 * and on what else it does, so the bound on bytes is found while running: additive increase,
 * multiplicative decrease, as TCP finds its window (Chiu and Jain 1989).
 */
export interface Admission {
  /** null: answer 503. */
  enter(bytes: number): Admitted | null;
  readonly inFlightBytes: number;
  /** What may be in flight now. */
  readonly windowBytes: number;
  readonly loopDelayMilliseconds: number;
  close(): void;
}

export interface Admitted {
  /** The body is here: from now on the wait is ours, not the sender's network's. */
  received(): void;
  leave(): void;
}

export interface AdmissionLimits {
  maxInFlightBytes: number;
  minInFlightBytes: number;
  maxLoopDelayMilliseconds: number;
  /** The window shrinks when an answer takes longer than this. */
  targetMilliseconds: number;
}

export const DEFAULT_ADMISSION: AdmissionLimits = {
  maxInFlightBytes: 4 * 1024 * 1024,
  // Some 80 requests of 10 events: two full groups, also on the slowest machine.
  minInFlightBytes: 256 * 1024,
  maxLoopDelayMilliseconds: 150,
  targetMilliseconds: 250,
};

const TICK_MILLISECONDS = 20;
const DECREASE = 0.7;
/** One decrease an answer time: what was let in before it must leave before the effect can be seen. */
const DECREASE_PAUSE_MILLISECONDS = 250;
const INCREASE_BYTES = 4 * 1024;

export function createAdmission(limits: AdmissionLimits = DEFAULT_ADMISSION): Admission {
  let inFlightBytes = 0;
  let windowBytes = limits.maxInFlightBytes;
  let decreasedAt = 0;
  const loop = watchLoop();

  const adapt = (milliseconds: number, now: number) => {
    if (milliseconds <= limits.targetMilliseconds) {
      windowBytes = Math.min(limits.maxInFlightBytes, windowBytes + INCREASE_BYTES);
    } else if (now - decreasedAt > DECREASE_PAUSE_MILLISECONDS) {
      // From what is in flight, not from an unused window far above it.
      windowBytes = Math.max(limits.minInFlightBytes, Math.min(windowBytes, inFlightBytes) * DECREASE);
      decreasedAt = now;
    }
  };

  return {
    enter(bytes) {
      if (loop.delay() > limits.maxLoopDelayMilliseconds) return null;
      if (inFlightBytes > 0 && inFlightBytes + bytes > windowBytes) return null;
      inFlightBytes += bytes;
      let receivedAt: number | null = null;
      return {
        received: () => {
          receivedAt = performance.now();
        },
        leave: () => {
          const now = performance.now();
          if (receivedAt !== null) adapt(now - receivedAt, now);
          inFlightBytes -= bytes;
        },
      };
    },
    get inFlightBytes() {
      return inFlightBytes;
    },
    get windowBytes() {
      return windowBytes;
    },
    get loopDelayMilliseconds() {
      return loop.delay();
    },
    close: loop.close,
  };
}

function watchLoop(): { delay(): number; close(): void } {
  let delay = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    // Rises at once, falls slowly: one quiet tick in a burst does not open the door.
    delay = Math.max(now - last - TICK_MILLISECONDS, delay * 0.8);
    last = now;
  }, TICK_MILLISECONDS);
  timer.unref();
  return { delay: () => delay, close: () => clearInterval(timer) };
}
