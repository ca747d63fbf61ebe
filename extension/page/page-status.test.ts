import { expect, test } from 'vitest';
import { parseStatus } from './page-status.ts';

const status = {
  allowed: true,
  slots: [
    {
      placementId: 'product',
      state: 'ranked',
      ranked: {
        artifactSha256: 'ab',
        bytes: 12,
        slate: {
          impressionId: 'i',
          releaseId: 'r',
          placementId: 'product',
          engine: 'graph',
          items: [{ productId: '1', score: 0.5, reason: { kind: 'because_you_viewed', productId: '2' } }],
        },
      },
    },
  ],
};

test('reads what the storefront script tells', () => {
  expect(parseStatus(status)).toEqual({ kind: 'status', status });
});

test('reads a row that the device remembers, without a model', () => {
  const [slot] = status.slots;
  const { ranked } = slot!;
  const slate = {
    ...ranked.slate,
    engine: 'trail',
    items: [
      { productId: '1', score: 0, reason: { kind: 'viewed_before' } },
      { productId: '2', score: 0, reason: { kind: 'bought_before' } },
    ],
  };
  const remembered = { ...status, slots: [{ ...slot, ranked: { ...ranked, slate } }] };
  expect(parseStatus(remembered)).toEqual({ kind: 'status', status: remembered });
});

test('takes nothing from a page that tells something else', () => {
  for (const answer of [
    null,
    undefined,
    'Kindred',
    {},
    { allowed: 'yes', slots: [] },
    { allowed: true, slots: [{}] },
  ])
    expect(parseStatus(answer)).toEqual({ kind: 'none' });
});
