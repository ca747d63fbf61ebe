import { behaviourFeatures, type Interaction, trailBehaviour, transformed } from '@kindred/models/features';
import { loadSegmentGraph } from '@kindred/models/runtime';
import {
  type Assigner,
  assign,
  exportAssigner,
  fitDeviceAssigner,
  fitSegments,
  matrixOf,
  TRAIL_LENGTHS,
} from '@kindred/models/segmentation';
import type { DeviceSegments } from '@kindred/shared/api/storefront';
import { gidOf, idFromGid } from '@kindred/shared/catalog';
import { afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { plantedShoppers, type PlantedProduct } from '../../../test/world/planted-segments.ts';
import { plantedVisitors, type PlantedVisitors } from '../../../test/world/planted-visitors.ts';
import type { PanelHost } from '../privacy-panel/contract.ts';
import type { SegmentWords } from './contract.ts';
import { fetchFacts } from './facts.ts';
import { modelInput, stepsOf } from './model-input.ts';
import { wordsFor } from './words.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const WORLD = { seed: 1, shoppers: 900, now: NOW, days: 97 };
const NAMES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];

let visitors: PlantedVisitors;
let products: Map<string, PlantedProduct>;
let assigner: Assigner;
let shop: DeviceSegments;

beforeAll(() => {
  visitors = plantedVisitors(WORLD, NOW);
  const all = plantedShoppers(WORLD).products;
  products = new Map(all.map((product) => [product.productId, product]));
  const { facts, steps } = visitors;
  const { model, assignments } = fitSegments({
    behaviour: matrixOf(visitors.behaviour),
    weekdays: visitors.weekdays,
    types: facts.types,
    floor: 25,
    seed: 1,
    newId: () => crypto.randomUUID(),
  })!;
  const rows = steps.flatMap((own, i) => {
    const trail = trailBehaviour(own, facts, TRAIL_LENGTHS[i % TRAIL_LENGTHS.length]!);
    return trail === null ? [] : [{ trail, segment: assignments[i]!.segment }];
  });
  assigner = fitDeviceAssigner({
    model,
    trails: matrixOf(rows.map(({ trail }) => trail)),
    segments: rows.map(({ segment }) => segment),
  })!;
  shop = {
    behaviourVersion: model.behaviourVersion,
    model: Buffer.from(exportAssigner(assigner)).toString('base64'),
    names: assigner.segmentIds.map((_, i) => NAMES[i]!),
    types: [...facts.types],
    utcOffsetMinutes: facts.utcOffsetMinutes,
    hasReduced: facts.hasReduced,
    currency: 'EUR',
    prices: [...new Set(all.map(({ productType }) => productType))].map((type) => [
      type,
      all
        .filter(({ productType }) => productType === type)
        .map(({ priceMinorUnits }) => priceMinorUnits / 100)
        .sort((one, other) => one - other),
    ]),
    others: { types: [], prices: [] },
  };
}, 240_000);

/** What the shop's Storefront API says of products; nothing of those that have left it. */
function nodesOf(ids: string[], currencyCode = 'EUR') {
  return ids.map((id) => {
    const product = products.get(id);
    if (product === undefined) return null;
    const amount = (minorUnits: number) => ({ amount: (minorUnits / 100).toFixed(2), currencyCode });
    return {
      id: gidOf('Product', id),
      productType: product.productType,
      priceRange: { minVariantPrice: amount(product.priceMinorUnits) },
      compareAtPriceRange: { maxVariantPrice: amount(product.compareAtMinorUnits ?? 0) },
    };
  });
}

interface Asked {
  url: string;
  init: RequestInit;
  /** Of products; none where the app is asked. */
  ids: string[];
}
let asked: Asked[] = [];
let answers: { app: () => Response; shop: (ids: string[]) => Response };

