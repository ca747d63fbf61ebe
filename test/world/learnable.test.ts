import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const WEEK = 7 * 86_400_000;

/** Products viewed in each human visit, oldest visit first. */
function viewsOf(world: ReturnType<typeof createWorld>): { startedAt: number; ids: string[] }[] {
  return world.visits
    .filter((visit) => visit.kind === 'human')
    .map(({ startedAt, events }) => ({
      startedAt,
      ids: events.flatMap((event) => (event.name === 'product_viewed' ? [event.data.productId] : [])),
    }))
    .filter((visit) => visit.ids.length > 1);
}

function count<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Cosine of co-visits, as in Item-KNN: how often seen together, over the root of how often each was seen. */
function coVisits(sessions: { ids: string[] }[]): (id: string) => Map<string, number> {
  const support = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const ids of sessions.map((session) => [...new Set(session.ids)])) {
    for (const id of ids) {
      count(support, id);
      const row = pairs.get(id) ?? new Map<string, number>();
      pairs.set(id, row);
      for (const other of ids) if (other !== id) count(row, other);
    }
  }
  for (const [id, row] of pairs) {
    for (const [other, n] of row) row.set(other, n / Math.sqrt(support.get(other)! * support.get(id)!));
  }
  return (id) => pairs.get(id) ?? new Map();
}

function top20(scores: Map<string, number>): Set<string> {
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  return new Set(ranked.slice(0, 20).map(([id]) => id));
}

test('what shoppers do can be learnt: co-visits beat popularity by far, and the oracle beats co-visits', () => {
  const world = createWorld({ seed: 11, now: NOW });
  const visits = viewsOf(world);
  const training = visits.filter((visit) => visit.startedAt < NOW - WEEK);
  const popularity = new Map<string, number>();
  for (const id of training.flatMap((visit) => visit.ids)) count(popularity, id);
  const popular = top20(popularity);
  const neighbours = coVisits(training);

  const hits = { popular: 0, coVisits: 0 };
  let steps = 0;
  for (const { ids } of visits.filter((visit) => visit.startedAt >= NOW - WEEK)) {
    for (let at = 1; at < ids.length; at++) {
      const scores = new Map<string, number>();
      ids.slice(0, at).forEach((seen, back) => {
        for (const [id, score] of neighbours(seen)) count(scores, id, score * 0.6 ** (at - back));
      });
      steps += 1;
      hits.popular += Number(popular.has(ids[at]!));
      hits.coVisits += Number(top20(scores).has(ids[at]!));
    }
  }
  const rates = { popular: hits.popular / steps, coVisits: hits.coVisits / steps };
  expect(steps).toBeGreaterThan(1000);
  expect(rates.popular).toBeLessThan(0.15);
  expect(rates.coVisits).toBeGreaterThan(3 * rates.popular);
  expect(rates.coVisits).toBeGreaterThan(0.3);
  expect(world.truth.oracleHitRate20).toBeGreaterThan(rates.coVisits + 0.05);
  expect(world.truth.oracleHitRate20).toBeLessThan(0.9);
});
