import type { Suggestion } from '@kindred/shared/api/campaigns';
import type { Variation } from '@kindred/shared/api/experiments';
import { newExperimentSchema } from '@kindred/shared/schema/experiments';
import { inEnglish } from '@kindred/shared/said';
import { expect, test } from 'vitest';
import { suggestionFor } from './suggestions.ts';
import type { Funnel, ReachCell } from './underperformers-funnel.ts';
import { findUnderperformers, type Underperformer } from './underperformers.ts';

const options = { smallestEffect: 0.2, alike: 1 };
const PLACES = ['home', 'product', 'cart'];
const SEGMENTS = ['regulars', 'givers', null];

/** Five campaigns in three places among three groups of visitors, all alike but for what `change` says. */
function shop(change: (cell: ReachCell) => Partial<Funnel>, impressions = 3_000): ReachCell[] {
  return ['a', 'b', 'c', 'd', 'e'].flatMap((campaignId) =>
    PLACES.flatMap((placementId) =>
      SEGMENTS.map((segmentId) => {
        const of = impressions / 3_000;
        const funnel = {
          impressions,
          clicks: 120 * of,
          available: 117 * of,
          carts: 40 * of,
          orders: 16 * of,
        };
        const cell = { campaignId, placementId, segmentId, funnel };
        return { ...cell, funnel: { ...funnel, ...change(cell) } };
      }),
    ),
  );
}

const campaigns = (cells: ReachCell[]): Underperformer[] =>
  findUnderperformers(cells, { ...options, by: 'campaign' });
const places = (cells: ReachCell[]): Underperformer[] =>
  findUnderperformers(cells, { ...options, by: 'placement' });

const SHOWN: Variation = { name: 'Summer', weight: 1, content: { kind: 'changed', heading: 'Summer' } };

const suggested = (cells: ReachCell[], found = campaigns(cells)): Suggestion =>
  suggestionFor(found[0]!, cells, {
    options,
    weeks: 4,
    nameOf: (id) => `Campaign ${id}`,
    shownBy: () => SHOWN,
  });

const HALF = { clicks: 60, available: 58, carts: 20, orders: 8 };

test('accuses nothing where all do alike, nor the last of a few that chance put in a row', () => {
  expect(campaigns(shop(() => ({})))).toEqual([]);
  expect(places(shop(() => ({})))).toEqual([]);
  expect(
    campaigns(shop(({ campaignId }) => (campaignId === 'a' ? { clicks: 118, available: 115 } : {}))),
  ).toEqual([]);
});

test('accuses no campaign of three impressions, and none without peers', () => {
  const tiny = shop(({ campaignId }) =>
    campaignId === 'b' ? { impressions: 3, clicks: 0, available: 0, carts: 0, orders: 0 } : {},
  );
  expect(campaigns(tiny)).toEqual([]);
  expect(campaigns(shop(() => HALF).filter(({ campaignId }) => campaignId < 'c'))).toEqual([]);
});

test('finds the campaign that is clicked half as often, blames the click, and suggests to show something else', () => {
  const cells = shop(({ campaignId }) => (campaignId === 'b' ? HALF : {}));
  const [found, ...others] = campaigns(cells);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ id: 'b', state: 'sure', blamed: 'click', impressions: 27_000 });
  expect(places(cells)).toEqual([]);
  const told = suggested(cells);
  expect(told.kind).toBe('swap_content');
  expect(inEnglish(told.words)).toBe('Campaign b: show something else');
  expect(inEnglish(told.evidence[0]!)).toMatch(
    /^Clicked, of the times it was seen: 2\.\d\u00a0% \(1\.\d\u00a0% to 2\.\d\u00a0%\). Others like it reach 4\.0\u00a0%/,
  );
  // Its orders a week were 18, and would be 36.
  expect(told.gain!.low).toBeGreaterThan(10);
  expect(told.gain!.value).toBeGreaterThan(12);
  expect(told.gain!.high).toBeGreaterThan(18);
  expect(told.costIfWrong).toBeCloseTo(0.1 * 18, 0);
});

