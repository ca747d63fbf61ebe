import { type GroupSubject, NO_COUNTS } from '@kindred/models/insights';
import { describe, expect, test } from 'vitest';
import {
  publishBlock,
  publishWeek,
  type PublicationRules,
  type RawCell,
  type ToldCell,
} from './publication.ts';

/**
 * The attack suite. A small shop is made at random, everything that may be told of it is, and an attacker who knows the
 * rules adds and subtracts. A *touch* is one visitor with one thing in one week; figures are sums over touches. What an
 * attacker isolates is a combination of answers that is certain to be the sum over touches of some people: if these are
 * fewer than the floor, it is a leak.
 */
const FLOOR = 10;
const SHOPS = 100;

describe('what is told of groups', () => {
  test('cannot be added and subtracted down to fewer people than the floor', () => {
    let told = 0;
    let bySegment = 0;
    for (let seed = 1; seed <= SHOPS; seed++) {
      const shop = makeShop(seed);
      const answers = tellAll(shop, RULES);
      told += answers.length;
      bySegment += answers.filter(
        (answer) => answer.subject === 'product' && answer.segmentId !== null,
      ).length;
      expect(leaksIn(shop, answers), `seed ${seed}`).toEqual([]);
    }
    // It is easy to keep everything to oneself.
    expect(told / SHOPS).toBeGreaterThan(30);
    expect(bySegment / SHOPS).toBeGreaterThan(1);
  });

  test.each([
    ['nothing held back', () => true],
    ['small cells held back, and no more', ({ visitors }: { visitors: number }) => visitors >= FLOOR],
  ])('would be subtracted down with %s: the attacks work', (_, isTold) => {
    let leaking = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const shop = makeShop(seed);
      const answers = shop.weeks.flatMap((week, at) =>
        rawOf(shop, [at], at)
          .filter(({ counts }) => isTold(counts))
          .map((cell) => ({ ...cell, weeks: [at], of: week })),
      );
      if (leaksIn(shop, answers).length > 0) leaking += 1;
    }
    expect(leaking).toBeGreaterThan(9);
  });

  test('adds up to all that was counted', () => {
    const visits = (cells: RawCell[]) =>
      cells.filter(({ subject }) => subject === 'shop').reduce((sum, { counts }) => sum + counts.visits, 0);
    for (let seed = 1; seed <= 50; seed++) {
      const raw = rawOf(makeShop(seed), [0], 0);
      const told = publishWeek(raw, RULES);
      expect([visits(raw), 0]).toContain(visits(told));
    }
  });
});

test('a segment below the floor is counted with everyone else, and takes another one along where these are too few', () => {
  const shop = cells('shop', '', { a: 40, b: 30, c: 3 });
  expect(sizes(publishWeek(shop, RULES))).toEqual({ a: 40, else: 33 });
  expect(sizes(publishWeek(cells('shop', '', { a: 40, b: 30, else: 4 }), RULES))).toEqual({
    a: 40,
    else: 34,
  });
  expect(sizes(publishWeek(cells('shop', '', { a: 5, b: 4 }), RULES))).toEqual({});
});

test('a product that nobody may know of takes another one along', () => {
  const shop = [...cells('shop', '', { else: 90 }), ...cells('type', 't', { else: 90 })];
  const products = (sizes_: Record<string, number>) =>
    Object.entries(sizes_).flatMap(([key, visitors]) => cells('product', key, { else: visitors }));
  const toldOf = (raw: RawCell[]) =>
    publishWeek(raw, RULES)
      .filter(({ subject }) => subject === 'product')
      .map(({ key }) => key);
  expect(toldOf([...shop, ...products({ p: 50, q: 40, r: 30 })])).toEqual(['p', 'q', 'r']);
  expect(toldOf([...shop, ...products({ p: 50, q: 40, r: 3 })])).toEqual(['p']);
});