beforeEach(() => {
  asked = [];
  answers = {
    app: () => Response.json(shop),
    shop: (ids) => Response.json({ data: { nodes: nodesOf(ids) } }),
  };
  vi.stubGlobal('fetch', async (input: string | URL, init: RequestInit) => {
    const url = String(input);
    const { variables } = JSON.parse((init.body as string | undefined) ?? '{"variables":{"ids":[]}}') as {
      variables: { ids: string[] };
    };
    const ids = variables.ids.map((gid) => idFromGid(gid)!);
    asked.push({ url, init, ids });
    return url.startsWith('/') ? answers.shop(ids) : answers.app();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A page that has just been opened. */
async function page(locale = 'en'): Promise<(trail: Interaction[]) => Promise<SegmentWords | null>> {
  const { tell } = await import('./main.ts');
  const storefront = { appUrl: 'https://app.example', key: 'key-1', manifestPath: '/m' };
  return (trail) => tell({ page: { locale, storefront }, trail: () => trail } as unknown as PanelHost);
}

/** As devices remember: steps with a product, without what was paid. */
const trailOf = (visitor: number, most: number): Interaction[] =>
  visitors.steps[visitor]!.flatMap(({ kind, at, productId }) =>
    productId !== undefined && (kind === 'viewed' || kind === 'added' || kind === 'bought')
      ? [{ kind, at, productId }]
      : [],
  ).slice(0, most);

/** By the models' own reference, in double precision. */
function wanted(trail: Interaction[]): number {
  const features = behaviourFeatures(visitors.facts.types).filter(({ onDevice }) => onDevice);
  return assign(assigner, transformed(trailBehaviour(trail, visitors.facts, 50)!, features)).segment;
}

describe('a device', () => {
  it('knows products of rare types by their prices among all of these, and nothing of types that it was told nothing of', async () => {
    const [[type, prices], ...rest] = shop.prices as [[string, number[]], ...DeviceSegments['prices']];
    const [[gone]] = rest as [[string, number[]]];
    const facts = await fetchFacts({ ...shop, prices: rest.slice(1), others: { types: [type], prices } }, [
      ...products.keys(),
    ]);
    const all = await fetchFacts(shop, [...products.keys()]);
    for (const { productId, productType } of products.values())
      expect(facts.get(productId)).toEqual(productType === gone ? undefined : all.get(productId));
  });

  it('tells of every trail the segment that the models tell, or none where they tell none', async () => {
    const run = await loadSegmentGraph(Buffer.from(shop.model, 'base64'));
    const facts = await fetchFacts(shop, [...products.keys()]);
    const seen = new Set<number>();
    let vectors = 0;
    for (const visitor of visitors.steps.keys())
      for (const most of [1, ...TRAIL_LENGTHS, 50]) {
        const trail = trailOf(visitor, most);
        if (trail.length === 0) continue;
        const { segment } = await run(modelInput(shop, facts, trail));
        expect(segment).toBe(wanted(trail));
        seen.add(segment);
        vectors += 1;
      }
    expect(vectors).toBeGreaterThan(3000);
    expect(seen).toEqual(new Set([-1, ...assigner.segmentIds.keys()]));
  });

  it('says it in a sentence, or that it stands between groups', async () => {
    const tell = await page();
    const told = new Set<string>();
    for (const visitor of visitors.steps.keys()) {
      const trail = trailOf(visitor, 8);
      if (trail.length === 0) continue;
      const { inOne, between, how } = wordsFor('en');
      const row = wanted(trail);
      const sentence = row < 0 ? between : inOne.replace('{name}', NAMES[row]!);
      expect(await tell(trail)).toEqual({ told: sentence, how });
      told.add(sentence);
    }
    expect(told.size).toBe(assigner.segmentIds.length + 1);
  });

  it('asks the app once, for nothing that tells who asks, and the shop once for each product', async () => {
    const tell = await page('de-CH');
    const trail = trailOf(0, 8);
    await Promise.all([tell(trail), tell(trail)]);
    await tell([...trail, { productId: '99', kind: 'viewed', at: NOW }]);
    const [first, ...others] = asked;
    expect(first?.url).toBe('https://app.example/shops/key-1/segments.json?language=de');
    expect(first?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    expect(first?.init.body).toBeUndefined();
    const ids = others.flatMap((each) => each.ids);
    expect(others.map(({ url }) => url)).toEqual(Array(2).fill('/api/2026-10/graphql.json'));
    expect(new Set(ids)).toEqual(new Set([...trail.map(({ productId }) => productId), '99']));
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('tells what it could not tell before, once the app answers', async () => {
    const tell = await page();
    const { app } = answers;
    answers.app = () => Response.json({ error: 'Too many requests' }, { status: 429 });
    const told: (SegmentWords | null)[] = [];
    for (const visitor of [0, 1, 2]) told.push(await tell(trailOf(visitor, 8)));
    expect(told).toEqual([null, null, null]);
    answers.app = app;
    expect(await tell(trailOf(0, 8))).not.toBeNull();
  });

  it('asks nobody before anything is remembered', async () => {
    expect(await (await page())([])).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('nothing is told', () => {
  it.each<[string, () => void]>([
    ['where the shop tells of no segments', () => (answers.app = () => Response.json(null))],
    [
      'by a model of features that this script does not know',
      () => (answers.app = () => Response.json({ ...shop, behaviourVersion: shop.behaviourVersion + 1 })),
    ],
    [
      'of segments that are too small to be named',
      () => (answers.app = () => Response.json({ ...shop, names: shop.names.map(() => null) })),
    ],
    [
      'where the model is broken',
      () => (answers.app = () => Response.json({ ...shop, model: shop.model.slice(0, 400) })),
    ],
    ['where the app does not answer', () => (answers.app = () => new Response('', { status: 502 }))],
    ['where the shop does not answer', () => (answers.shop = () => new Response('', { status: 430 }))],
    [
      'where the shop’s prices are in another currency',
      () => (answers.shop = (ids) => Response.json({ data: { nodes: nodesOf(ids, 'JPY') } })),
    ],
  ])('%s', async (_, set) => {
    const trails = [...visitors.steps.keys()].map((visitor) => trailOf(visitor, 8));
    const sure = trails.find((trail) => trail.length > 0 && wanted(trail) >= 0)!;
    expect(await (await page())(sure)).not.toBeNull();
    vi.resetModules();
    set();
    expect(await (await page())(sure)).toBeNull();
  });
});

test('an order that the shop printed and our pixel noted, too, counts once; another one counts', () => {
  const bought = (productId: string, at: number): Interaction => ({ productId, kind: 'bought', at });
  const printed = [bought('1', NOW), bought('2', NOW)];
  const noted = [bought('1', NOW + 900), bought('2', NOW + 900)];
  const viewed: Interaction = { productId: '1', kind: 'viewed', at: NOW - 5000 };
  const again = bought('1', NOW + DAY);
  expect(stepsOf([...printed, viewed, ...noted, again])).toEqual([viewed, ...printed, again]);
});
