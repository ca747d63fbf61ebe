import type { Browser } from 'playwright-core';
import type { ModelFamily } from '@kindred/shared/release';
import { randomArtifact } from '../contracts/random-artifacts.ts';
import { launchChromium, launchProfile } from '../e2e/browser.ts';
import { startStorefrontShop, type ShopOptions, type StorefrontShop } from '../e2e/storefront-shop.ts';
import { type Look, Shopper } from './device-page.ts';
import { benchRanking } from './device-ranking.ts';

/**
 * What a shopper's device pays: the same product page of a shop of 10,000 products without the app, with the graph
 * engine and with onnxruntime-web, in turn, in one run, in real Chromium. The model is what such a shop would get (a
 * blend within a phone's bytes), with random parameters.
 */
const PRODUCTS = 10_000;
const FAMILY: ModelFamily = 'blend';
const ROUNDS = 12;
const COLD_ROUNDS = 5;
const THROTTLE = 4;
/** A phone on a middling mobile network, as in Lighthouse's slow 4G turned up to what is common. */
const LINK = { bitsPerSecond: 10e6, roundTripMilliseconds: 40 };
const NEAR_THE_SLOT = { width: 1280, height: 1600 };

type Emit = (line: object) => void;
type EngineName = 'graph' | 'ort';

export async function run(emit: Emit): Promise<void> {
  const artifact = { bytes: randomArtifact(FAMILY, PRODUCTS), family: FAMILY, items: PRODUCTS };
  const shopOf = (options: ShopOptions): Promise<StorefrontShop> =>
    startStorefrontShop({ products: PRODUCTS + 2_500, artifact, ...options });
  const browser = await launchChromium();
  try {
    await warmPages(browser, shopOf, emit);
    for (const engine of ['graph', 'ort'] as const) await coldPages(browser, shopOf, engine, emit);
    await benchRanking(emit, browser);
  } finally {
    await browser.close();
  }
}

type ShopOf = (options: ShopOptions) => Promise<StorefrontShop>;

async function warmPages(browser: Browser, shopOf: ShopOf, emit: Emit): Promise<void> {
  const shops = {
    none: await shopOf({ installed: false }),
    graph: await shopOf({}),
    ort: await shopOf({ minimumEngine: 'ort' }),
  };
  const looks: Record<string, Look[]> = {};
  const shoppers = new Map<string, Shopper>();
  for (const [name, shop] of Object.entries(shops)) {
    const context = await launchProfile({ viewport: NEAR_THE_SLOT });
    shoppers.set(name, await Shopper.arrive(context, shop, name !== 'none'));
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const throttle of [1, THROTTLE])
      for (const [name, shopper] of shoppers)
        (looks[`${name} ${throttle}`] ??= []).push(await shopper.look(throttle));
  for (const { context } of shoppers.values()) await context.close();
  for (const shop of Object.values(shops)) await shop.close();

  for (const engine of ['graph', 'ort'] as const) {
    const [warm, throttled] = [looks[`${engine} 1`] ?? [], looks[`${engine} ${THROTTLE}`] ?? []];
    const [bare, bareThrottled] = [looks['none 1'] ?? [], looks[`none ${THROTTLE}`] ?? []];
    const line = (metric: string, value: number, unit: string, more = {}): void =>
      emit({ metric, engine, value, unit, products: PRODUCTS, ...more });
    for (const [name, looked] of [
      ['warm', warm],
      ['warm_throttled', throttled],
    ] as const) {
      line(`slate_${name}_p75_ms`, p75(slates(looked)), 'ms', { p50: median(slates(looked)) });
      line(`slate_kept_${name}_p75_ms`, p75(kept(looked)), 'ms to the slate of the page before');
    }
    line('long_tasks_throttled', most(throttled, 'longTasks'), 'tasks over 50 ms, most in one look', {
      withoutApp: most(bareThrottled, 'longTasks'),
    });
    line('cls', worstShift(warm, throttled), 'CLS, worst look', {
      withoutApp: worstShift(bare, bareThrottled),
    });
    line(
      'tbt_delta_ms',
      middle(throttled, 'blockingMilliseconds') - middle(bareThrottled, 'blockingMilliseconds'),
      `ms at ${THROTTLE}x, against the page without the app`,
    );
    line(
      'memory_delta_bytes',
      middle(warm, 'memoryBytes') - middle(bare, 'memoryBytes'),
      'bytes in the page',
      {
        note: engine === 'ort' ? "the worker's memory is not in it" : 'after the slate',
      },
    );
    line('load_ms', middle(warm, 'loadMilliseconds'), 'ms', { withoutApp: middle(bare, 'loadMilliseconds') });
    line(
      'requests_delta_warm',
      middle(warm, 'requests') - middle(bare, 'requests'),
      'requests, cached ones too',
    );
  }
}

/** Each look from a browser that has kept no file, over a shaped line; pictures and the theme come over it too. */
async function coldPages(browser: Browser, shopOf: ShopOf, engine: EngineName, emit: Emit): Promise<void> {
  const shop = await shopOf({ network: LINK, minimumEngine: engine });
  const context = await browser.newContext({ viewport: NEAR_THE_SLOT });
  const shopper = await Shopper.arrive(context, shop, true);
  const looks: Look[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) looks.push(await shopper.look(1, true));
  await context.close();
  await shop.close();
  const about = { engine, products: PRODUCTS };
  emit({
    metric: 'slate_cold_p75_ms',
    ...about,
    value: p75(slates(looks)),
    unit: 'ms',
    link: '10 Mbit/s, 40 ms',
  });
  emit({
    metric: 'page_bytes_cold',
    ...about,
    value: middle(looks, 'wireBytes'),
    unit: 'bytes on the wire, of the page',
  });
}

const worstShift = (...looks: Look[][]): number =>
  Math.max(...looks.flat().map(({ layoutShift }) => layoutShift));
const slates = (looks: Look[]): number[] => looks.map(({ slateMilliseconds }) => slateMilliseconds ?? NaN);
const kept = (looks: Look[]): number[] =>
  looks.map(({ keptSlateMilliseconds }) => keptSlateMilliseconds ?? NaN);
const most = (looks: Look[], metric: 'longTasks'): number => Math.max(...looks.map((each) => each[metric]));
const middle = (looks: Look[], metric: keyof Look): number =>
  median(looks.map((each) => each[metric] as number));
const median = (values: number[]): number => quantile(values, 0.5);
const p75 = (values: number[]): number => quantile(values, 0.75);

function quantile(values: number[], share: number): number {
  return (
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN
  );
}
