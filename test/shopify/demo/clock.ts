import type { Clock, Queue } from '../../../shopify-app/server/ports.ts';

/** The app's clock: a first start sets it back and goes through the weeks before, as the shop would have. */
export interface DemoClock extends Clock {
  /** Epoch milliseconds; from there it goes on. */
  set(at: number): void;
  backToNow(): void;
}

export function createDemoClock(): DemoClock {
  let behind = 0;
  return {
    now: () => Date.now() - behind,
    set(at) {
      behind = Date.now() - at;
    },
    backToNow() {
      behind = 0;
    },
  };
}

/** Jobs of the hour and the night would take the clock's word for it: they begin once it tells the time again. */
export function holdSchedules(queue: Queue): { queue: Queue; begin(): Promise<void> } {
  const held: Parameters<Queue['schedule']>[] = [];
  return {
    queue: {
      ...queue,
      schedule: async (...schedule) => {
        held.push(schedule);
      },
    },
    async begin() {
      for (const schedule of held.splice(0)) await queue.schedule(...schedule);
    },
  };
}