test('a product that is told as a whole only has no segments', () => {
  const raw = (['shop', 'type', 'product'] as const).flatMap((subject) =>
    cells(subject, subject === 'product' ? 'p' : subject === 'type' ? 't' : '', { a: 40, b: 30 }),
  );
  const rules: PublicationRules = { ...RULES, isWholeOnly: (subject) => subject === 'product' };
  expect(publishWeek(raw, rules).filter(({ subject }) => subject === 'product')).toMatchObject([
    { key: 'p', segmentId: null, counts: { visitors: 70 } },
  ]);
});

test('a quiet product is told of four weeks together, and one that was told of a week never again', () => {
  const shop = makeShop(5);
  const answers = tellAll(shop, RULES);
  const products = answers.filter(({ subject }) => subject === 'product');
  const blocks = products.filter(({ weeks }) => weeks.length === 4);
  expect(blocks.length).toBeGreaterThan(0);
  for (const { key, weeks } of blocks)
    expect(
      products.filter(
        (each) => each.key === key && each.weeks.length === 1 && weeks.includes(each.weeks[0]!),
      ),
    ).toEqual([]);
});

const typeOf = (product: string) => `t${Number(product.slice(1)) % 3}`;
const RULES: PublicationRules = {
  floor: FLOOR,
  typeOf: (key) => (key.startsWith('p') && key.length > 1 ? typeOf(key) : 't'),
  isWholeOnly: () => false,
};

function cells(subject: GroupSubject, key: string, visitors: Record<string, number>): RawCell[] {
  return Object.entries(visitors).map(([segment, count]) => ({
    subject,
    key,
    segmentId: segment === 'else' ? null : segment,
    counts: { ...NO_COUNTS, visitors: count, visits: count },
  }));
}

const sizes = (told: ToldCell[]) =>
  Object.fromEntries(told.map(({ segmentId, counts }) => [segmentId ?? 'else', counts.visitors]));

interface Touch {
  visitor: number;
  product: string;
}
/** What was touched a week, and whose segment was which then. */
interface World {
  weeks: { touches: Touch[]; segmentOf: (string | null)[] }[];
  /** By block: who was erased after its weeks were told, and before it was. */
  erased: Set<number>[];
}
interface Answer extends ToldCell {
  /** Numbers of the weeks that it is about. */
  weeks: number[];
}

/** Four to eight weeks; some visitors change their segment, which is what a new clustering does. */
function makeShop(seed: number): World {
  const next = randomFrom(seed);
  const below = (n: number) => Math.floor(next() * n);
  const visitors = 20 + below(150);
  const products = 2 + below(10);
  const segments = 1 + below(5);
  const moves = next() < 0.5 ? 0 : 0.2;
  const activity = 0.2 + 0.7 * next();
  const draw = () => (next() < 0.15 ? null : `s${Math.floor(next() ** 2 * segments)}`);
  let segmentOf = Array.from({ length: visitors }, draw);
  const weeks = Array.from({ length: next() < 0.5 ? 4 : 8 }, () => {
    segmentOf = segmentOf.map((segment) => (next() < moves ? draw() : segment));
    const touches = new Map<string, Touch>();
    for (let visitor = 0; visitor < visitors; visitor++) {
      if (next() > activity) continue;
      const taste = Number(segmentOf[visitor]?.slice(1) ?? 0);
      for (let nth = 1 + below(3); nth > 0; nth--) {
        const product = `p${(Math.floor(next() ** 2 * products) + taste) % products}`;
        touches.set(`${visitor} ${product}`, { visitor, product });
      }
    }
    return { touches: [...touches.values()], segmentOf };
  });
  const erased = weeks.map(() => new Set(next() < 0.5 ? [] : [below(visitors), below(visitors)]));
  return { weeks, erased };
}

