import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { StorefrontShop } from '../e2e/storefront-shop.ts';

/** One look at a product page of a shop, as its shopper's device felt it. */
export interface Look {
  /** From the start of our entry script to the slate that was ranked on this page; null without the app. */
  slateMilliseconds: number | null;
  /** To the first personal slate, which within a visit is what was ranked on the page before. */
  keptSlateMilliseconds: number | null;
  longTasks: number;
  /** What tasks took beyond 50 ms, in all. */
  blockingMilliseconds: number;
  layoutShift: number;
  /** Until the page's load event has run. */
  loadMilliseconds: number;
  /** JavaScript's heap and its array buffers after a collection, of the page; a worker's are not in it. */
  memoryBytes: number;
  /** Compressed, as they came over the wire. */
  wireBytes: number;
  requests: number;
  engine: string | null;
}

const LOOKED_AT_BEFORE = 4;
const LOOK_AGAIN_MILLISECONDS = 200;
const STILL_RUNS_MILLISECONDS = 700;

interface Seen {
  startedAt: number | null;
  personalAt: number | null;
  rankedAt: number | null;
  engine: string | null;
  longTasks: number[];
  layoutShift: number;
  loadMilliseconds: number;
}

/** Runs in the page before everything else: marks when our entry looks for itself, and when a slot is ranked. */
function observe(): void {
  const seen: Seen = {
    startedAt: null,
    personalAt: null,
    rankedAt: null,
    engine: null,
    longTasks: [],
    layoutShift: 0,
    loadMilliseconds: 0,
  };
  Object.assign(window, { seen });
  let kindred:
    | { status(): { slots: { state: string; ranked: { slate: { engine: string } } | null }[] } }
    | undefined;
  Object.defineProperty(window, 'Kindred', {
    get: () => ((seen.startedAt ??= performance.now()), kindred),
    set(value: typeof kindred) {
      kindred = value;
    },
  });
  document.addEventListener('kindred:changed', () => {
    const slot = kindred?.status().slots[0];
    if (slot?.ranked) seen.personalAt ??= performance.now();
    if (slot?.state !== 'ranked' || seen.rankedAt !== null) return;
    seen.rankedAt = performance.now();
    seen.engine = slot.ranked?.slate.engine ?? null;
  });
  addEventListener('load', () => setTimeout(() => (seen.loadMilliseconds = performance.now())));
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * A shopper's browser that has accepted and looked at one product, so that every further look is news to rank. It goes
 * from product to product in one tab, as in a visit.
 */
export class Shopper {
  readonly context: BrowserContext;
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #shop: StorefrontShop;
  readonly #withApp: boolean;
  #product = 0;

  private constructor(page: Page, session: CDPSession, shop: StorefrontShop, withApp: boolean) {
    this.context = page.context();
    this.#page = page;
    this.#session = session;
    this.#shop = shop;
    this.#withApp = withApp;
  }

  static async arrive(context: BrowserContext, shop: StorefrontShop, withApp: boolean): Promise<Shopper> {
    await context.addInitScript(observe);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const shopper = new Shopper(page, session, shop, withApp);
    await page.goto(shopper.#nextProduct(), { waitUntil: 'load' });
    await page.click('#shopify-pc__banner__btn-accept');
    await shopper.#settled();
    await session.send('Network.enable');
    return shopper;
  }

  /** `fresh`: the browser has kept no file of the shop, the CDN or the app. */
  async look(cpuThrottle: number, fresh = false): Promise<Look> {
    const session = this.#session;
    await this.#prepare(fresh);
    const counted = countWire(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottle });
    await this.#page.goto(this.#nextProduct(), { waitUntil: 'load' });
    const seen = await this.#settled();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const memoryBytes = await memoryOf(session);
    const sinceStart = (at: number | null): number | null =>
      at === null ? null : at - (seen.startedAt ?? NaN);
    return {
      slateMilliseconds: sinceStart(seen.rankedAt),
      keptSlateMilliseconds: sinceStart(seen.personalAt),
      engine: seen.engine,
      longTasks: seen.longTasks.length,
      blockingMilliseconds: seen.longTasks.reduce((sum, each) => sum + Math.max(0, each - 50), 0),
      layoutShift: seen.layoutShift,
      loadMilliseconds: seen.loadMilliseconds,
      memoryBytes,
      ...counted(),
    };
  }

  #nextProduct(): string {
    const { handle } = this.#shop.products[(this.#product = (this.#product + 7) % 200)]!;
    return `${this.#shop.url}/products/${handle}`;
  }

  /** Back to a visit of few looks, as most are: every ranking reads what was looked at before. */
  async #prepare(fresh: boolean): Promise<void> {
    if (fresh) await this.#session.send('Network.clearBrowserCache');
    await this.#page.evaluate(
      async ({ most, forget }) => {
        const trail = JSON.parse(localStorage.getItem('kindred:trail') ?? '[]') as unknown[];
        if (trail.length > most) localStorage.setItem('kindred:trail', JSON.stringify(trail.slice(-most)));
        if (forget) for (const name of await caches.keys()) await caches.delete(name);
      },
      { most: LOOKED_AT_BEFORE, forget: fresh },
    );
  }

  /**
   * Waits for the slate where there is an app, and then for what still runs; by the protocol alone, because Playwright
   * brings a script of its own into the page that it waits in, which takes longer than ours.
   */
  async #settled(): Promise<Seen> {
    const giveUpAt = Date.now() + 30_000;
    let seen = await this.#seen();
    while (this.#withApp && seen.rankedAt === null) {
      if (Date.now() > giveUpAt) throw new Error(`No slate: ${JSON.stringify(seen)}`);
      await sleep(LOOK_AGAIN_MILLISECONDS);
      seen = await this.#seen();
    }
    await sleep(STILL_RUNS_MILLISECONDS);
    return this.#seen();
  }

  async #seen(): Promise<Seen> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: 'seen',
      returnByValue: true,
    });
    return result.value as Seen;
  }
}

/** Counts until it is asked for what it counted. */
function countWire(session: CDPSession): () => Pick<Look, 'wireBytes' | 'requests'> {
  const wire = { wireBytes: 0, requests: 0 };
  const sent = (): number => (wire.requests += 1);
  const finished = ({ encodedDataLength }: { encodedDataLength: number }): number =>
    (wire.wireBytes += encodedDataLength);
  session.on('Network.requestWillBeSent', sent);
  session.on('Network.loadingFinished', finished);
  return () => {
    session.off('Network.requestWillBeSent', sent);
    session.off('Network.loadingFinished', finished);
    return wire;
  };
}

async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
