import {
  type ExperimentReport,
  type ExperimentsReport,
  type ExperimentSummary,
  HOLDOUT_NAME,
} from '@kindred/shared/api/experiments';
import { t } from '../languages/language.ts';

const NAMES = (): string[] => [t('The theme’s own row'), t('Recommendations')];

/** The comparison group was named by no merchant, so it and its two sides are named here, in the merchant's language. */
export function namedSummary(summary: ExperimentSummary): ExperimentSummary {
  if (summary.name !== HOLDOUT_NAME) return summary;
  const { verdict } = summary;
  const { words, variation } = verdict;
  const name = variation === null ? undefined : NAMES()[variation];
  const isNamed = typeof words !== 'string' && name !== undefined;
  return {
    ...summary,
    name: t('Comparison group'),
    verdict: isNamed ? { ...verdict, words: { ...words, gaps: { ...words.gaps, name } } } : verdict,
  };
}

export function namedReport(report: ExperimentReport): ExperimentReport {
  const { definition, summary } = report;
  if (definition.name !== HOLDOUT_NAME) return report;
  const variations = definition.variations.map((each, at) => ({ ...each, name: NAMES()[at] ?? each.name }));
  return { ...report, definition: { ...definition, variations }, summary: namedSummary(summary) };
}

export function namedReports(reports: ExperimentsReport): ExperimentsReport {
  const { experiments, holdout } = reports;
  const result = holdout.result && namedReport(holdout.result);
  return { ...reports, experiments: experiments.map(namedSummary), holdout: { ...holdout, result } };
}
