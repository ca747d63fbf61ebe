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
import { namedReport, namedReports } from './holdout-words.ts';

const report = async (...asked: Parameters<typeof request>) =>
  namedReport(await request<ExperimentReport>(...asked));
const reports = async (...asked: Parameters<typeof request>) =>
  namedReports(await request<ExperimentsReport>(...asked));

/** Apart from api.ts, whose bytes every page pays for. */
export const experimentsApi = {
  list: () => reports('GET', EXPERIMENTS_API.experiments),
  one: (experimentId: string) => report('GET', EXPERIMENTS_API.experiment(experimentId)),
  /** Makes a draft, or changes the one that is named. */
  save: (wanted: NewExperiment, experimentId?: string) =>
    report(
      'POST',
      experimentId === undefined ? EXPERIMENTS_API.experiments : EXPERIMENTS_API.experiment(experimentId),
      wanted,
    ),
  plan: (wanted: NewExperiment) => request<ExperimentPlan>('POST', EXPERIMENTS_API.plan, wanted),
  act: (experimentId: string, action: ExperimentAction) =>
    report('POST', EXPERIMENTS_API.act(experimentId), action),
  remove: (experimentId: string) => reports('POST', EXPERIMENTS_API.act(experimentId), { action: 'delete' }),
  setHoldout: (holdout: Holdout) => reports('POST', EXPERIMENTS_API.holdout, holdout),
  stopAll: () => reports('POST', EXPERIMENTS_API.stopAll, {}),
  file: async (experimentId: string) => (await ask('GET', EXPERIMENTS_API.download(experimentId))).blob(),
};
