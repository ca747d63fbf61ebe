import { type ApiError, COLLECT_PATH } from '@kindred/shared/api/collect';
import { MAX_COLLECT_BODY_BYTES } from '@kindred/shared/event-policy';
import { Hono } from 'hono';
import { ANY_ORIGIN } from '../http/api-error.ts';
import type { CollectRefusal, Ingest } from './ingest.ts';

const STATUS = {
  malformed: 400,
  too_large: 413,
  unknown_key: 403,
  shop_mismatch: 403,
  rate_limited: 429,
  overloaded: 503,
  unavailable: 503,
} as const;

const CONTENT_TYPE = /^(?:text\/plain|application\/json)\s*(?:;|$)/i;
/** By hand: the CORS middleware costs a third of this route's throughput. */
const HEADERS = {
  ...ANY_ORIGIN,
  'content-type': 'application/json',
  'cache-control': 'no-store',
};
const PREFLIGHT = {
  ...ANY_ORIGIN,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
};

export function ingestRoutes(ingest: Ingest): Hono {
  const routes = new Hono();
  routes.options(COLLECT_PATH, () => new Response(null, { status: 204, headers: PREFLIGHT }));
  routes.post(COLLECT_PATH, async (c) => {
    const length = c.req.header('content-length');
    const bytes = length === undefined ? MAX_COLLECT_BODY_BYTES : Number(length);
    if (!(bytes <= MAX_COLLECT_BODY_BYTES)) return turnAway(ingest, TOO_LARGE);
    if (!CONTENT_TYPE.test(c.req.header('content-type') ?? '') || c.req.header('content-encoding')) {
      return turnAway(ingest, WRONG_TYPE, 415);
    }
    const admitted = ingest.admission.enter(bytes);
    if (!admitted) return turnAway(ingest, OVERLOADED);
    try {
      const body = length === undefined ? await readBounded(c.req.raw) : await c.req.text();
      if (body === null) return turnAway(ingest, TOO_LARGE);
      admitted.received();
      const outcome = await ingest.collect(body, c.req.header('user-agent') ?? '');
      if (!outcome.ok) return answerRefusal(outcome);
      return new Response(JSON.stringify(outcome.response), { headers: HEADERS });
    } finally {
      admitted.leave();
    }
  });
  return routes;
}

const TOO_LARGE: CollectRefusal = {
  ok: false,
  refusal: 'too_large',
  message: `A request may have ${MAX_COLLECT_BODY_BYTES} bytes at most. Send fewer events at once.`,
};
const WRONG_TYPE: CollectRefusal = {
  ok: false,
  refusal: 'malformed',
  message: 'Send JSON as text/plain or application/json, not compressed.',
};
const OVERLOADED: CollectRefusal = {
  ok: false,
  refusal: 'overloaded',
  message: 'The server is at its capacity. Send the same events again later.',
  retryAfterSeconds: 1,
};

function turnAway(ingest: Ingest, refusal: CollectRefusal, status?: number): Response {
  ingest.stats.countRequest(refusal.refusal);
  return answerRefusal(refusal, status);
}

function answerRefusal(
  { refusal, message, retryAfterSeconds }: CollectRefusal,
  status: number = STATUS[refusal],
): Response {
  // A plain string and a plain object: the adapter then answers without building a Response, and past
  // capacity most answers are these.
  const body = JSON.stringify({ error: refusal, message } satisfies ApiError);
  const headers: Record<string, string> = { ...HEADERS };
  if (retryAfterSeconds !== undefined) {
    headers['retry-after'] = String(retryAfterSeconds);
    // The pixel is on another origin: unexposed, it could not read when to come back.
    headers['access-control-expose-headers'] = 'retry-after';
  }
  return new Response(body, { status, headers });
}

/** Without a content-length the body is counted as it comes; null when it is too large. */
async function readBounded(request: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_COLLECT_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
