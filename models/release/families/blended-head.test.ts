import { expect, test } from 'vitest';
import { pooledEmbedding } from '../../training/families/pooled-embedding.ts';
import { Random } from '../../training/neural/sampler.ts';
import { suggestNetwork } from '../../training/neural/suggest-network.ts';
import { emptyModel } from '../../training/sparse-linear-model.ts';
import { exportModel } from '../export-model.ts';
import type { FittedBlend } from './blend-family.ts';
import { blendedHead } from './blended-head.ts';
import { phoneBytes } from './phone-bytes.ts';

/** As a training would leave it, with full rows of random neighbours. */
function fittedBlend(items: number): {
  blend: FittedBlend;
  sessions: { offsets: Int32Array; items: Int32Array };
} {
  const random = new Random(1);
  const linear = emptyModel(items, 20, 1);
  for (let at = 0; at < linear.indices.length; at++) {
    linear.indices[at] = random.below(items);
    linear.values[at] = 1 / (1 + (at % 20));
  }
  const sessions = {
    offsets: Int32Array.of(0, items),
    items: Int32Array.from({ length: items }, (_, i) => i),
  };
  const settings = suggestNetwork(sessions, items);
  const parameters = pooledEmbedding.parameters(items, settings, random.next);
  return {
    blend: { linear, network: { network: pooledEmbedding, parameters, settings }, share: 0.5 },
    sessions,
  };
}

test.each([30, 1_000, 5_000, 10_000, 17_000, 43_000, 70_000])(
  'a blend of %d products fits what a phone may be asked to load, and uses most of it where it is short',
  (items) => {
    const { blend, sessions } = fittedBlend(items);
    const budget = phoneBytes(items);
    const { bytes } = exportModel(blendedHead(blend, sessions, budget));
    expect(bytes.length).toBeLessThanOrEqual(budget);
    const whole = exportModel(blendedHead(blend, sessions, 0)).bytes.length;
    expect(bytes.length).toBeGreaterThan(Math.min(0.85 * budget, 0.99 * whole));
  },
);

test('where no row of the network has room, the linear part alone stays within the bound', () => {
  const { blend, sessions } = fittedBlend(1_000);
  const budget = 40_000;
  const { bytes, operators } = exportModel(blendedHead(blend, sessions, budget));
  expect(bytes.length).toBeLessThanOrEqual(budget);
  expect(operators).not.toContain('Gemm');
});

test('150 kB hold a thousand products, a megabyte ten thousand', () => {
  expect([1_000, 10_000, 100_000].map(phoneBytes)).toEqual([150_000, 960_000, 1_000_000]);
});
