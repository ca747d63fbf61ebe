/** Groups of visitors by what they do: pure, no clock, no randomness but a seed. */
export { adjustedRandIndex } from './agreement.ts';
export { assign, type Assignment } from './assign.ts';
export { fitDeviceAssigner, TRAIL_LENGTHS } from './device-model.ts';
export { type Drift, DRIFT_DAYS, driftOf, REFIT_DRIFT } from './drift.ts';
export { exportAssigner } from './export.ts';
export { fitSegments, type FitInput, type Fitted, transformedRows } from './fit.ts';
export { mapRows, type Matrix, matrixOf, rowOf } from './matrix.ts';
export type { Assigner, SegmentModel } from './model.ts';
export { profilesOf, type SegmentProfile } from './profile.ts';
