import { type DeviceFailed, PUBLISHED_EVENTS } from '@kindred/shared/event';
import { publish } from '../entry/shopify-page.ts';
import { listIn, readJson, SESSION_KEYS, writeJson } from '../storage/device-store.ts';
import type { RankRequest } from './contract.ts';
import type { FetchedManifest } from './release-files.ts';

/** How far the ranking with one release came. */
export type Attempt = Pick<DeviceFailed, 'phase' | 'engine' | 'releaseId'>;

/** Errors that the same bytes on the same device will meet again; a lost connection is not one. */
const LASTING = ['ReleaseError', 'ModelError', 'UnsupportedModelError', 'OrtWorkerError'];
/** The active release, the one before it, and what was released meanwhile. */
const MOST_REMEMBERED = 4;

/** Whoever leaves a page breaks off its requests: that is no failure, and a page that is gone tells nothing. */
const STILL_HERE_MILLISECONDS = 500;

/** A broken release is not fetched and tried again on every page of a visit. */
export function failedBefore({ releaseId }: FetchedManifest): boolean {
  return failed().includes(releaseId);
}

/** Remembered for the visit, and told to the merchant as far as the shopper's consent goes. */
export function noteFailure(error: unknown, attempt: Attempt, { placementId }: RankRequest): void {
  const { name, problem = '' } = error as { name?: string; problem?: string };
  if (LASTING.includes(name ?? ''))
    writeJson(
      'sessionStorage',
      SESSION_KEYS.failed,
      [...failed(), attempt.releaseId].slice(-MOST_REMEMBERED),
    );
  const phase = problem.endsWith('hash') ? 'integrity' : attempt.phase;
  const told: DeviceFailed = { ...attempt, phase, placementId };
  setTimeout(publish, STILL_HERE_MILLISECONDS, PUBLISHED_EVENTS.deviceFailed, told);
}

function failed(): unknown[] {
  return listIn(readJson('sessionStorage', SESSION_KEYS.failed));
}
