import { type DeviceExperiment, HOLDOUT_ID } from '@kindred/shared/experiment';
import { beforeEach, expect, test, vi } from 'vitest';
import { TESTS_KEY } from '../storage/device-store.ts';
import { type Assignment, assign, countPage, type Visit } from './assignment.ts';

const stored = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => void stored.set(key, value),
};
const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  stored.clear();
  vi.useFakeTimers({ now: NOON });
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('innerWidth', 1200);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const experiment = (fields: Partial<DeviceExperiment> = {}): DeviceExperiment => ({
  experimentId: 'e1',
  seed: 'seed-1',
  group: { seed: 'group-1', from: 0, to: 1 },
  audience: {},
  weights: [0.5, 0.5],
  draws: 'once',
  contents: [{ kind: 'as_is' }, { kind: 'popular' }],
  ...fields,
});
const HOLDOUT = experiment({
  experimentId: HOLDOUT_ID,
  seed: 'holdout-seed',
  contents: [{ kind: 'theme_row' }, { kind: 'as_is' }],
});

const THREE: DeviceExperiment['contents'] = [{ kind: 'as_is' }, { kind: 'popular' }, { kind: 'none' }];

const visit = (fields: Partial<Visit> = {}): Visit => ({
  page: { country: 'DE', locale: 'de-AT' },
  placementId: 'home-for_you',
  segment: async () => null,
  told: new Set(),
  ...fields,
});

/** One device after the other, each without memory. */
async function devices(count: number, list: DeviceExperiment[], over = visit()): Promise<Assignment[]> {
  const given: Assignment[] = [];
  for (let device = 0; device < count; device++) {
    stored.clear();
    given.push(await assign(list, over));
  }
  return given;
}
const shareOf = (given: Assignment[], kind: string): number =>
  given.filter(({ content }) => content?.kind === kind).length / given.length;

test('splits devices by the weights, and tells with which probability', async () => {
  const given = await devices(4_000, [experiment({ weights: [0.8, 0.2] })]);
  expect(shareOf(given, 'popular')).toBeGreaterThan(0.17);
  expect(shareOf(given, 'popular')).toBeLessThan(0.23);
  for (const { assigned } of given) expect(assigned[0]?.propensity).toBe(assigned[0]?.variation ? 0.2 : 0.8);
});

test('gives a device the same on each page, and the next day, whatever the weights have become', async () => {
  for (let device = 0; device < 20; device++) {
    stored.clear();
    const first = await assign([experiment()], visit());
    expect(await assign([experiment({ weights: [0.01, 0.99] })], visit())).toEqual(first);
    vi.setSystemTime(NOON + 40 * DAY);
    expect(await assign([experiment({ weights: [0.99, 0.01] })], visit())).toEqual(first);
    vi.setSystemTime(NOON);
  }
});

test('draws anew where an experiment of the same name is another split, as a holdout of another size is', async () => {
  const held = { ...HOLDOUT, weights: [1, 0] };
  await assign([held], visit());
  expect((await assign([{ ...held, weights: [0, 1] }], visit())).content?.kind).toBe('theme_row');
  const smaller = { ...held, seed: 'another', weights: [0, 1] };
  expect((await assign([smaller], visit())).content?.kind).toBe('as_is');
});

test('draws an adaptive one anew each UTC day, by the weights of that day', async () => {
  const daily = experiment({ draws: 'daily' });
  const days: (number | undefined)[] = [];
  for (let day = 0; day < 60; day++) {
    vi.setSystemTime(NOON + day * DAY);
    const { assigned } = await assign([daily], visit());
    days.push(assigned[0]?.variation);
    vi.setSystemTime(NOON + day * DAY + 11 * 60 * 60 * 1000);
    expect((await assign([{ ...daily, weights: [0.9, 0.1] }], visit())).assigned).toEqual(assigned);
  }
  expect(days.filter((variation) => variation === 1).length).toBeGreaterThan(15);
  expect(days.filter((variation) => variation === 0).length).toBeGreaterThan(15);
  vi.setSystemTime(NOON + 61 * DAY);
  expect(await assign([{ ...daily, weights: [0, 1] }], visit())).toMatchObject({
    assigned: [{ variation: 1, propensity: 1 }],
  });
});

test('lets in as many as the group says, and keeps those of another part of it out', async () => {
  const left = experiment({ group: { seed: 'shared', from: 0, to: 0.3 } });
  const right = experiment({ experimentId: 'e2', group: { seed: 'shared', from: 0.3, to: 1 } });
  for (const { assigned } of await devices(50, [left, right])) expect(assigned).toHaveLength(1);
  const given = await devices(2_000, [left]);
  expect(given.filter(({ assigned }) => assigned.length > 0).length / 2_000).toBeCloseTo(0.3, 1);
});