test('takes a good campaign at a bad place for a good one, and the place for bad', () => {
  const cells = shop(({ placementId }) => (placementId === 'cart' ? HALF : {})).filter(
    ({ campaignId, placementId }) => campaignId !== 'a' || placementId === 'cart',
  );
  expect(campaigns(cells)).toEqual([]);
  expect(places(cells).map(({ id }) => id)).toEqual(['cart']);
  const told = suggested(cells, places(cells));
  expect(told.kind).toBe('move_place');
  expect(told.draft!.audience.placements).toEqual(['cart']);
  expect(told.draft!.variations.map(({ content }) => content.kind)).toEqual(['as_is', 'none']);
});

test('suggests a narrower audience where only some visitors pass it by', () => {
  const cells = shop(({ campaignId, segmentId }) =>
    campaignId === 'b' && segmentId !== 'regulars' ? { clicks: 20, available: 19, carts: 7, orders: 3 } : {},
  );
  const told = suggested(cells);
  expect(told.kind).toBe('change_audience');
  expect(told.draft!.audience.segments).toEqual(['givers']);
});

test('suggests to try places without it where only some do badly', () => {
  const cells = shop(({ campaignId, placementId }) =>
    campaignId === 'b' && placementId !== 'home' ? { clicks: 20, available: 19, carts: 7, orders: 3 } : {},
  );
  const told = suggested(cells);
  expect(told.kind).toBe('move_place');
  expect(told.draft!.audience.placements).toEqual(['product', 'cart']);
});

test('suggests to stop what loses at several steps', () => {
  const cells = shop(({ campaignId }) =>
    campaignId === 'b' ? { clicks: 60, available: 58, carts: 8, orders: 3 } : {},
  );
  const told = suggested(cells);
  expect(told).toMatchObject({ kind: 'stop', gain: null, draft: { goal: 'bought' } });
  expect(told.draft!.variations.map(({ content }) => content.kind)).toEqual(['changed', 'none']);
});

test('suggests to show first what is in stock, not to change what is shown', () => {
  const cells = shop(({ campaignId }) =>
    campaignId === 'b' ? { clicks: 120, available: 60, carts: 20, orders: 8 } : {},
  );
  const told = suggested(cells);
  expect(told.kind).toBe('fix_stock');
  // Half of its 18 orders a week, were the other version a fifth worse.
  expect(told.costIfWrong).toBeGreaterThan(0);
});

test('suggests to make sure where it looks bad and too few have met it', () => {
  const cells = shop(() => ({}), 3_000).map((cell) =>
    cell.campaignId === 'b'
      ? { ...cell, funnel: { impressions: 90, clicks: 1, available: 1, carts: 0, orders: 0 } }
      : cell,
  );
  expect(campaigns(cells)).toMatchObject([{ id: 'b', state: 'suspected' }]);
  expect(suggested(cells).kind).toBe('raise_sample');
});

test('few clicks that lead to many orders are no fault', () => {
  const cells = shop(({ campaignId }) =>
    campaignId === 'b' ? { clicks: 60, available: 58, carts: 40, orders: 30 } : {},
  );
  expect(campaigns(cells)).toEqual([]);
});

test('impressions of the same visitors count for less', () => {
  const cells = shop(({ campaignId }) => (campaignId === 'b' ? HALF : {}), 3_000);
  const [surer] = findUnderperformers(cells, { ...options, by: 'campaign' });
  const [less] = findUnderperformers(cells, { ...options, by: 'campaign', alike: 5 });
  expect(less!.steps.click.gap).toBeGreaterThan(surer!.steps.click.gap);
});

test('each suggestion makes an experiment that the server takes', () => {
  const cells = shop(({ campaignId }) => (campaignId === 'b' ? HALF : {}));
  const suggested = (shown: typeof SHOWN) =>
    suggestionFor(campaigns(cells)[0]!, cells, {
      options,
      weeks: 4,
      nameOf: () => 'x'.repeat(80),
      shownBy: () => shown,
    });
  const told = suggested(SHOWN);
  const banner = { kind: 'banner', text: 'All tents', link: '/collections/tents' } as const;
  // Clicks on it are not counted.
  expect(suggested({ ...SHOWN, content: banner }).draft?.goal).toBe('bought');
  expect(newExperimentSchema.parse(told.draft)).toEqual(told.draft);
  expect(told.draft).toMatchObject({
    goal: 'clicked',
    method: 'sequential',
    smallestEffect: 0.2,
    variations: [{ ...SHOWN, weight: 0.5 }, { content: { kind: 'popular' } }],
  });
});
