import type { ApiError } from '@kindred/shared/api/collect';
import type { Said } from '@kindred/shared/said';

/** Every non-2xx answer of the server has this form. */
export function apiError(
  status: number,
  error: string,
  message: Said,
  headers: Record<string, string> = {},
): Response {
  const body: ApiError = { error, message };
  return Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

/** For what a shop's page fetches: a browser hides an answer without this header from the script. */
export const ANY_ORIGIN = { 'access-control-allow-origin': '*' };
