import { COLLECT_PATH, type CollectRequest, type CollectResponse } from '@kindred/shared/api/collect';
import { pause } from './pause.ts';

const REQUESTS_AT_ONCE = 8;
/** A busy app says "later" for moments; one that says it for so long stores nothing at all. */
const REFUSED_MILLISECONDS = 15_000;

export interface Collected {
  accepted: number;
  duplicates: number;
  refused: number;
}

/** Sends them as pixels would, some at a time; `each` is told of the sum so far. */
export async function collectAll(
  appUrl: string,
  requests: Iterable<CollectRequest>,
  each: (sum: Collected) => void = () => {},
): Promise<Collected> {
  const left = requests[Symbol.iterator]();
  const sum = { accepted: 0, duplicates: 0, refused: 0 };
  const sendAll = async (): Promise<void> => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const answer = await collect(appUrl, next.value);
      sum.accepted += answer.accepted;
      sum.duplicates += answer.duplicates;
      sum.refused += answer.refused.length;
      each(sum);
    }
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, sendAll));
  return sum;
}

async function collect(appUrl: string, request: CollectRequest): Promise<CollectResponse> {
  const body = JSON.stringify(request);
  const deadline = Date.now() + REFUSED_MILLISECONDS;
  for (;;) {
    const response = await fetch(appUrl + COLLECT_PATH, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    if (response.ok) return (await response.json()) as CollectResponse;
    const isLater = response.status === 429 || response.status === 503;
    if (!isLater || Date.now() > deadline)
      throw new Error(`/collect answered ${response.status}: ${await response.text()}`);
    await pause(Number(response.headers.get('retry-after') ?? 1) * 1000);
  }
}
