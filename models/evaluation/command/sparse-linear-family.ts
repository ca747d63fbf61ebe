import { FEATURE_SCHEMA_VERSION } from '@kindred/models/features';
import {
  exportHead,
  type SparseLinearModel,
  type SparseLinearSettings,
  sparseLinearHead,
  suggestSettings,
  trainSparseLinear,
} from '@kindred/models/training';
import { linearRanker } from '../linear-ranker.ts';
import { tunedFamily } from '../tuned-family.ts';

/** Items a model names per run, as in a release. */
export const EXPORTED_ITEMS = 50;

type Settings = { [Name in keyof SparseLinearSettings]: SparseLinearSettings[Name] };

export const sparseLinearFamily = tunedFamily<Settings, SparseLinearModel>({
  name: 'sparse-linear',
  start: suggestSettings,
  grid: {
    inputDecay: [1, 2.5, 4],
    togetherShare: [0.1, 0.3, 0.5, 0.7, 0.9],
    ridge: [10, 20, 150],
    sessionHalfLife: [20_000, 1_000_000],
    positionDecay: [0.7, 1.5],
    candidates: [200],
  },
  askingOnly: ['inputDecay'],
  fit: trainSparseLinear,
  ranker: (model, { inputDecay }) => linearRanker('sparse-linear', model, inputDecay),
  exported(model, { inputDecay }) {
    const metadata = { catalogueHash: '', featureSchemaVersion: FEATURE_SCHEMA_VERSION };
    const head = sparseLinearHead({ ...model, inputDecay });
    const { bytes, operators } = exportHead(head, { k: EXPORTED_ITEMS, metadata });
    return { bytes, operators };
  },
});
