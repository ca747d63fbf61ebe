import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import type { ShopperEvent } from '@kindred/shared/event';
import { inEnglish } from '@kindred/shared/said';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { random } from '../../../test/contracts/database-servers.ts';
import { openShopContext, type ShopContext } from '../../../test/contracts/shop-context.ts';
import { DAY, productsOf, visits } from '../../../test/world/small-shop.ts';
import { upsertProducts } from '../catalog/catalog-store.ts';
import type { Context } from '../context.ts';
import { insertEvents } from '../ingest/event-store.ts';
import type { Sql } from '../ports.ts';
import { eraseVisitor } from '../privacy/erasure.ts';
import { keepLearned } from '../releases/learned-store.ts';
import { releasesOf } from '../releases/release-store.ts';
import { activateRelease, pruneReleases, RELEASES_KEPT } from '../releases/releases.ts';
import { decideTrainingConsent } from './consent.ts';
import { runTraining } from './job.ts';
import { latestRun, openRun } from './run-store.ts';

/** Whole trainings, in processes of their own. Too few visits for a network, so each takes a second or two. */
const TIMEOUT = { timeout: 300_000 };
const ITEMS = 12;
const BEGAN = Date.now() - 4 * DAY;
const ALL = visits(260, ITEMS, 4);
const EARLY = 230;

let shops: ShopContext;
let context: Context;
let shopId = 0;

const inShop = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => context.database.asShop(shopId, work);

/** Each visit by another visitor. */
const eventsOf = (from: number, to: number): ShopperEvent[] =>
  ALL.slice(from, to).flatMap(({ interactions }, at) =>
    interactions.map(({ productId, at: after }) => ({
      eventId: random.uuid(),
      visitorId: `visitor-${from + at}`,
      sessionId: `session-${from + at}`,
      name: 'product_viewed',
      occurredAt: BEGAN + after,
      consent: { analytics: true, preferences: true, marketing: false },
      data: { productId },
    })),
  ) as ShopperEvent[];
const visit = (from: number, to: number) => inShop((sql) => insertEvents(sql, shopId, eventsOf(from, to)));

async function train(): Promise<string> {
  const { runId } = await inShop((sql) => openRun(sql, shopId, random.uuid()));
  await runTraining(context, shopId, runId, new AbortController().signal);
  return inEnglish((await inShop((sql) => latestRun(sql, shopId)))!.message);
}

const releases = () => inShop((sql) => releasesOf(sql, shopId));
/** Releases of which it is kept what they learned. */
const learned = () =>
  inShop((sql) =>
    sql.query<{ releaseId: string }>('select distinct release_id as "releaseId" from learned_parts'),
  ).then((rows) => rows.map(({ releaseId }) => releaseId));

async function openShop(): Promise<void> {
  ({ shopId } = await shops.install());
  const products = productsOf(ITEMS).map((product) => ({ updatedAt: new Date(), product }));
  await inShop((sql) => upsertProducts(sql, shopId, products));
}

beforeAll(async () => {
  shops = await openShopContext(8);
  ({ context } = shops);
}, 300_000);

afterAll(() => shops.close());

beforeEach(openShop);

describe('a training', () => {
  it('after the first full search takes in what is new for a day, then searches again', TIMEOUT, async () => {
    await visit(0, EARLY);
    expect(await train()).toBe('A new model is active.');
    // The first one was in a hurry: it has not searched among all families.
    expect(await train()).toBe('A new model is active.');
    await visit(EARLY, ALL.length);
    expect(await train()).toBe('The model took in 30 visits without a full training.');
    const [newest, ...before] = await releases();
    expect(newest).toMatchObject({ active: true, available: true });
    expect(newest!.report.reasons.map(inEnglish).join(' ')).toContain(
      'Refreshed without a full training: 30 visits',
    );
    expect(before.some(({ report }) => report.reasons.map(inEnglish).join(' ').includes('Refreshed'))).toBe(
      false,
    );
    expect(await learned()).toEqual([newest!.releaseId]);
    shops.advance(DAY);
    expect(await train()).toBe('A new model is active.');
  });

  it('trains in full where what it goes on from is damaged or was rolled back', TIMEOUT, async () => {
    await visit(0, EARLY);
    await train();
    await train();
    await inShop((sql) => sql.query('update learned_parts set bytes = substr(bytes, 2)'));
    expect(await train()).toBe('A new model is active.');
    const [, second] = await releases();
    await activateRelease(context, shopId, second!.releaseId);
    expect(await learned()).toEqual([]);
    expect(await train()).toBe('A new model is active.');
  });
});

/** As if the newest model had been made by a full search so many hours ago. */
const fullyTrained = (hours: number) =>
  inShop((sql) =>
    sql.query('update releases set fully_trained_at = $1', [
      new Date(context.clock.now() - hours * 3_600_000),
    ]),
  );

describe('an erasure', () => {
  it('is followed by the model that a training without that visitor would have made', TIMEOUT, async () => {
    await visit(0, EARLY);
    await train();
    await fullyTrained(1);
    await eraseVisitor(context.database, shopId, 'visitor-100');
    expect(await train()).toBe(
      'The model took in 0 visits without a full training. It forgot 1 visit without a trace.',
    );
    const [after, before] = await releases();
    expect([after!.available, before!.available]).toEqual([true, false]);
    expect(await learned()).toEqual([after!.releaseId]);
    await openShop();
    await visit(0, 100);
    await visit(101, EARLY);
    await train();
    const [innocent] = await releases();
    expect(after!.artifactSha256).toBe(innocent!.artifactSha256);
    expect(after!.artifactSha256).not.toBe(before!.artifactSha256);
  });

  it('puts the next full training off no longer than new visits do', TIMEOUT, async () => {
    await visit(0, EARLY);
    await train();
    await fullyTrained(25);
    await eraseVisitor(context.database, shopId, 'visitor-100');
    expect(await train()).toBe('A new model is active.');
    const [after, before] = await releases();
    expect([after!.available, before!.available]).toEqual([true, false]);
  });
});

describe('what a release learned', () => {
  it('goes when the merchant withdraws', TIMEOUT, async () => {
    await visit(0, EARLY);
    await train();
    expect(await learned()).toHaveLength(1);
    const withdrawal = { granted: false, textVersion: TRAINING_CONSENT_TEXT_VERSION };
    await decideTrainingConsent(context, shopId, withdrawal, null);
    expect(await learned()).toEqual([]);
  });

  it('goes after two days, and the release stays', TIMEOUT, async () => {
    await visit(0, EARLY);
    await train();
    await pruneReleases(context, shopId, RELEASES_KEPT);
    expect(await learned()).toHaveLength(1);
    await inShop((sql) => sql.query(`update releases set created_at = now() - interval '49 hours'`));
    await pruneReleases(context, shopId, RELEASES_KEPT);
    expect(await learned()).toEqual([]);
    expect((await releases())[0]).toMatchObject({ active: true, available: true });
  });

  it('is not kept when it is too large', TIMEOUT, async () => {
    await visit(0, EARLY);
    await train();
    const { releaseId } = (await releases())[0]!;
    await inShop((sql) => sql.query('delete from learned_parts'));
    const keep = (maxBytes: number) =>
      inShop((sql) => keepLearned(sql, shopId, releaseId, new Uint8Array(100), maxBytes));
    expect(await keep(99)).toBe(false);
    expect(await learned()).toEqual([]);
    expect(await keep(100)).toBe(true);
    expect(await learned()).toEqual([releaseId]);
  });
});
