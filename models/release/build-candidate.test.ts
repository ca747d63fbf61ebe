import { isItemTable, isReleaseManifest } from '@kindred/shared/release';
import { inEnglish } from '@kindred/shared/said';
import { describe, expect, it } from 'vitest';
import { DAY, productOf, productsOf, visits } from '../../test/world/small-shop.ts';
import type { Interaction } from '../features/index.ts';
import { graphEngine, loadRelease, recommend } from '../runtime/index.ts';
import { buildCandidate } from './build-candidate.ts';
import type { CandidateOptions, TrainingDataset } from './candidate.ts';
import { itemTableBytes, manifestOf } from './manifest.ts';

const options: CandidateOptions = { seed: 1, maxArtifactBytes: 500_000 };
const history: TrainingDataset = { products: productsOf(40), sessions: visits(2_000, 40, 40) };

describe('buildCandidate', () => {
  it('lets through a model that learned what follows what, with the numbers it rests on', async () => {
    const { report, ...candidate } = await buildCandidate(history, options);
    expect(report.verdict).toBe('released');
    expect(inEnglish(report.protocol.description)).toContain('last 7 days');
    expect(report.protocol.trainingSessions + 350).toBe(2_000);
    expect(report.rows.map(({ model }) => model)).toEqual([
      'sparse-linear',
      'pop',
      's-pop',
      'markov',
      'item-knn',
      'v-sknn',
    ]);
    expect(report.rows[0]!.recall20).toBeGreaterThan(95);
    expect(report.top20Overlap).toBeGreaterThan(0.95);
    expect(report.artifactBytes).toBe(candidate.artifact.length);
    expect(candidate.minimumEngine).toBe('graph');
    expect(isItemTable(candidate.itemTable)).toBe(true);
  });

  it('searches networks as well where it is given time, and says in the card what it chose', async () => {
    const { report, family, card, operators } = await buildCandidate(
      { products: productsOf(40), sessions: visits(900, 40, 40) },
      { ...options, timeBudgetSeconds: 10 },
    );
    expect(report.verdict).toBe('released');
    expect(report.rows[0]!.model).toBe(family);
    expect(card?.settings).toHaveProperty('linear.ridge');
    expect('network.width' in (card?.settings ?? {})).toBe(operators.includes('Gemm'));
    expect(card?.data).toMatchObject({ sessions: 900, products: 40, productsWithoutInteractions: 0 });
  });

  it('makes the same bytes from the same past', async () => {
    const [one, two] = [await buildCandidate(history, options), await buildCandidate(history, options)];
    expect(two).toEqual(one);
  });

  it('makes an artifact that a device loads, runs and explains', async () => {
    const candidate = await buildCandidate(history, options);
    const manifest = manifestOf(candidate, { releaseId: 'r', createdAt: 5 });
    expect(isReleaseManifest(manifest)).toBe(true);
    const files = [candidate.artifact, itemTableBytes(candidate.itemTable)];
    const { artifact, itemTable } = await loadRelease(manifest, {
      subtle: globalThis.crypto.subtle,
      fetchBytes: async (path) => files[path === manifest.artifact.path ? 0 : 1]!,
    });
    const session = await graphEngine.load(artifact);
    const trail: Interaction[] = [{ productId: 'p3', kind: 'added', at: 1 }];
    const exclude = ['p3'];
    const { items } = await recommend({
      session,
      family: candidate.family,
      itemTable,
      trail,
      exclude,
      count: 4,
    });
    expect(items[0]).toMatchObject({
      productId: 'p7',
      reason: { kind: 'because_you_added', productId: 'p3' },
    });
  });

  it('lists related products that can be bought, at most ten, never the product itself', async () => {
    const products = history.products.map((product, i) =>
      i === 7 ? { ...product, available: false } : product,
    );
    const { related, itemTable } = await buildCandidate({ ...history, products }, options);
    expect(related.map(({ productId }) => productId)).toEqual(products.map(({ productId }) => productId));
    for (const { productId, relatedProductIds } of related) {
      expect(relatedProductIds.length).toBeGreaterThan(0);
      expect(relatedProductIds.length).toBeLessThanOrEqual(10);
      expect(relatedProductIds).not.toContain(productId);
      expect(relatedProductIds).not.toContain('p7');
    }
    expect(itemTable.productIds).toContain('p7');
    expect(itemTable.popular).not.toContain(7);
  });

  it('carries a shop without history on what its products have in common, and says so', async () => {
    const { report, related, itemTable } = await buildCandidate(
      { products: productsOf(8), sessions: [] },
      options,
    );
    expect(report.verdict).toBe('released');
    expect(report.reasons.map(inEnglish).join(' ')).toMatch(/no history yet.*Too few visits/);
    expect(related[0]!.relatedProductIds[0]).toBe('p4');
    expect(itemTable.popular[0]).toBe(7);
  });

  it.each([1, 3])('works for a shop with %s products', async (count) => {
    const sessions = visits(30, count, 3);
    const { report, artifact, related } = await buildCandidate(
      { products: productsOf(count), sessions },
      options,
    );
    expect(report.verdict).toBe('released');
    expect(related).toHaveLength(count);
    const session = await graphEngine.load(artifact);
    const output = await session.run({ ids: Int32Array.of(0), weights: Float32Array.of(1) });
    expect(output.itemIds).toHaveLength(count);
  });

  it('refuses a shop without products in a sentence', async () => {
    const candidate = await buildCandidate({ products: [], sessions: visits(5, 4, 1) }, options);
    expect(candidate.report).toMatchObject({
      verdict: 'refused',
      reasons: [expect.stringMatching(/no products/)],
    });
    expect(() => manifestOf(candidate, { releaseId: 'r', createdAt: 0 })).toThrow(/refused/);
  });

  it('passes over products that left the catalogue', async () => {
    const sessions = visits(300, 40, 10).map(({ interactions }, i) => ({
      interactions: i % 3 === 0 ? interactions.map((each) => ({ ...each, productId: 'gone' })) : interactions,
    }));
    const { itemTable } = await buildCandidate({ products: productsOf(40), sessions }, options);
    expect(itemTable.productIds).toHaveLength(40);
  });

  it('keeps within its byte budget, and refuses when nothing fits', async () => {
    const products = productsOf(40);
    const small = await buildCandidate(
      { products, sessions: history.sessions },
      { ...options, maxArtifactBytes: 6_000 },
    );
    expect(small.artifact.length).toBeLessThanOrEqual(6_000);
    const tiny = await buildCandidate({ products, sessions: [] }, { ...options, maxArtifactBytes: 500 });
    expect(tiny.report.verdict).toBe('refused');
    expect(tiny.report.reasons.map(inEnglish).join(' ')).toMatch(/bytes/);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const built = buildCandidate(history, {
      ...options,
      signal: stop.signal,
      onProgress: (fraction) => fraction > 0.4 && stop.abort(),
    });
    await expect(built).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('says how far it is, never backwards', async () => {
    const seen: number[] = [];
    const messages = new Set<string>();
    await buildCandidate(history, {
      ...options,
      onProgress: (fraction, message) => void (seen.push(fraction), messages.add(inEnglish(message))),
    });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(messages.size).toBeGreaterThan(4);
  });

  it.each([
    ['a product that is listed twice', { ...history, products: [productOf(1), productOf(1)] }, /twice/],
    ['sessions out of order', { ...history, sessions: history.sessions.toReversed() }, /ordered/],
  ])('refuses %s', async (_, dataset, message) => {
    await expect(buildCandidate(dataset, options)).rejects.toThrow(message);
  });
});

const activeOf = async (dataset: TrainingDataset) => {
  const { artifact, itemTable } = await buildCandidate(dataset, options);
  return { artifact, itemTable, createdAt: 32 * DAY };
};

describe('the release that shoppers have now', () => {
  const before = { products: history.products, sessions: history.sessions.slice(0, 1_600) };
  const half: TrainingDataset = {
    products: history.products,
    // The same shoppers, walking backwards: what was learned from them is no use to the others.
    sessions: before.sessions.map(({ interactions }) => ({
      interactions: interactions.map((each, i) => ({ ...each, productId: `p${(i * 13 + each.at) % 40}` })),
    })),
  };
  it('is compared on the visits after it was made', async () => {
    const { report } = await buildCandidate(history, { ...options, active: await activeOf(before) });
    expect(report.rows[1]!.model).toBe('active release');
    expect(report.reasons.map(inEnglish).join(' ')).toMatch(/Against the release shoppers have now/);
    expect(report.verdict).toBe('released');
  });

  it('stands when the candidate is clearly worse', async () => {
    const late = history.sessions.slice(1_600);
    // Nor may what products have in common make up for it.
    const mute = { title: '', productType: '', tags: [], priceMinorUnits: 0 };
    const products = history.products.map((product) => ({ ...product, ...mute }));
    const { report } = await buildCandidate(
      { products, sessions: [...half.sessions, ...late] },
      { ...options, active: await activeOf(history) },
    );
    expect(report.reasons.map(inEnglish).join(' ')).toMatch(/Clearly worse than the release/);
    expect(report.verdict).toBe('refused');
  });

  it('is not compared on visits that it learned from', async () => {
    const active = { ...(await activeOf(history)), createdAt: 40 * DAY };
    const { report } = await buildCandidate(history, { ...options, active });
    expect(report.rows.map(({ model }) => model)).not.toContain('active release');
    expect(report.reasons.map(inEnglish).join(' ')).toMatch(/Not compared with the release/);
  });

  it('may have other products in other rows', async () => {
    const products = [...history.products.slice(5).toReversed(), productOf(99)];
    const active = await activeOf({ products, sessions: before.sessions });
    const { report } = await buildCandidate(history, { ...options, active });
    expect(report.rows[1]!.recall20).toBeGreaterThan(50);
  });
});
