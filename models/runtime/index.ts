export {
  type LoadedRelease,
  type LoaderPorts,
  loadRelease,
  ReleaseError,
  type ReleaseProblem,
  sha256Hex,
} from './artifact-loader.ts';
export {
  type Engine,
  type EngineSession,
  type ModelInput,
  type ModelOutput,
  UnsupportedModelError,
} from './engine.ts';
export { createGraphEngine, GRAPH_OPERATORS, graphEngine } from './graph-engine.ts';
export type { Interaction } from '../features/interaction.ts';
export { limitsOf, type Place, type PlacementRequest } from '../features/placement-request.ts';
export { explainPlacement, rankPlacement, rememberedItems } from './placement.ts';
export {
  explain,
  type Explanation,
  recommend,
  type Recommendations,
  type RecommendedItem,
  type RankedTrail,
  type RecommendRequest,
} from './recommender.ts';
export { rankedByPlace, rankedRows, type RankedRow, rerank } from './rerank.ts';
export { loadSegmentGraph, type SegmentAnswer } from './segment-graph.ts';
export { ModelError } from './tensor.ts';
