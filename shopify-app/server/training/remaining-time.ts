/** Below this much progress and time any guess would be noise. */
const MIN_FRACTION = 0.02;
const MIN_SECONDS = 3;
/** How much time the present speed is read from. */
const SPEED_SECONDS = 20;
/** How fast a guess follows when it turns out shorter, and longer: people forgive the former. */
const FALL_SECONDS = 5;
const RISE_SECONDS = 30;

/**
 * Seconds that are left, from progress reports (fraction 0..1, epoch milliseconds); null while nobody can tell.
 * Between reports the answer runs down like a clock, and it bends towards what the speed says instead of jumping
 * there. The speed is half that of the whole run, half the present one: stages of a training are not alike. A
 * training that has a budget searches only as long as that allows, so until it is used up, no guess goes beyond it.
 */
export function createRemainingTime(): (
  fraction: number,
  at: number,
  budgetSeconds?: number,
) => number | null {
  let first: { fraction: number; at: number } | null = null;
  let last = { fraction: 0, at: 0 };
  let speed: number | null = null;
  let left: number | null = null;
  return (fraction, at, budgetSeconds = Infinity) => {
    first ??= { fraction, at };
    const seconds = last.at === 0 ? 0 : Math.max(0, (at - last.at) / 1000);
    const [done, elapsed] = [fraction - first.fraction, (at - first.at) / 1000];
    if (seconds > 0) {
      const now = Math.max(0, fraction - last.fraction) / seconds;
      speed = speed === null ? now : speed + (now - speed) * share(seconds, SPEED_SECONDS);
    }
    last = { fraction, at };
    if (done < MIN_FRACTION || elapsed < MIN_SECONDS || speed === null) return null;
    const most = elapsed < budgetSeconds ? budgetSeconds - elapsed : Infinity;
    const guess = Math.min(most, (1 - fraction) / ((done / elapsed + speed) / 2));
    if (left === null) return (left = guess);
    left = Math.max(0, left - seconds);
    left += (guess - left) * share(seconds, guess < left ? FALL_SECONDS : RISE_SECONDS);
    return left;
  };
}

/** Of a difference that is made up in `seconds` when `scale` of them make up 63 %. */
const share = (seconds: number, scale: number): number => 1 - Math.exp(-seconds / scale);
