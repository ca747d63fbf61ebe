import { expect, test } from 'vitest';
import type { GateReport, SearchTrial } from '@kindred/shared/gate';
import type { ReleaseManifest } from '@kindred/shared/release';
import { modelCard, type ModelCardInput } from './model-card.ts';
import { modelCardText } from './model-card-text.ts';

const manifest: ReleaseManifest = {
  specVersion: 1,
  releaseId: 'r-1',
  createdAt: Date.UTC(2026, 8, 3),
  family: 'sparse-linear',
  featureSchemaVersion: 2,
  artifact: { path: 'a.onnx', sha256: 'a'.repeat(64), bytes: 91_234 },
  itemTable: { path: 't.json', sha256: 'b'.repeat(64), bytes: 20_111 },
  engine: { minimum: 'graph', operators: ['Gather'], opset: 21 },
};

const report: GateReport = {
  verdict: 'released',
  reasons: ['41.0 % of next products stood in its top 20.'],
  protocol: { description: 'last 7 days held out', trainingSessions: 700, testPairs: 400, unseenLabels: 40 },
  rows: [{ model: 'sparse-linear', recall20: 41, mrr20: 15, recall20Interval: [38, 44], coverage20: 60 }],
  artifactBytes: 91_234,
  top20Overlap: 0.991,
};

function input(change: Partial<ModelCardInput> = {}): ModelCardInput {
  const period = { from: Date.UTC(2026, 6, 1), to: Date.UTC(2026, 8, 2) };
  const slice = (name: string, recall20: number) => ({
    name,
    pairs: 100,
    recall20,
    mrr20: recall20 / 3,
    recall20Interval: [recall20 - 3, recall20 + 3] as [number, number],
  });
  return {
    manifest,
    report,
    settings: { ridge: 50 },
    data: { period, sessions: 800, interactions: 3_000, products: 120, productsWithoutInteractions: 7 },
    consent: { grantedAt: Date.UTC(2026, 5, 30), textVersion: '2026-02' },
    popularity: [slice('head', 52), slice('middle', 41), slice('tail', 20)],
    ...change,
  };
}

test('says what a release rests on, where it is weak and what it is not for', () => {
  const { limits, uses, consent } = modelCard(input());
  expect(limits.join('\n')).toMatch(
    /800 visits, which is little[\s\S]*40 of 400 .*10\.0 %[\s\S]*7 of 120 products/,
  );
  expect(limits.join('\n')).toMatch(/finds head products \(52\.0 %\) more often than tail ones \(20\.0 %\)/);
  expect(uses.notMeantFor.join(' ')).toMatch(/nothing was learned across shops/);
  expect(consent.merchant.textVersion).toBe('2026-02');
});

test('claims no limit that was not found', () => {
  const data = { ...input().data, sessions: 90_000, productsWithoutInteractions: 0 };
  const seen = { ...report, protocol: { ...report.protocol, unseenLabels: 0 } };
  const { limits } = modelCard(input({ data, report: seen, popularity: [] }));
  expect(limits).toEqual([expect.stringMatching(/past visits/)]);
});

test('is no card for what the gate refused', () => {
  expect(() => modelCard(input({ report: { ...report, verdict: 'refused' } }))).toThrow(/refused/);
});

test('reads as text and survives as JSON', () => {
  const card = modelCard(input());
  expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  const text = modelCardText(card);
  expect(text).toContain('| sparse-linear | 41.0 % | 38.0 to 44.0 | 15.0 % | 60.0 % |');
  expect(text).toContain('| tail | 100 | 20.0 % | 17.0 to 23.0 | 6.7 % |');
  expect(text).toContain('- 2026-07-01 to 2026-09-02');
  expect(text).toContain(`sha256 ${'a'.repeat(64)}`);
  expect(text).toContain('name 99.1 % of the top 20');
});

test('says what the ranking weights cost, or that nobody knows', () => {
  const weights = { variety: 0.5, novelty: 0, stock: 0, margin: 0 };
  const same = { with: 40, without: 41, difference: [-2, -0.5] as [number, number] };
  const sentences = ['With variety 0.5 a loss of 0.5 to 2.0 points.'];
  const rankingCost = { weights, pairs: 400, recall20: same, mrr20: same, typesInFour: same, sentences };
  expect(modelCardText(modelCard(input({ report: { ...report, rankingCost } })))).toContain(
    `- ${sentences[0]}`,
  );
  expect(modelCardText(modelCard(input()))).toContain('- Not measured: there were too few visits to tell.');
});

test('says what was tried, the taken one first, in words', () => {
  const trial = (change: Partial<SearchTrial>): SearchTrial => ({
    family: 'sparse-linear',
    changed: {},
    sessions: 700,
    recall20: 40,
    mrr20: 15,
    won: false,
    ...change,
  });
  const tried = [
    trial({}),
    trial({ changed: { inputDecay: { from: 1.5, to: 4 }, ridge: { from: 60, to: 20 } }, recall20: 43 }),
    trial({ family: 'pooled-embedding', epochs: 12, recall20: 42 }),
    trial({ family: 'blend', changed: { share: { from: 0, to: 0.5 } }, recall20: 42.5, won: true }),
    ...Array.from({ length: 20 }, (_, i) => trial({ recall20: i })),
  ];
  const text = modelCardText(modelCard(input({ report: { ...report, tried } })));
  const section = text.slice(text.indexOf('## What was tried'), text.indexOf('## Why'));
  expect(section).toContain('24 ways of learning');
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);
  expect(rows).toHaveLength(10);
  expect(rows[0]).toBe(
    '| both together (taken) | what was seen together has a say (share 0.5 instead of 0) | 700 | 42.5 % | 15.0 % |',
  );
  expect(rows[1]).toMatch(
    /earlier products count longer .*4 instead of 1\.5.*trusted more .*20 instead of 60/,
  );
  expect(rows[2]).toBe(
    '| a small network | nothing: as suggested for a shop like this | 700, 12 times | 42.0 % | 15.0 % |',
  );
  expect(modelCardText(modelCard(input()))).toContain(
    '- no list was kept: there were too few visits to choose by',
  );
});

test('reads as text for a shop without history', () => {
  const data = { period: null, sessions: 0, interactions: 0, products: 3, productsWithoutInteractions: 3 };
  const text = modelCardText(modelCard(input({ data, popularity: [], settings: {} })));
  expect(text).toContain('- no history yet');
  expect(text).toContain('- nothing was measured');
});
