import { readJson, SESSION_KEYS, writeJson } from '../storage/device-store.ts';
import type { FetchedManifest } from './release-files.ts';

/** Errors that the same bytes on the same device will meet again; a lost connection is not one. */
const LASTING = ['ReleaseError', 'ModelError', 'UnsupportedModelError', 'OrtWorkerError'];

/** A broken release is not fetched and tried again on every page of a visit. */
export function failedBefore(manifest: FetchedManifest): boolean {
  return readJson('sessionStorage', SESSION_KEYS.failed) === releaseIn(manifest);
}

export function rememberFailure(manifest: FetchedManifest, error: unknown): void {
  if (error instanceof Error && LASTING.includes(error.name))
    writeJson('sessionStorage', SESSION_KEYS.failed, releaseIn(manifest));
}

function releaseIn({ content }: FetchedManifest): string {
  return String((content as { releaseId?: unknown } | null)?.releaseId);
}
