import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { trainContent } from '../training/index.ts';
import { readOrderLines } from './cold-items-order-lines.ts';
import { evaluateColdItems, type WeightedSessions } from './cold-items.ts';
import { linearRanker } from './linear-ranker.ts';
import type { Ranker } from './scorer.ts';

const ITEMS = 200;

/** 400 walks of five steps: every item is followed by the next one. */
function walks(): WeightedSessions {
  const items = Array.from({ length: 400 }, (_, walk) =>
    Array.from({ length: 5 }, (__, step) => (walk * 7 + step) % ITEMS),
  );
  return {
    offsets: Int32Array.from({ length: 401 }, (_, walk) => walk * 5),
    items: Int32Array.from(items.flat()),
    weights: Float32Array.from(items.flat(), (item) => 1 + (item % 2)),
  };
}

const ranker = (name: string, score: (prefix: Int32Array, item: number) => number): Ranker => ({
  name,
  score(prefix, out) {
    for (let item = 0; item < out.length; item++) out[item] = score(prefix, item);
    return true;
  },
});
const CONSTANT = ranker('constant', () => 1);
const KNOWING = ranker('knowing', (prefix, item) => Number(item === (prefix.at(-1)! + 1) % ITEMS));

test('gives chance what chance deserves and knowledge everything', async () => {
  const { rows, popularity, ...report } = await evaluateColdItems(walks(), ITEMS, async () => [
    CONSTANT,
    KNOWING,
  ]);
  expect(report).toMatchObject({ items: ITEMS, hiddenItems: 40, trainingSessions: 320 });
  // A prefix holds at most four items, of which some are cold themselves and cannot be the answer.
  expect(popularity.amongAll).toBe(0);
  expect(popularity.amongCold).toBeGreaterThanOrEqual(50);
  expect(popularity.amongCold).toBeLessThan(56);
  expect(rows[0]!.amongCold.metrics.recall20).toBe(popularity.amongCold);
  expect(rows[0]!.amongAll.metrics.recall20).toBeCloseTo(10, 0);
  expect(rows[1]!.amongAll.metrics.recall20).toBe(100);
  expect(rows[1]!.timesPopularity).toBeCloseTo(100 / popularity.amongCold);
});

test('shows training no hidden item, no held-out session, and the weights of the rest', async () => {
  let seen: WeightedSessions | undefined;
  await evaluateColdItems(walks(), ITEMS, async (training) => {
    seen = training;
    return [];
  });
  expect(new Set(seen!.items).size).toBe(ITEMS - 40);
  expect(seen!.items.length).toBeLessThan(320 * 5);
  expect(seen!.offsets.at(-1)).toBe(seen!.items.length);
  expect([...seen!.weights!]).toEqual([...seen!.items].map((item) => 1 + (item % 2)));
});

test('hides the same items for the same seed, and others for another', async () => {
  const trained = async (seed: number): Promise<number[]> => {
    let items: number[] = [];
    await evaluateColdItems(walks(), ITEMS, async (training) => ((items = [...training.items]), []), {
      seed,
    });
    return items;
  };
  expect(await trained(4)).toEqual(await trained(4));
  expect(await trained(5)).not.toEqual(await trained(4));
});

test.each([{ hiddenShare: 0 }, { heldOutShare: 1 }, { hiddenShare: Number.NaN }])(
  'refuses %o',
  async (options) => {
    await expect(evaluateColdItems(walks(), ITEMS, async () => [], options)).rejects.toThrow(RangeError);
  },
);

const folder = mkdtempSync(join(tmpdir(), 'kindred-order-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

function orderLines(...lines: string[]): ReturnType<typeof readOrderLines> {
  const path = join(folder, 'orders.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return readOrderLines(path);
}

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

test('reads orders in time order, with the products as they are mostly called and priced', () => {
  const { products, sessions } = orderLines(
    HEADER,
    '2,10002b,"SET OF 3, ""LARGE"" TINS",1,2011-01-02 10:00:00,4.95,,France',
    '1,10001,CANDLE,6,2011-01-01 10:00:00,2.55,17850.0,United Kingdom',
    '1,10002B,wrong name,2,2011-01-01 10:00:00,5.95,17850.0,United Kingdom',
    '1,10001,CANDLE,2,2011-01-01 10:00:00,2.55,17850.0,United Kingdom',
    '3,10002B,"SET OF 3, ""LARGE"" TINS",1,2011-01-03 10:00:00,4.95,,France',
  );
  expect(products).toMatchObject([
    { productId: '10002B', title: 'SET OF 3, "LARGE" TINS', priceMinorUnits: 495 },
    { productId: '10001', title: 'CANDLE', priceMinorUnits: 255 },
  ]);
  expect([...sessions.offsets]).toEqual([0, 2, 3, 4]);
  expect([...sessions.items]).toEqual([1, 0, 0, 0]);
});

test('leaves out what is no sale of a product', () => {
  const { products } = orderLines(
    HEADER,
    'C1,10001,CANDLE,-6,2011-01-01 10:00:00,2.55,1,France',
    '2,POST,POSTAGE,1,2011-01-01 10:00:00,18.00,1,France',
    '3,10002,FOUND,5,2011-01-01 10:00:00,0.0,1,France',
    '4,10003,broken off',
  );
  expect(products).toEqual([]);
});

test('says what a file lacks', () => {
  expect(() => orderLines('a,b', '1,2')).toThrow(/no columns InvoiceNo/);
});

/** The folder with the public data; it is not part of this repository. */
const data = process.env.KINDRED_DATA;

test.skipIf(data === undefined)(
  'content finds a real shop’s unmet products at least five times as often as popularity (needs KINDRED_DATA)',
  { timeout: 300_000 },
  async () => {
    const { products, sessions } = readOrderLines(`${data}/online-retail.csv.gz`);
    expect(products.length).toBeGreaterThan(3_500);
    const content = await trainContent(products, { neighbours: 50 });
    const rankers = async (): Promise<Ranker[]> => [linearRanker('content', content, content.inputDecay)];
    const report = await evaluateColdItems(sessions, products.length, rankers, { maxPairs: 2_000 });
    expect(report.rows[0]!.timesPopularity).toBeGreaterThanOrEqual(5);
  },
);
