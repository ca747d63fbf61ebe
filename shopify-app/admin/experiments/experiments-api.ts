import {
  type ExperimentAction,
  type ExperimentPlan,
  type ExperimentReport,
  EXPERIMENTS_API,
  type ExperimentsReport,
  type Holdout,
  type NewExperiment,
} from '@kindred/shared/api/experiments';
import { ask, request } from '../api.ts';

/** Apart from api.ts, whose bytes every page pays for. */
export const experimentsApi = {
  list: () => request<ExperimentsReport>('GET', EXPERIMENTS_API.experiments),
  one: (experimentId: string) => request<ExperimentReport>('GET', EXPERIMENTS_API.experiment(experimentId)),
  /** Makes a draft, or changes the one that is named. */
  save: (wanted: NewExperiment, experimentId?: string) =>
    request<ExperimentReport>(
      'POST',
      experimentId === undefined ? EXPERIMENTS_API.experiments : EXPERIMENTS_API.experiment(experimentId),
      wanted,
    ),
  plan: (wanted: NewExperiment) => request<ExperimentPlan>('POST', EXPERIMENTS_API.plan, wanted),
  act: (experimentId: string, action: ExperimentAction) =>
    request<ExperimentReport>('POST', EXPERIMENTS_API.act(experimentId), action),
  remove: (experimentId: string) =>
    request<ExperimentsReport>('POST', EXPERIMENTS_API.act(experimentId), { action: 'delete' }),
  setHoldout: (holdout: Holdout) => request<ExperimentsReport>('POST', EXPERIMENTS_API.holdout, holdout),
  stopAll: () => request<ExperimentsReport>('POST', EXPERIMENTS_API.stopAll, {}),
  file: async (experimentId: string) => (await ask('GET', EXPERIMENTS_API.download(experimentId))).blob(),
};
