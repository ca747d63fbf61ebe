import { TRAINING_CONSENT_TEXT_VERSION, type Activity, type Overview } from '@kindred/shared/api/admin';
import { UNDERSTANDING_API, type SegmentsReport } from '@kindred/shared/api/understanding';
import { inEnglish } from '@kindred/shared/said';
import type { Database, Queue } from '../../../shopify-app/server/ports.ts';
import type { Shop } from '../../../shopify-app/server/shops/shop-store.ts';
import type { EmulatedShopify } from '../index.ts';
import type { DemoClock } from './clock.ts';
import { collectAll } from './collect.ts';
import { pause } from './pause.ts';
import type { Progress } from './progress.ts';
import { DEMO_DOMAIN, type ShopSource } from './shop-source.ts';
import { liveThroughWeeks } from './weeks.ts';

/** What a merchant and their shoppers do to an app: install it, let it learn, be watched with consent. */
export interface Life {
  source: ShopSource;
  /** The merchant has experiments and a campaign. */
  isTried: boolean;
  shopify: EmulatedShopify;
  appUrl: string;
  admin: <T>(path: string, body?: object) => Promise<T>;
  shop: () => Promise<Shop>;
  clock: DemoClock;
  database: Database;
  queue: Queue;
  progress: Progress;
}

/** A busy machine of two cores needed one minute to train. */
const PATIENCE_MILLISECONDS = 300_000;

export async function fillWithLife(life: Life): Promise<void> {
  const { progress, source } = life;
  await progress.step('Install the app into the shop', () => install(life));
  await progress.step('Sync catalogue and orders', (update) => waitForSync(life, update));
  const { history } = source;
  if (history !== null) {
    await progress.step('Feed consented history', (update) => feed(life, history, update));
  }
  await progress.step('Train, gate and release a model', (update) => train(life, update));
  await progress.step('Find segments of visitors', (update) => findSegments(life, update));
  if (history !== null && life.isTried) {
    const weeks = { ...life, world: history.world, shop: await life.shop() };
    await progress.step('Live through weeks of experiments', (update) => liveThroughWeeks(weeks, update));
  }
}

async function install({ shopify }: Life): Promise<void> {
  const response = await shopify.install(DEMO_DOMAIN);
  if (!response.ok)
    throw new Error(`The app answered the install with ${response.status}: ${await response.text()}`);
}

async function waitForSync({ admin, source }: Life, update: (detail: string) => void): Promise<void> {
  const wanted = [...source.shop.products.values()].length;
  await until('the catalogue', async () => {
    const { products, orders, setup } = await admin<Overview>('/api/overview');
    update(`${products} of ${wanted} products, ${orders} orders`);
    const done = (id: string): boolean => setup.find((step) => step.id === id)?.done === true;
    return done('catalogue') && done('pixel');
  });
}

/** Sends what the pixel would have sent, some of it twice and some of it dirty, and checks every answer. */
async function feed(
  { appUrl, shop }: Life,
  history: NonNullable<ShopSource['history']>,
  update: (detail: string) => void,
): Promise<void> {
  const sum = await collectAll(appUrl, history.requests((await shop()).publicKey), (so) =>
    update(`${so.accepted} events accepted, ${so.duplicates} seen before, ${so.refused} refused`),
  );
  const { accepted, duplicates } = history.expected;
  if (sum.accepted !== accepted || sum.duplicates !== duplicates)
    throw new Error(`The server took ${sum.accepted} events where ${accepted} were right.`);
}

/** The merchant consents to training; without that nothing is ever learned. */
async function train({ admin }: Life, update: (detail: string) => void): Promise<void> {
  await admin('/api/training-consent', { granted: true, textVersion: TRAINING_CONSENT_TEXT_VERSION });
  await until('the first release', async () => {
    const { training, activeRelease } = await admin<Activity>('/api/activity');
    if (training !== null) update(`${Math.round(training.progress * 100)} % ${inEnglish(training.message)}`);
    if (training?.state === 'failed') throw new Error(inEnglish(training.message));
    // Nothing to learn, or the gate refuses: then pages keep Liquid's related products, and the admin says why.
    if (activeRelease === null) return isOver(training, update);
    update(`${activeRelease.family}, ${activeRelease.items} products, ${activeRelease.artifactBytes} bytes`);
    return true;
  });
}

function isOver(training: Activity['training'], update: (detail: string) => void): boolean {
  const isAtEnd =
    training?.state === 'done' || training?.state === 'refused' || training?.state === 'cancelled';
  if (isAtEnd) update(inEnglish(training.message));
  return isAtEnd;
}

/** With the permission the first night is asked for, which has mostly ended before the training. */
async function findSegments({ admin }: Life, update: (detail: string) => void): Promise<void> {
  await until('the first segments', async () => {
    const { state, segments, have } = await admin<SegmentsReport>(UNDERSTANDING_API.segments);
    update(`${segments.length} segments of ${have} visitors`);
    return state !== 'waiting';
  });
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await holds())) {
    if (Date.now() > deadline)
      throw new Error(`Waited ${PATIENCE_MILLISECONDS / 1000} s for ${what} in vain.`);
    await pause(150);
  }
}
