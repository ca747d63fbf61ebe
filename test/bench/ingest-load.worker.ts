import { connect, type Socket } from 'node:net';

/** Requests of 10 events on raw keep-alive sockets: the generator shares the machine, so it must cost little. */
export interface Load {
  port: number;
  key: string;
  connections: number;
  requests: number;
  /** Requests a second to offer; without it each connection sends its next when the last is answered. */
  ratePerSecond?: number;
}

export interface LoadResult {
  seconds: number;
  acceptedEvents: number;
  /** Milliseconds from sending to the answer, of accepted requests, ascending. */
  latencies: number[];
  statuses: Record<number, number>;
  /** Open loop only: due while every connection was waiting, so not sent. */
  unsent: number;
}

export const EVENTS_PER_REQUEST = 10;

export async function runLoad(load: Load): Promise<LoadResult> {
  const result: LoadResult = { seconds: 0, acceptedEvents: 0, latencies: [], statuses: {}, unsent: 0 };
  const clients = await Promise.all(
    Array.from({ length: load.connections }, () => openClient(load.port, result)),
  );
  const nextRequest = requestMaker(load.key);
  const startedAt = performance.now();
  if (load.ratePerSecond) await openLoop(clients, load.requests, load.ratePerSecond, nextRequest, result);
  else await closedLoop(clients, load.requests, nextRequest);
  result.seconds = (performance.now() - startedAt) / 1000;
  for (const client of clients) client.close();
  result.latencies.sort((a, b) => a - b);
  return result;
}

async function closedLoop(clients: Client[], requests: number, nextRequest: () => Buffer): Promise<void> {
  let left = requests;
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) await client.send(nextRequest());
    }),
  );
}

const TICK_MILLISECONDS = 5;

async function openLoop(
  clients: Client[],
  requests: number,
  rate: number,
  nextRequest: () => Buffer,
  result: LoadResult,
): Promise<void> {
  const free = [...clients];
  const pending = new Set<Promise<void>>();
  const startedAt = performance.now();
  for (let offered = 0; offered < requests;) {
    const due = Math.min(requests, Math.floor(((performance.now() - startedAt) / 1000) * rate));
    for (; offered < due; offered++) {
      const client = free.pop();
      if (!client) {
        result.unsent++;
        continue;
      }
      const sent = client.send(nextRequest()).then(() => {
        free.unshift(client);
        pending.delete(sent);
      });
      pending.add(sent);
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MILLISECONDS));
  }
  await Promise.all(pending);
}

interface Client {
  send(request: Buffer): Promise<void>;
  close(): void;
}

async function openClient(port: number, result: LoadResult): Promise<Client> {
  let answered: () => void = () => {};
  let sentAt = 0;
  let received = '';
  const open = async (): Promise<Socket> => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    socket.on('error', () => {});
    socket.setEncoding('latin1').on('data', (chunk) => {
      received += chunk;
      const answer = readAnswer(received);
      if (!answer) return;
      received = '';
      result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
      if (answer.status === 200) {
        result.acceptedEvents += (JSON.parse(answer.body) as { accepted: number }).accepted;
        result.latencies.push(performance.now() - sentAt);
      }
      answered();
    });
    return socket;
  };
  let socket = await open();
  return {
    async send(request) {
      if (socket.destroyed) socket = await open();
      sentAt = performance.now();
      await new Promise<void>((resolve) => {
        answered = resolve;
        // A server may close the connection of a request that it refused unread.
        socket.once('close', resolve);
        socket.write(request);
      });
      socket.removeAllListeners('close');
    },
    close: () => socket.destroy(),
  };
}

function readAnswer(text: string): { status: number; body: string } | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  const body = text.slice(end + 4);
  if (length === undefined)
    return body.endsWith('0\r\n\r\n') ? { status: Number(text.slice(9, 12)), body } : null;
  return body.length >= Number(length) ? { status: Number(text.slice(9, 12)), body } : null;
}

/** One request is made once; each copy gets fresh ids at known places. */
function requestMaker(key: string): () => Buffer {
  const session = 'S'.repeat(12);
  const idOf = (index: number) => `ffffffff-ffff-7fff-8fff-0000000000${String(index).padStart(2, '0')}`;
  const kinds = ['product_viewed', 'product_viewed', 'product_added_to_cart'] as const;
  const events = Array.from({ length: EVENTS_PER_REQUEST }, (_, index) => {
    const name = kinds[index % kinds.length];
    return {
      eventId: idOf(index),
      visitorId: `visitor-${session}`,
      sessionId: `session-${session}`,
      occurredAt: Date.now() - 60_000 + index,
      consent: { analytics: true, preferences: true, marketing: false },
      name,
      data: {
        productId: String(7_000_000_000_000 + index * 37),
        variantId: '41234567890123',
        priceMinorUnits: 2_990,
        ...(name === 'product_added_to_cart' && { quantity: 1 }),
      },
    };
  });
  const body = JSON.stringify({ shop: 'bench.myshopify.com', key, events });
  const head = `POST /collect HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: text/plain\r\ncontent-length: ${body.length}\r\n\r\n`;
  const template = Buffer.from(head + body, 'latin1');
  const idPlaces = events.map((_, index) => template.indexOf(idOf(index)));
  const sessionPlaces = placesOf(template, session);
  let serial = 0;
  // Ids of different runs must differ: the first 8 digits are the run's.
  const run = Math.floor(Math.random() * 0xffffffff)
    .toString(16)
    .padStart(8, '0');
  return () => {
    const request = Buffer.from(template);
    const digits = (serial++).toString(16).padStart(10, '0');
    for (const place of idPlaces) {
      request.write(run, place, 'latin1');
      request.write(digits, place + 24, 'latin1');
    }
    for (const place of sessionPlaces) request.write(`${run}${digits.slice(5, 9)}`, place, 'latin1');
    return request;
  };
}

function placesOf(haystack: Buffer, needle: string): number[] {
  const places: number[] = [];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) places.push(at);
  return places;
}
