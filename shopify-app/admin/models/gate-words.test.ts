import type { GateReport, GateRow } from '@kindred/shared/gate';
import { expect, test } from 'vitest';
import { gateSentences } from './gate-words.ts';

const row = (model: string, recall20: number, interval: [number, number]): GateRow => ({
  model,
  recall20,
  recall20Interval: interval,
  mrr20: 10,
  coverage20: 50,
});

const report = (rows: GateRow[], testPairs = 1200): GateReport => ({
  verdict: 'released',
  reasons: [],
  protocol: { description: '', trainingSessions: 1, testPairs, unseenLabels: 0 },
  rows,
  artifactBytes: 1,
  top20Overlap: 1,
});

test('says what was found, how sure that is, and what the best simpler method found', () => {
  const [found, compared] = gateSentences(
    report([
      row('blend', 42.1, [40, 44.2]),
      row('active release', 45, [43, 47]),
      row('POP', 12.6, [11.2, 14.1]),
      row('Item-KNN', 38, [37, 39.5]),
    ]),
  );
  expect(found).toContain('In 42.1\u00a0% of 1,200 cases');
  expect(found).toContain('between 40.0\u00a0% and 44.2\u00a0%');
  expect(compared).toBe(
    'The best simpler method, “Products seen in the same visits (Item-KNN)”, found 38.0\u00a0%: 4.1 points fewer.',
  );
});

test('says when a simpler method found more, or as many', () => {
  const [, compared] = gateSentences(report([row('blend', 42.1, [40, 44.2]), row('POP', 43.1, [41, 45])]));
  expect(compared).toContain('found 43.1\u00a0%: 1 point more.');
  const [, equal] = gateSentences(report([row('blend', 42, [40, 44]), row('POP', 42, [40, 44])]));
  expect(equal).toContain('as many');
});

test('says when there was nothing to compare by', () => {
  expect(gateSentences(report([], 0))).toEqual(['Released. There was nothing to compare it by.']);
});
