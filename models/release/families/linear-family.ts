import {
  type Family,
  type FamilyHooks,
  linearRanker,
  type Sessions,
  tunedFamily,
} from '../../evaluation/index.ts';
import {
  SPARSE_LINEAR_SPACE,
  SPARSE_LINEAR_UNTRAINED,
  type SparseLinearModel,
  type SparseLinearSettings,
  sparseLinearHead,
  stackContent,
  suggestSettings,
  trainSparseLinear,
} from '../../training/index.ts';
import { exportModel } from '../export-model.ts';

type Settings = { [Name in keyof SparseLinearSettings]: SparseLinearSettings[Name] };

/** With `content` (cosines, see training/content.ts) it learns as a release does, whose linear part has content stacked on it. */
export function linearFamily(content?: SparseLinearModel): Family {
  return tunedFamily<Settings, SparseLinearModel>({
    name: 'sparse-linear',
    start: suggestSettings,
    grid: SPARSE_LINEAR_SPACE,
    askingOnly: SPARSE_LINEAR_UNTRAINED,
    fit: (training, itemCount, settings, hooks) => learnLinear(training, itemCount, settings, hooks, content),
    ranker: (model, { inputDecay }) => linearRanker('sparse-linear', model, inputDecay),
    exported(model, { inputDecay }) {
      const { bytes, operators } = exportModel(sparseLinearHead({ ...model, inputDecay }));
      return { bytes, operators };
    },
  });
}

export async function learnLinear(
  training: Sessions,
  itemCount: number,
  settings: SparseLinearSettings,
  hooks: FamilyHooks,
  content?: SparseLinearModel,
): Promise<SparseLinearModel> {
  const learned = await trainSparseLinear(training, itemCount, settings, hooks);
  return content === undefined ? learned : stackContent(learned, content, training);
}
