import type { Said } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import { trainingConsentOf } from './consent-store.ts';
import { createRemainingTime } from './remaining-time.ts';
import { beat, HEARTBEAT_SECONDS, READING, type RunProgress } from './run-store.ts';

/** No more beats than that: each is a transaction. */
const BEAT_MILLISECONDS = 500;

export type RunOver = 'ended' | 'consent_withdrawn';

/** Says at intervals that a run is alive and how far it is, and notices when it was ended or may not go on. */
export interface Heart {
  /** Aborted when this training is to stop; `over()` says why. */
  signal: AbortSignal;
  over(): RunOver | null;
  /** `budgetSeconds` is what the whole training may take, from its first report on. */
  progress(fraction: number, message: Said, budgetSeconds: number): void;
  stop(): void;
}

export function startHeart(
  { database, logger, clock }: Pick<Context, 'database' | 'logger' | 'clock'>,
  shopId: number,
  runId: string,
): Heart {
  const stopping = new AbortController();
  const remaining = createRemainingTime();
  let over: RunOver | null = null;
  let latest: RunProgress = {
    fraction: 0,
    message: READING,
    remainingSeconds: null,
  };
  let beatAt = -Infinity;
  const pulse = async () => {
    const found = await database.asShop(shopId, async (sql): Promise<RunOver | null> => {
      if (!(await beat(sql, runId, latest))) return 'ended';
      return (await trainingConsentOf(sql, shopId)).granted ? null : 'consent_withdrawn';
    });
    if (found === null || over !== null) return;
    over = found;
    stopping.abort(new Error('This training is to stop.'));
  };
  const beatSafely = () => {
    pulse().catch((error: unknown) =>
      logger.warn('training_beat_failed', {
        shopId,
        message: error instanceof Error ? error.message : String(error),
      }),
    );
  };
  const timer = setInterval(beatSafely, HEARTBEAT_SECONDS * 1000);
  return {
    signal: stopping.signal,
    over: () => over,
    progress(fraction, message, budgetSeconds) {
      const now = clock.now();
      latest = { fraction, message, remainingSeconds: remaining(fraction, now, budgetSeconds) };
      if (now - beatAt < BEAT_MILLISECONDS) return;
      beatAt = now;
      beatSafely();
    },
    stop: () => clearInterval(timer),
  };
}