/** Counted exactly, of these weeks together, by the segments of one of them. */
function rawOf({ weeks }: World, which: number[], segmentsOf: number, without?: Set<number>): RawCell[] {
  const groups = new Map<string, { cell: Omit<RawCell, 'counts'>; visitors: Set<number>; visits: number }>();
  for (const at of which)
    for (const { visitor, product } of weeks[at]!.touches.filter((touch) => !without?.has(touch.visitor)))
      for (const [subject, key] of keysOf(product)) {
        const segmentId = weeks[segmentsOf]!.segmentOf[visitor]!;
        const name = `${subject}/${key}/${segmentId}`;
        const group = groups.get(name) ?? {
          cell: { subject, key, segmentId },
          visitors: new Set(),
          visits: 0,
        };
        group.visitors.add(visitor);
        group.visits += 1;
        groups.set(name, group);
      }
  return [...groups.values()].map(({ cell, visitors, visits }) => ({
    ...cell,
    counts: { ...NO_COUNTS, visitors: visitors.size, visits },
  }));
}

const keysOf = (product: string): [GroupSubject, string][] => [
  ['shop', ''],
  ['type', typeOf(product)],
  ['product', product],
];

function tellAll(shop: World, rules: PublicationRules): Answer[] {
  const all = { ...rules, typeOf };
  const weeks = shop.weeks.map((_, at) => publishWeek(rawOf(shop, [at], at), all));
  const answers: Answer[] = weeks.flatMap((told, at) => told.map((cell) => ({ ...cell, weeks: [at] })));
  for (let first = 0; first + 4 <= weeks.length; first += 4) {
    const block = [0, 1, 2, 3].map((more) => first + more);
    // As a night counts it: who was where in the weeks before is forgotten, and so is who was erased.
    const raw = (which: number[]) => rawOf(shop, which, first + 3, shop.erased[first]);
    const past = block.map((at) => ({ raw: raw([at]), told: weeks[at]! }));
    const told = publishBlock(raw(block), past, all);
    answers.push(...told.map((cell) => ({ ...cell, weeks: block })));
  }
  return answers;
}

/**
 * Everything that can be had with certainty. The sum over a whole (the shop, a type), of some of its cells, over one week
 * or over four, less every part that is certain to be in it: what is left is what no answer tells of. A part is certain
 * to be in it when all segments that its cell may hold are. As well, every answer less another that is within it.
 */
function leaksIn(shop: World, answers: Answer[]): string[] {
  const leaks = new Set<string>();
  const spans = shop.weeks.flatMap((_, at) => (at % 4 === 0 ? [[at], [at, at + 1, at + 2, at + 3]] : [[at]]));
  const segments = [...new Set(answers.flatMap(({ segmentId }) => (segmentId === null ? [] : [segmentId])))];
  const wholes: [GroupSubject, string, GroupSubject[]][] = [
    ['shop', '', ['type']],
    ['shop', '', ['product']],
    ['shop', '', ['type', 'product']],
    ...[...new Set(answers.filter(({ subject }) => subject === 'type').map(({ key }) => key))].map(
      (key): [GroupSubject, string, GroupSubject[]] => ['type', key, ['product']],
    ),
  ];
  const held = new Map(answers.map((answer) => [answer, touchesOf(shop, answers, answer)]));
  for (const span of spans)
    for (const [subject, key, parts] of wholes)
      for (let chosen = 1; chosen < 2 ** (segments.length + 1); chosen++) {
        const group = new Set([...segments, null].filter((_, at) => chosen & (1 << at)));
        const inside = (answer: Answer) =>
          answer.weeks.every((week) => span.includes(week)) &&
          mayHold(answers, answer, segments).every((segment) => group.has(segment));
        const whole = answers.filter((each) => each.subject === subject && each.key === key && inside(each));
        const left = new Set(whole.flatMap((answer) => held.get(answer)!));
        // Nothing is certain unless each week of the span tells of the whole group.
        if (whole.length === 0) continue;
        const size = left.size;
        for (const part of parts)
          for (const answer of answers.filter((each) => each.subject === part && inside(each))) {
            const touches = held.get(answer)!;
            if (touches.every((touch) => left.has(touch))) for (const touch of touches) left.delete(touch);
          }
        const people = new Set([...left].map((touch) => touch.split(' ')[0]));
        if (left.size < size && people.size > 0 && people.size < FLOOR)
          leaks.add(
            `${subject} ${key}, ${[...group].join('+')}, weeks ${span.join(',')}: ${people.size} people`,
          );
      }
  for (const span of spans.filter(({ length }) => length > 1))
    for (const [subject, key, parts] of wholes)
      for (let chosen = 1; chosen < 2 ** (segments.length + 1); chosen++) {
        const group = new Set([...segments, null].filter((_, at) => chosen & (1 << at)));
        const inside = answers.filter(
          (answer) =>
            answer.weeks.every((week) => span.includes(week)) &&
            mayHold(answers, answer, segments).every((segment) => group.has(segment)),
        );
        // Whoever moved or was erased in between is in the whole and in no part, or in a part and not in the whole.
        const left = new Map<string, number>();
        for (const answer of inside) {
          const sign = answer.subject === subject && answer.key === key ? 1 : 0;
          const part = parts.includes(answer.subject) && isPartOf(answer, subject, key) ? -1 : 0;
          for (const touch of held.get(answer)!) left.set(touch, (left.get(touch) ?? 0) + sign + part);
        }
        const people = new Set([...left].flatMap(([touch, sum]) => (sum === 0 ? [] : [touch.split(' ')[0]])));
        if (people.size > 0 && people.size < FLOOR)
          leaks.add(
            `moved: ${subject} ${key}, ${[...group].join('+')}, weeks ${span.join(',')}: ${people.size}`,
          );
      }
  for (const answer of answers)
    for (const other of answers) {
      if (other === answer || !other.weeks.every((week) => answer.weeks.includes(week))) continue;
      const [outer, inner] = [new Set(held.get(answer)!), held.get(other)!];
      if (!inner.every((touch) => outer.has(touch))) continue;
      for (const touch of inner) outer.delete(touch);
      const people = new Set([...outer].map((touch) => touch.split(' ')[0]));
      if (people.size > 0 && people.size < FLOOR)
        leaks.add(`${nameOf(answer)} less ${nameOf(other)}: ${people.size} people`);
    }
  for (const answer of answers)
    if (answer.counts.visitors < FLOOR) leaks.add(`${answer.subject} ${answer.key} is small`);
  return [...leaks];
}

