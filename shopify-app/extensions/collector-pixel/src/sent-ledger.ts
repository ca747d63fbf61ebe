import type { ShopperEvent } from '@kindred/shared/event';
import { type SentRequest, sentRequests } from '@kindred/shared/sent-ledger';
import { type AsyncStorage, forget, PIXEL_KEYS, readJson, writeJson } from './device-store.ts';

/** Tells the shopper's panel what left the device: one row a request, written while it leaves. */
export class SentLedger {
  readonly #store: AsyncStorage;
  #last: Promise<unknown> = Promise.resolve();
  #wiped = 0;

  constructor(store: AsyncStorage) {
    this.#store = store;
  }

  /** Read afresh every time, because other tabs write it too. */
  note(events: readonly ShopperEvent[], now: number): void {
    const wiped = this.#wiped;
    void this.#inOrder(async () => {
      const stored = await readJson(this.#store, PIXEL_KEYS.sent);
      const rows = withRequest(sentRequests(stored, now), events, now);
      if (wiped === this.#wiped) await writeJson(this.#store, PIXEL_KEYS.sent, rows);
    });
  }

  wipe(): Promise<unknown> {
    this.#wiped += 1;
    return this.#inOrder(() => forget(this.#store, [PIXEL_KEYS.sent]));
  }

  #inOrder(work: () => Promise<unknown>): Promise<unknown> {
    return (this.#last = this.#last.then(work));
  }
}

/** The same events sent again, maybe with later ones behind them, take the place of the first try. */
function withRequest(
  rows: readonly SentRequest[],
  events: readonly ShopperEvent[],
  now: number,
): SentRequest[] {
  const added = rowsOf(events, now);
  const again = new Set(added.map(({ firstEventId }) => firstEventId));
  const others = rows.filter(({ firstEventId }) => !again.has(firstEventId));
  return sentRequests([...others, ...added], now);
}

/** One, but for events that waited while what was allowed changed. */
function rowsOf(events: readonly ShopperEvent[], at: number): SentRequest[] {
  const rows = new Map<string, SentRequest>();
  for (const { eventId, visitorId, consent, name } of events) {
    // Told as the page goes: it writes that down itself, before.
    if (name === 'page_measured') continue;
    const under = JSON.stringify([visitorId, consent]);
    const row = rows.get(under) ?? { firstEventId: eventId, at, visitorId, kinds: {}, consent };
    rows.set(under, { ...row, kinds: { ...row.kinds, [name]: (row.kinds[name] ?? 0) + 1 } });
  }
  return [...rows.values()];
}