test.each([
  ['another country', { countries: ['FR'] }],
  ['another language', { languages: ['fr', 'en'] }],
  ['another form of the language', { languages: ['de-CH'] }],
  ['another kind of device', { devices: ['phone' as const] }],
  ['another place', { placements: ['product-related'] }],
  ['another segment', { segments: [1, 2] }],
])('is not for %s', async (_, audience) => {
  const of = visit({ segment: async () => 0 });
  expect(await assign([experiment({ audience })], of)).toEqual({ assigned: [], content: undefined });
});

test('is for whom it says', async () => {
  vi.stubGlobal('innerWidth', 390);
  const audience = {
    countries: ['CH', 'DE'],
    languages: ['de'],
    devices: ['phone' as const],
    placements: ['home-for_you'],
    segments: [7],
  };
  const { assigned } = await assign([experiment({ audience })], visit({ segment: async () => 7 }));
  expect(assigned).toHaveLength(1);
  // Once in, a device stays in: its segment is not asked again.
  const again = await assign(
    [experiment({ audience })],
    visit({ segment: () => Promise.reject(new Error()) }),
  );
  expect(again.assigned).toEqual(assigned);
});

test('asks for a segment only where an experiment turns on it', async () => {
  const segment = vi.fn<() => Promise<null>>(async () => null);
  await assign([experiment()], visit({ segment }));
  expect(segment).not.toHaveBeenCalled();
});

test('draws by the weights of a segment, and tells which; by everyone’s where it has none', async () => {
  const campaign = experiment({ draws: 'daily', weights: [1, 0], bySegment: { 3: [0, 1] } });
  const [inThree] = await devices(1, [campaign], visit({ segment: async () => 3 }));
  expect(inThree?.assigned).toEqual([{ experimentId: 'e1', variation: 1, propensity: 1, segment: 3 }]);
  for (const number of [4, null]) {
    const [other] = await devices(1, [campaign], visit({ segment: async () => number }));
    expect(other?.assigned).toEqual([{ experimentId: 'e1', variation: 0, propensity: 1 }]);
  }
});

test('takes the slots of a first page for one visitor, also while a segment is asked for', async () => {
  const list = [
    HOLDOUT,
    experiment({ weights: [0.34, 0.33, 0.33], contents: THREE, bySegment: { 1: [0.2, 0.4, 0.4] } }),
  ];
  const told = new Set<string>();
  for (let device = 0; device < 200; device++) {
    stored.clear();
    const segment = async (): Promise<number> => (await Promise.resolve(), 1);
    const [one, other] = await Promise.all([
      assign(list, visit({ segment, told })),
      assign(list, visit({ segment, told })),
    ]);
    expect(other).toEqual(one);
  }
});

test('keeps how many pages were met while a segment is asked for', async () => {
  const list = [experiment({ dailyCap: 3 }), experiment({ experimentId: 'e2', audience: { segments: [1] } })];
  await assign(list, visit());
  const segment = async (): Promise<number> => (countPage('e1'), 1);
  await assign(list.toReversed(), visit({ segment }));
  expect(JSON.parse(stored.get(TESTS_KEY)!).drawn.e1.left).toBe(2);
});

test('lets the first that fits decide, and no other be met', async () => {
  const elsewhere = experiment({ experimentId: 'e0', audience: { placements: ['cart-for_you'] } });
  const first = experiment({ weights: [0, 1] });
  const second = experiment({
    experimentId: 'e2',
    weights: [0, 1],
    contents: [{ kind: 'as_is' }, { kind: 'none' }],
  });
  const { assigned, content } = await assign([elsewhere, first, second], visit());
  expect(assigned.map(({ experimentId }) => experimentId)).toEqual(['e1']);
  expect(content).toEqual({ kind: 'popular' });
});

test('shows a holdout the theme’s row and nothing else; the others are told of both', async () => {
  const inside = { ...HOLDOUT, weights: [1, 0] };
  expect(await assign([inside, experiment()], visit())).toMatchObject({
    assigned: [{ experimentId: HOLDOUT_ID, variation: 0 }],
    content: { kind: 'theme_row' },
  });
  stored.clear();
  const outside = { ...HOLDOUT, weights: [0, 1] };
  expect(await assign([outside, experiment({ weights: [0, 1] })], visit())).toMatchObject({
    assigned: [
      { experimentId: HOLDOUT_ID, variation: 1 },
      { experimentId: 'e1', variation: 1 },
    ],
    content: { kind: 'popular' },
  });
});

