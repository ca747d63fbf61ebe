/** Intervals, tails and corrections for many comparisons: pure, of sums that add up over days. */
export { incompleteBeta, logBeta } from './beta.ts';
export { chiSquareUpperTail } from './chi-square.ts';
export type { Estimate } from './estimate.ts';
export { meanEstimate, type MeanSums, ratioEstimate, type RatioSums } from './means.ts';
export { benjaminiHochberg, holm } from './multiple.ts';
export { normalCdf, normalDensity, normalQuantile, normalTwoSided, normalUpperTail, Z95 } from './normal.ts';
export { shareDifference, shareEstimate, wilson } from './shares.ts';
export { studentQuantile, studentTwoSided } from './student.ts';
