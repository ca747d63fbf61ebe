import type { CollectRequest } from '@kindred/shared/api/collect';
import type { ShopperEvent } from '@kindred/shared/event';
import { type AsyncStorage, forget, PIXEL_KEYS, readJson, writeJson } from './device-store.ts';

/** Beyond this the oldest are dropped: a server that is away for long must not fill a shopper's storage. */
const MAX_QUEUED = 200;
const MAX_BATCH = 20;
/** Browsers refuse keepalive bodies over 64 kB, counted over all that are under way. */
const MAX_BODY_CHARACTERS = 30_000;
/** Long enough to gather what one page view emits at once, short enough to beat most page changes. */
const FLUSH_DELAY_MILLISECONDS = 250;
/** A server that hangs must not keep later events waiting for ever. */
const SEND_TIMEOUT_MILLISECONDS = 15_000;
const FIRST_RETRY_MILLISECONDS = 2_000;
const MAX_RETRY_MILLISECONDS = 5 * 60_000;

interface QueuePorts {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  store: AsyncStorage;
  setTimer: (run: () => void, milliseconds: number) => void;
  /** Hears of each request as it leaves. */
  leaving: (events: readonly ShopperEvent[]) => void;
  isPaused: () => Promise<boolean>;
}

interface QueueTarget {
  collectUrl: string;
  shop: string;
  key: string;
}

/**
 * At least once: an event stays, with its id, until the server has decided on it; the server counts each id once.
 * What is unsent when the page goes away is taken up by the next page of the same tab.
 */
export class EventQueue {
  readonly #target: QueueTarget;
  readonly #ports: QueuePorts;
  #events: ShopperEvent[] = [];
  #failures = 0;
  #timerSet = false;
  #sending = false;
  /** Until a retry is due, new events wait with the old ones. */
  #resting = false;
  #emptied = 0;

  constructor(target: QueueTarget, ports: QueuePorts) {
    this.#target = target;
    this.#ports = ports;
  }

  async load(): Promise<void> {
    const stored = await readJson(this.#ports.store, PIXEL_KEYS.pending);
    if (!Array.isArray(stored) || stored.length === 0) return;
    this.#events = [...(stored as ShopperEvent[]), ...this.#events].slice(-MAX_QUEUED);
    this.#flushIn(FLUSH_DELAY_MILLISECONDS);
  }

  async add(event: ShopperEvent): Promise<void> {
    this.#events = [...this.#events, event].slice(-MAX_QUEUED);
    this.#flushIn(FLUSH_DELAY_MILLISECONDS);
    await this.#save();
  }

  /** Consent is gone: what was not sent is never sent. */
  empty(): void {
    this.#events = [];
    this.#emptied += 1;
  }

  async flush(): Promise<void> {
    if (this.#sending || this.#resting) return;
    this.#sending = true;
    const emptied = this.#emptied;
    try {
      while (this.#events.length > 0 && emptied === this.#emptied) {
        const batch = this.#nextBatch();
        const wait = await this.#send(batch);
        if (wait !== null) return this.#restFor(wait);
        const sent = new Set(batch.map((event) => event.eventId));
        this.#events = this.#events.filter((event) => !sent.has(event.eventId));
        if (emptied === this.#emptied) await this.#save();
      }
    } finally {
      this.#sending = false;
    }
  }

  /** Paused: what waits is dropped, not kept for later. */
  async #flushUnlessPaused(): Promise<void> {
    if (!(await this.#ports.isPaused())) return this.flush();
    this.empty();
    await forget(this.#ports.store, [PIXEL_KEYS.pending]);
  }

  /** Milliseconds to wait before the same events are tried again; null when the server has decided on them. */
  async #send(events: ShopperEvent[]): Promise<number | null> {
    const { collectUrl, shop, key } = this.#target;
    const body = JSON.stringify({ shop, key, events } satisfies CollectRequest);
    this.#ports.leaving(events);
    try {
      // text/plain spares the preflight, keepalive lets the request outlive the page.
      const response = await this.#ports.fetch(collectUrl, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body,
        keepalive: true,
        // A shop may send whole addresses of its pages along with every request; none of them is our business.
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(SEND_TIMEOUT_MILLISECONDS),
      });
      if (response.status !== 429 && response.status < 500) {
        this.#failures = 0;
        return null;
      }
      return this.#backOff(Number(response.headers.get('retry-after')) * 1000);
    } catch {
      return this.#backOff(0);
    }
  }

  /** Twice as long after every failure, never shorter than the server asked for. */
  #backOff(askedMilliseconds: number): number {
    const own = Math.min(FIRST_RETRY_MILLISECONDS * 2 ** this.#failures, MAX_RETRY_MILLISECONDS);
    this.#failures += 1;
    const asked = Number.isFinite(askedMilliseconds) ? askedMilliseconds : 0;
    return Math.min(Math.max(own, asked), MAX_RETRY_MILLISECONDS);
  }

  #nextBatch(): ShopperEvent[] {
    const batch: ShopperEvent[] = [];
    let characters = 0;
    for (const event of this.#events.slice(0, MAX_BATCH)) {
      characters += JSON.stringify(event).length;
      if (batch.length > 0 && characters > MAX_BODY_CHARACTERS) break;
      batch.push(event);
    }
    return batch;
  }

  #flushIn(milliseconds: number): void {
    if (this.#timerSet) return;
    this.#timerSet = true;
    this.#ports.setTimer(() => {
      this.#timerSet = false;
      void this.#flushUnlessPaused();
    }, milliseconds);
  }

  #restFor(milliseconds: number): void {
    this.#resting = true;
    this.#ports.setTimer(() => {
      this.#resting = false;
      void this.#flushUnlessPaused();
    }, milliseconds);
  }

  #save(): Promise<void> {
    return writeJson(this.#ports.store, PIXEL_KEYS.pending, this.#events);
  }
}
