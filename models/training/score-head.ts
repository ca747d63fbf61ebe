import { encodeModel, GraphBuilder } from '../onnx/index.ts';
import { MAX_INPUT_ITEMS } from '../features/index.ts';
import type { ModelFamily } from '@kindred/shared/release';

/**
 * The part of an inference graph that a family defines: from `ids` int32 [L] and `weights` float32 [L] (both
 * oldest first, 1 <= L <= MAX_INPUT_ITEMS) to a score for every item, float32 [items].
 */
export interface ScoreHead {
  family: ModelFamily;
  items: number;
  scores(graph: GraphBuilder, ids: string, weights: string): string;
}

export interface ExportOptions {
  /** Items the model names per run; the item count when that is smaller. */
  k: number;
  metadata: ArtifactMetadata;
}

/** Travels inside the file as `metadata_props`, so that an artifact alone says what it belongs to. */
export interface ArtifactMetadata {
  /** Hash of the product ids in row order: with another order the rows mean other products. */
  catalogueHash: string;
  featureSchemaVersion: number;
}

export interface ExportedModel {
  bytes: Uint8Array;
  operators: string[];
  opset: 21;
}

const OPSET = 21;

/** TensorProto.DataType, as Cast's `to` wants it. */
const INT32 = 6;

/** The `.onnx` bytes that score every item: one output `scores` float32 [items]. For judging, not for devices. */
export function exportScores(head: ScoreHead): Uint8Array {
  const graph = new GraphBuilder();
  const ids = graph.input('ids', 'int32', ['length']);
  const weights = graph.input('weights', 'float32', ['length']);
  graph.output(head.scores(graph, ids, weights), 'scores', 'float32', [head.items]);
  const { graph: finished } = graph.finish(head.family);
  return encodeModel({
    opset: OPSET,
    producerName: 'kindred',
    producerVersion: '2',
    metadata: {},
    graph: finished,
  });
}

/**
 * The `.onnx` bytes of any family.
 *   inputs   ids int32 [L], weights float32 [L]
 *   outputs  item_ids int32 [K], scores float32 [K], best first, K = min(k, items)
 */
export function exportHead(head: ScoreHead, { k, metadata }: ExportOptions): ExportedModel {
  if (head.items === 0) throw new RangeError('A model of a shop without products cannot be exported');
  const best = Math.min(k, head.items);
  const graph = new GraphBuilder();
  const ids = graph.input('ids', 'int32', ['length']);
  const weights = graph.input('weights', 'float32', ['length']);
  const totals = head.scores(graph, ids, weights);
  const [scores, rows] = graph.nodes('TopK', [totals, graph.integers(best)], 2);
  graph.output(graph.node('Cast', [rows!], { to: INT32 }), 'item_ids', 'int32', [best]);
  graph.output(scores!, 'scores', 'float32', [best]);
  const { graph: finished, operators } = graph.finish(head.family);
  const bytes = encodeModel({
    opset: OPSET,
    producerName: 'kindred',
    producerVersion: '2',
    graph: finished,
    metadata: {
      family: head.family,
      catalogue_hash: metadata.catalogueHash,
      items: String(head.items),
      feature_schema_version: String(metadata.featureSchemaVersion),
    },
  });
  return { bytes, operators, opset: OPSET };
}

/** float32 [L], the fade of each input item: exp(-distance / decay), 1 for the newest, which stands last. */
export function fadeOf(graph: GraphBuilder, ids: string, decay: number): string {
  const fades = Float32Array.from({ length: MAX_INPUT_ITEMS }, (_, at) =>
    Math.exp(-(MAX_INPUT_ITEMS - 1 - at) / decay),
  );
  return lastOf(graph, graph.constant('fades', [MAX_INPUT_ITEMS], fades), ids);
}

/** The last L rows of a [MAX_INPUT_ITEMS, ...] table: what stands at each item's distance from the newest. */
export function lastOf(graph: GraphBuilder, table: string, ids: string): string {
  const length = graph.node('Shape', [ids]);
  return graph.node('Slice', [
    table,
    graph.node('Neg', [length]),
    graph.integers(MAX_INPUT_ITEMS),
    graph.integers(0),
  ]);
}