const isPartOf = (answer: Answer, subject: GroupSubject, key: string) =>
  subject === 'shop' || (answer.subject === 'product' && typeOf(answer.key) === key);

const nameOf = ({ subject, key, segmentId, weeks }: Answer) =>
  `${subject} ${key} ${segmentId} ${weeks.join(',')}`;

/** The segments whose people may be in it: for everyone else, all that no cell of the same key and weeks is about. */
function mayHold(answers: Answer[], answer: Answer, segments: string[]): (string | null)[] {
  if (answer.segmentId !== null) return [answer.segmentId];
  const own = new Set(siblings(answers, answer).map(({ segmentId }) => segmentId));
  return [null, ...segments.filter((segment) => !own.has(segment))];
}

const siblings = (answers: Answer[], { subject, key, weeks }: Answer) =>
  answers.filter(
    (each) =>
      each.subject === subject &&
      each.key === key &&
      each.weeks.length === weeks.length &&
      each.weeks[0] === weeks[0],
  );

/** Which touches an answer really sums over. */
function touchesOf(shop: World, answers: Answer[], answer: Answer): string[] {
  const own = new Set(siblings(answers, answer).map(({ segmentId }) => segmentId));
  const { segmentOf } = shop.weeks[answer.weeks.at(-1)!]!;
  const erased = answer.weeks.length > 1 ? shop.erased[answer.weeks[0]!] : undefined;
  return answer.weeks.flatMap((week) =>
    shop.weeks[week]!.touches.filter(({ product }) =>
      keysOf(product).some(([subject, key]) => subject === answer.subject && key === answer.key),
    )
      .filter(({ visitor }) => !erased?.has(visitor))
      .filter(({ visitor }) =>
        answer.segmentId === null
          ? !own.has(segmentOf[visitor]!) || segmentOf[visitor] === null
          : segmentOf[visitor] === answer.segmentId,
      )
      .map(({ visitor, product }) => `${visitor} ${product} ${week}`),
  );
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
