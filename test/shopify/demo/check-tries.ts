import { CAMPAIGNS_API, type CampaignReport, type CampaignsReport } from '@kindred/shared/api/campaigns';
import {
  EXPERIMENTS_API,
  type ExperimentPlan,
  type ExperimentReport,
  type ExperimentsReport,
} from '@kindred/shared/api/experiments';
import { inEnglish } from '@kindred/shared/said';
import type { Life } from './life.ts';
import { BACK_AGAIN, CART, HEADING, HOLDOUT_SHARE, PERSONAL, UNDER_PRODUCTS } from './tries.ts';

/** What a merchant reads of what was tried in the demo's weeks. */
export interface Tried {
  /** By name, what is said of it. */
  said: Record<string, string>;
  problems: string[];
}

/**
 * Whether what is planted in the world was found by the product: the better arm, and the worst content. What is no better
 * is not asked for: one time in twenty chance makes it look otherwise, as it does in a true shop.
 */
export async function checkTries(admin: Life['admin']): Promise<Tried> {
  const list = await admin<ExperimentsReport>(EXPERIMENTS_API.experiments);
  const reportOf = async (name: string): Promise<ExperimentReport | null> => {
    const found = list.experiments.find((each) => each.name === name);
    return found ? await admin<ExperimentReport>(EXPERIMENTS_API.experiment(found.experimentId)) : null;
  };
  const [heading, personal, backAgain, cart] = [
    await reportOf(HEADING.name),
    await reportOf(PERSONAL.name),
    await reportOf(BACK_AGAIN.name),
    await reportOf(CART.name),
  ];
  const plan = await admin<ExperimentPlan>(EXPERIMENTS_API.plan, CART);
  const campaign = await campaignOf(admin);
  const { share, result } = list.holdout;
  const [better, other] = effectsOf(personal);
  const checks: [boolean | undefined, string][] = [
    [personal?.summary.state === 'stopped', `“${PERSONAL.name}” has not ended.`],
    [better && better.low > 0 && (better.adjustedP ?? 1) < 0.05, 'The better arm was not found.'],
    [other !== undefined && better && better.value > other.value, 'The arm that is no better does best.'],
    [
      personal?.metrics.some(
        ({ id, values }) => id === 'cancelled' && values.some((each) => (each?.value ?? 0) > 0),
      ),
      'No order that was cancelled or came back is told of.',
    ],
    [heading?.summary.state === 'archived', `“${HEADING.name}” is not in the archive.`],
    [heading?.summary.learned !== '', 'What was learned is not noted.'],
    [backAgain?.summary.state === 'running', `“${BACK_AGAIN.name}” does not run.`],
    [(backAgain?.summary.visitors ?? 0) > 0, `“${BACK_AGAIN.name}” has no visitors.`],
    [cart?.summary.state === 'draft', `“${CART.name}” is no draft.`],
    [(plan.visitorsADay?.value ?? 0) > 0, 'A plan does not know how many visitors there are.'],
    [share === HOLDOUT_SHARE && effectsOf(result)[0] !== undefined, 'The holdout tells no lift.'],
    [campaign !== null && campaign.weights.state !== 'learning', 'The campaign has not learned.'],
    [
      campaign?.weights.everyone.every((weight) => weight >= campaign.weights.everyone[1]!),
      'The campaign does not draw its worst content least.',
    ],
    [(campaign?.log.length ?? 0) > 2, 'The campaign’s log does not tell how its shares changed.'],
    [(campaign?.guardrails.length ?? 0) > 0, 'No guardrail of the campaign is watched.'],
    [campaign?.contents.every((each) => each.value !== null), 'A content of the campaign has no figure.'],
  ];
  return {
    said: Object.fromEntries([
      ...list.experiments.map(({ name, verdict }) => [name, inEnglish(verdict.words)]),
      ['Holdout', result ? inEnglish(result.summary.verdict.words) : ''],
      [UNDER_PRODUCTS.name, campaign ? inEnglish(campaign.summary.words) : ''],
    ]),
    problems: checks.flatMap(([holds, problem]) => (holds ? [] : [problem])),
  };
}

async function campaignOf(admin: Life['admin']): Promise<CampaignReport | null> {
  const { campaigns } = await admin<CampaignsReport>(CAMPAIGNS_API.campaigns);
  const found = campaigns.find(({ name }) => name === UNDER_PRODUCTS.name);
  return found ? await admin<CampaignReport>(CAMPAIGNS_API.campaign(found.campaignId)) : null;
}

const effectsOf = (report: ExperimentReport | null) =>
  report?.metrics.find(({ role }) => role === 'goal')?.effects.map((effect) => effect ?? undefined) ?? [];
