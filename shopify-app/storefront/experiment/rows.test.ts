import { expect, test, vi } from 'vitest';
import type { VariationContent } from '@kindred/shared/experiment';
import type { Card, RankedSlate, RankRequest } from '../recommender/contract.ts';
import { rowOf } from './rows.ts';

const card = (productId: string): Card => ({
  productId,
  title: `Product ${productId}`,
  url: `/products/${productId}`,
  imageUrl: null,
  price: '1.00',
  priceVaries: false,
  repeatable: true,
  reason: 'viewed_before',
  reasonTitle: '',
});

/** As the ranker does it for what a device remembers. */
function byMemory({ trail, exclude, placementId }: RankRequest): RankedSlate {
  const ids = trail
    .map(({ productId }) => productId)
    .toReversed()
    .filter((id) => !exclude.includes(id));
  const items = ids.map((productId) => ({ productId, score: 0, reason: { kind: 'viewed_before' as const } }));
  return {
    slate: { impressionId: 'i', releaseId: 'none', placementId, engine: 'trail', items },
    cards: ids.map(card),
    artifactSha256: '',
    bytes: 0,
  };
}

const slot = { querySelector: () => ({ textContent: 'You may also like' }) };
const request = {
  page: {
    root: '/fr',
    productId: '5',
    cartProductIds: ['6'],
    popular: ['1', '2', '3', '4'],
    storefront: { appUrl: 'https://app.example', key: 'k', manifestPath: '/live.json' },
  },
  row: { closest: () => slot },
  placementId: 'product-for_you',
  type: 'for_you',
  seen: 'hide-unless-repeat',
  count: 4,
  trail: [
    { productId: '8', kind: 'bought', at: 1 },
    { productId: '5', kind: 'viewed', at: 2 },
  ],
  anchors: [],
  exclude: ['5', '6', '2'],
  excludeUnlessRepeatable: [],
  signal: new AbortController().signal,
} as unknown as RankRequest;

interface Asked {
  row: RankedSlate | null;
  asked: RankRequest[];
  heading: string | undefined;
  asItIs: boolean;
}

async function rowFor(
  content: VariationContent,
  over: Partial<RankRequest> = {},
  rank: (asked: RankRequest) => RankedSlate | null = byMemory,
): Promise<Asked> {
  const asked: RankRequest[] = [];
  let heading: string | undefined;
  let asItIs = false;
  const row = await rowOf(
    content,
    { ...request, ...over },
    {
      rank: async (each) => {
        asked.push(each);
        return rank(each);
      },
      asItIs: async () => {
        asItIs = true;
        return null;
      },
      entitle: (words) => (heading = words),
    },
  );
  return { row, asked, heading, asItIs };
}

const idsOf = (row: RankedSlate | null): string[] | undefined => row?.cards.map(({ productId }) => productId);

test('shows what is popular, in its order, without what must not be shown, and does not call it personal', async () => {
  const { row, heading } = await rowFor({ kind: 'popular' });
  expect(idsOf(row)).toEqual(['1', '3', '4']);
  expect(row?.slate).toMatchObject({ engine: 'liquid', releaseId: 'none' });
  for (const { reason } of row!.slate.items) expect(reason).toEqual({ kind: 'popular' });
  for (const each of row!.cards) expect(each).toMatchObject({ reason: 'popular', reasonTitle: '' });
  expect(heading).toBe('You may also like');
});

test('shows what Shopify relates to the page’s product, and says so', async () => {
  const fetched = vi.fn<() => Promise<Response>>(async () =>
    Response.json({ products: [{ id: 9 }, { id: 6 }, { id: 7 }] }),
  );
  vi.stubGlobal('fetch', fetched);
  const { row } = await rowFor({ kind: 'shopify_related' });
  expect(fetched).toHaveBeenCalledWith('/fr/recommendations/products.json?product_id=5&limit=10', {
    signal: request.signal,
  });
  expect(idsOf(row)).toEqual(['9', '7']);
  expect(row?.slate.items.map(({ productId }) => productId)).toEqual(['9', '7']);
  expect(row?.slate.items[0]?.reason).toEqual({ kind: 'because_you_viewed', productId: '5' });
  expect(row?.cards[0]).toMatchObject({ reason: 'because_you_viewed', reasonTitle: 'Product 5' });
  vi.unstubAllGlobals();
});

test('goes by what came last where a page is about no product', async () => {
  vi.stubGlobal('fetch', async (url: string) => {
    expect(url).toContain('product_id=8&');
    return Response.json({ products: [{ id: 9 }] });
  });
  const page = { ...request.page, productId: null };
  const { row } = await rowFor({ kind: 'shopify_related' }, { page, trail: request.trail.slice(0, 1) });
  expect(row?.slate.items[0]?.reason).toEqual({ kind: 'because_you_bought', productId: '8' });
  vi.unstubAllGlobals();
});

test('asks as another type of row, from the products that this one starts from', async () => {
  const { asked } = await rowFor({ kind: 'changed', type: 'related' });
  expect(asked[0]).toMatchObject({ type: 'related', anchors: ['5'], exclude: request.exclude });
  const onCart = { page: { ...request.page, productId: null } };
  expect((await rowFor({ kind: 'changed', type: 'complete_the_set' }, onCart)).asked[0]?.anchors).toEqual([
    '6',
  ]);
  expect((await rowFor({ kind: 'changed', type: 'for_you' })).asked[0]?.anchors).toEqual([]);
});

test('ranks with another release, and as it is where there is none any more', async () => {
  const content = { kind: 'changed', manifestPath: '/other.json' } as const;
  const { asked, asItIs } = await rowFor(content);
  expect(asked[0]?.page.manifestPath).toBe('/other.json');
  expect(asked[0]?.type).toBe('for_you');
  expect(asItIs).toBe(false);
  expect((await rowFor(content, {}, () => null)).asItIs).toBe(true);
  expect(asked[0]?.page.storefront.manifestPath).toBe('/live.json');
  expect(request.page.manifestPath).toBeUndefined();
});

test('is as it is where Shopify or the release cannot be reached, but asks nobody twice for the same', async () => {
  vi.stubGlobal('fetch', async () => new Response('Not found', { status: 404 }));
  expect((await rowFor({ kind: 'shopify_related' })).asItIs).toBe(true);
  vi.unstubAllGlobals();
  const fails = (): never => {
    throw new Error('No answer');
  };
  expect((await rowFor({ kind: 'changed', manifestPath: '/other.json' }, {}, fails)).asItIs).toBe(true);
  await expect(rowFor({ kind: 'changed', heading: 'For you' }, {}, fails)).rejects.toThrow('No answer');
  await expect(rowFor({ kind: 'popular' }, { signal: AbortSignal.abort() }, fails)).rejects.toThrow(
    'No answer',
  );
});
