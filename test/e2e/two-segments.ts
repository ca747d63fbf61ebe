import { BEHAVIOUR_VERSION, behaviourFeatures } from '@kindred/models/features';
import { exportAssigner } from '@kindred/models/segmentation';
import type { DeviceSegments } from '@kindred/shared/api/storefront';

/** Told by interest in two types alone: the least score wins, of odds of two to one at least. */
export function twoSegments(types: [string, string]): DeviceSegments {
  const features = behaviourFeatures(types).filter(({ onDevice }) => onDevice);
  const weights = types.map((type) => features.map(({ name }) => (name === `type:${type}` ? -1 : 0)));
  const model = exportAssigner({
    features: features.map(({ name }) => name),
    centre: features.map(() => 0),
    inverseSpread: features.map(() => 1),
    limit: 9,
    segmentIds: types,
    weights,
    bias: [0, 0],
    leastGap: Math.log(2),
  });
  return {
    behaviourVersion: BEHAVIOUR_VERSION,
    model: Buffer.from(model).toString('base64'),
    names: types.map((type) => `Interest in ${type}`),
    types,
    utcOffsetMinutes: 0,
    hasReduced: true,
    currency: 'EUR',
    prices: types.map((type) => [type, [10, 20, 30]]),
    others: { types: [], prices: [] },
  };
}
