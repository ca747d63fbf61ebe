import { setTimeout as wait } from 'node:timers/promises';

/** A connection as shoppers have it, made on the server's side: workers' downloads feel it too. */
export interface Link {
  bitsPerSecond: number;
  roundTripMilliseconds: number;
}

type Answer = (request: Request) => Response | Promise<Response>;
const CHUNK_BYTES = 16 * 1024;

/** All answers of one link share its width; each waits one round trip. Connections are taken for open already. */
export function shapedBy(link: Link | undefined, sharedLine: { freeAt: number }): (answer: Answer) => Answer {
  if (link === undefined) return (answer) => answer;
  const millisecondsOf = (bytes: number): number => (bytes * 8000) / link.bitsPerSecond;
  return (answer) => async (request) => {
    const response = await answer(request);
    await wait(link.roundTripMilliseconds);
    if (response.body === null) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
          const chunk = bytes.subarray(at, at + CHUNK_BYTES);
          sharedLine.freeAt = Math.max(sharedLine.freeAt, performance.now()) + millisecondsOf(chunk.length);
          await wait(Math.max(0, sharedLine.freeAt - performance.now()));
          controller.enqueue(chunk);
        }
        controller.close();
      },
    });
    return new Response(stream, { status: response.status, headers: response.headers });
  };
}
