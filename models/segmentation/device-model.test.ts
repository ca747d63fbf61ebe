import { behaviourFeatures } from '@kindred/models/features';
import { expect, test } from 'vitest';
import { fitDeviceAssigner } from './device-model.ts';
import { matrixOf } from './matrix.ts';
import type { SegmentModel } from './model.ts';
import { seededRandom } from './random.ts';

const random = seededRandom(1);
const features = behaviourFeatures(['Mugs']).filter(({ onDevice }) => onDevice);
const model = { types: ['Mugs'], assigner: { segmentIds: ['few', 'many'] } } as SegmentModel;

function fitWith(few: number) {
  const segments = Array.from({ length: 300 }, (_, row) => (row < few ? 0 : 1));
  const trails = matrixOf(
    segments.map((segment) => Float64Array.from(features, () => 0.2 + 0.4 * segment + 0.2 * random())),
  );
  return fitDeviceAssigner({ model, trails, segments });
}

test('everyone may read a device’s model, so none is made where a segment has fewer than 25 trails', () => {
  expect(fitWith(25)?.segmentIds).toEqual(['few', 'many']);
  expect(fitWith(24)).toBeNull();
});
