import { linearRanker, tunedFamily } from '../../evaluation/index.ts';
import {
  SPARSE_LINEAR_SPACE,
  SPARSE_LINEAR_UNTRAINED,
  type SparseLinearModel,
  type SparseLinearSettings,
  sparseLinearHead,
  suggestSettings,
  trainSparseLinear,
} from '../../training/index.ts';
import { exportModel } from '../export-model.ts';

type Settings = { [Name in keyof SparseLinearSettings]: SparseLinearSettings[Name] };

export const linearFamily = tunedFamily<Settings, SparseLinearModel>({
  name: 'sparse-linear',
  start: suggestSettings,
  grid: SPARSE_LINEAR_SPACE,
  askingOnly: SPARSE_LINEAR_UNTRAINED,
  fit: trainSparseLinear,
  ranker: (model, { inputDecay }) => linearRanker('sparse-linear', model, inputDecay),
  exported(model, { inputDecay }) {
    const { bytes, operators } = exportModel(sparseLinearHead({ ...model, inputDecay }));
    return { bytes, operators };
  },
});
