import {
  encodeModel,
  operatorsOf,
  tensor,
  type OnnxGraph,
  type OnnxNode,
  type OnnxTensor,
} from '../onnx/index.ts';
import { quantise } from './quantise.ts';
import type { SparseLinearModel } from './sparse-linear-model.ts';

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

/**
 * The `.onnx` bytes of a sparse linear model.
 *
 *   inputs   ids int32 [L] (0 <= id < items), weights float32 [L]; L >= 1 is known only when it runs
 *   outputs  item_ids int32 [K], scores float32 [K], best first, K = min(k, items)
 *
 *   targets = Cast<int64>(Gather(target_table [items, Kn], ids))                           [L, Kn]
 *   spoken  = Cast<float>(Gather(value_table int8 [items, Kn], ids)) * Gather(row_scale [items, 1], ids)
 *             * Reshape(weights, [-1, 1])                                                  [L, Kn]
 *   totals  = ScatterElements<add>(ConstantOfShape([items]), flat targets, flat spoken)    [items]
 *   scores, item_ids = TopK(totals, K), Cast<int32>
 *
 * `target_table` is uint16 up to 65,536 items, else int32. Unused entries are target 0 with value 0: they
 * add nothing to item 0. Bytes: items x (Kn x 3 + 4), Kn x 5 with int32 targets.
 */
export function exportSparseLinear(model: SparseLinearModel, options: ExportOptions): ExportedModel {
  if (model.items === 0) throw new RangeError('A model of a shop without products cannot be exported');
  const graph: OnnxGraph = {
    name: 'sparse-linear',
    nodes: nodes(),
    initializers: constants(model, Math.min(options.k, model.items)),
    inputs: [
      { name: 'ids', type: 'int32', dims: ['length'] },
      { name: 'weights', type: 'float32', dims: ['length'] },
    ],
    outputs: [
      { name: 'item_ids', type: 'int32', dims: [Math.min(options.k, model.items)] },
      { name: 'scores', type: 'float32', dims: [Math.min(options.k, model.items)] },
    ],
  };
  const bytes = encodeModel({
    opset: OPSET,
    producerName: 'kindred',
    producerVersion: '1',
    graph,
    metadata: {
      family: 'sparse-linear',
      catalogue_hash: options.metadata.catalogueHash,
      items: String(model.items),
      feature_schema_version: String(options.metadata.featureSchemaVersion),
    },
  });
  return { bytes, operators: operatorsOf(graph), opset: OPSET };
}

function constants(model: SparseLinearModel, k: number): OnnxTensor[] {
  const { items, neighbours, indices } = model;
  const { values, scales } = quantise(model);
  const targets = items <= 65_536 ? Uint16Array.from(indices) : indices;
  return [
    tensor('target_table', [items, neighbours], targets),
    tensor('value_table', [items, neighbours], values),
    tensor('row_scale', [items, 1], scales),
    tensor('item_count', [1], BigInt64Array.of(BigInt(items))),
    tensor('column', [2], BigInt64Array.of(-1n, 1n)),
    tensor('flat', [1], BigInt64Array.of(-1n)),
    tensor('k', [1], BigInt64Array.of(BigInt(k))),
  ];
}

/** TensorProto.DataType numbers, as Cast's `to` wants them. */
const FLOAT = 1;
const INT32 = 6;
const INT64 = 7;

function nodes(): OnnxNode[] {
  return [
    node('Gather', ['target_table', 'ids'], ['narrow_targets']),
    node('Cast', ['narrow_targets'], ['targets'], { to: { kind: 'int', value: INT64 } }),
    node('Gather', ['value_table', 'ids'], ['small_values']),
    node('Cast', ['small_values'], ['values'], { to: { kind: 'int', value: FLOAT } }),
    node('Gather', ['row_scale', 'ids'], ['scales']),
    node('Mul', ['values', 'scales'], ['entries']),
    node('Reshape', ['weights', 'column'], ['column_weights']),
    node('Mul', ['entries', 'column_weights'], ['spoken']),
    node('Reshape', ['targets', 'flat'], ['flat_targets']),
    node('Reshape', ['spoken', 'flat'], ['flat_spoken']),
    node('ConstantOfShape', ['item_count'], ['zeros']),
    node('ScatterElements', ['zeros', 'flat_targets', 'flat_spoken'], ['totals'], {
      axis: { kind: 'int', value: 0 },
      reduction: { kind: 'string', value: 'add' },
    }),
    node('TopK', ['totals', 'k'], ['scores', 'wide_item_ids']),
    node('Cast', ['wide_item_ids'], ['item_ids'], { to: { kind: 'int', value: INT32 } }),
  ];
}

function node(
  operator: string,
  inputs: string[],
  outputs: string[],
  attributes: OnnxNode['attributes'] = {},
): OnnxNode {
  return { name: `${operator}_${outputs[0]}`, operator, inputs, outputs, attributes };
}