test('is over for the day after as many pages as it may take, and not on the last of them', async () => {
  const capped = experiment({ dailyCap: 2, weights: [0, 1] });
  const isIn = async (told: string[] = []): Promise<boolean> =>
    (await assign([capped], visit({ told: new Set(told) }))).content !== undefined;
  expect(await isIn()).toBe(true);
  expect(countPage('e1')).toBe(false);
  expect(await isIn()).toBe(true);
  expect(countPage('e1')).toBe(true);
  expect(await isIn(['e1'])).toBe(true);
  expect(await isIn()).toBe(false);
  // Another tab may show what it kept.
  expect(countPage('e1')).toBe(true);
  vi.setSystemTime(NOON + DAY);
  expect(await isIn()).toBe(true);
});

test('is over for the day once all campaigns together took as many pages as it allows', async () => {
  const campaign = (experimentId: string, place: string, pressureCap: number): DeviceExperiment =>
    experiment({ experimentId, audience: { placements: [place] }, draws: 'daily', dailyCap: 9, pressureCap });
  const list = [campaign('e1', 'home', 3), campaign('e2', 'product', 2), experiment({ experimentId: 'e3' })];
  const metAt = async (placementId: string): Promise<string> =>
    (await assign(list, visit({ placementId }))).assigned[0]!.experimentId;
  expect(await metAt('home')).toBe('e1');
  expect(countPage('e1')).toBe(false);
  expect(await metAt('product')).toBe('e2');
  expect(countPage('e2')).toBe(true);
  // What has no cap is met as before, and counts for none.
  expect(await metAt('product')).toBe('e3');
  expect(countPage('e3')).toBe(false);
  expect(await metAt('home')).toBe('e1');
  expect(countPage('e1')).toBe(true);
  expect(await metAt('home')).toBe('e3');
  vi.setSystemTime(NOON + DAY);
  expect(await metAt('product')).toBe('e2');
  expect(countPage('e2')).toBe(false);
  expect(await metAt('home')).toBe('e1');
  // The last of the day for the other one, whose row may be kept.
  expect(countPage('e1')).toBe(true);
});

const remembered = (): string[] =>
  Object.keys((JSON.parse(stored.get(TESTS_KEY)!) as { drawn: object }).drawn);

test('keeps draws and counted pages while a page from a cache lists something else, and writes no news of none', async () => {
  const campaign = experiment({ draws: 'daily', dailyCap: 2, weights: [1, 0] });
  const before = [experiment({ experimentId: 'e2' })];
  const { assigned } = await assign([campaign, ...before], visit());
  countPage('e1');
  await assign(before, visit());
  // Weights may have become others within the hour.
  const now = [{ ...campaign, weights: [0, 1] }, ...before];
  expect((await assign(now, visit())).assigned).toEqual(assigned);
  countPage('e1');
  await assign(before, visit());
  const setItem = vi.spyOn(localStorage, 'setItem');
  expect((await assign(now, visit())).assigned).toMatchObject([{ experimentId: 'e2' }]);
  expect(setItem).not.toHaveBeenCalled();
});

test('forgets what was not met for longer than anything is drawn for, and of a hundred the first', async () => {
  await assign([experiment()], visit());
  vi.setSystemTime(NOON + 90 * DAY);
  await assign([experiment({ experimentId: 'e2' })], visit());
  expect(remembered()).toEqual(['e1', 'e2']);
  vi.setSystemTime(NOON + 91 * DAY);
  await assign([experiment({ experimentId: 'e3' })], visit());
  expect(remembered()).toEqual(['e2', 'e3']);
  for (let each = 0; each < 99; each++) await assign([experiment({ experimentId: `x${each}` })], visit());
  expect(remembered()).toHaveLength(100);
  expect(remembered()[0]).toBe('e3');
});

test('throws where the browser keeps nothing, and remembers nobody whose consent went meanwhile', async () => {
  vi.spyOn(localStorage, 'setItem').mockImplementationOnce(() => {
    throw new Error('The quota has been exceeded.');
  });
  await expect(assign([experiment()], visit())).rejects.toThrow('quota');
  const gone = visit({ segment: () => Promise.reject(new Error('withdrawn')) });
  await expect(assign([experiment({ audience: { segments: [1] } })], gone)).rejects.toThrow('withdrawn');
  expect(stored.size).toBe(0);
});

test.each([
  'null',
  '7',
  '{}',
  '{"unit":1}',
  '{"unit":"u","drawn":{"e1":{}}}',
  '{"unit":"u","drawn":{"e1":7}}',
  '{"unit":"u","drawn":{"e1":null,"e2":null}}',
])('begins anew where another script wrote %s', async (text) => {
  stored.set(TESTS_KEY, text);
  expect((await assign([experiment()], visit())).assigned).toHaveLength(1);
});
