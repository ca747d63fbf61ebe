import { inEnglish } from '@kindred/shared/said';
import { campaignsOf, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { sumsOf } from '../campaigns/day-store.ts';
import { guardrailsOf, harmOf } from '../campaigns/guardrails.ts';
import { summaryOf } from '../campaigns/report.ts';
import { suggestionsOf } from '../campaigns/suggestions.ts';
import { experimentsOf } from '../experiments/experiment-store.ts';
import { outcomeOf } from '../experiments/report.ts';
import { sumsOfAll } from '../experiments/sums-store.ts';
import type { Sql } from '../ports.ts';

/** The fields of extensions/campaign-underperforms, but for the link. In English: Flow knows no languages. */
export interface FlowNews {
  /** A campaign, or an experiment since its start: the holdout begins anew. Each cause is told of it once. */
  subject: string;
  kind: 'Campaign' | 'Experiment';
  name: string;
  cause: 'Guardrail broken' | 'Worse than before' | 'Worse than its peers';
  explanation: string;
  hasEnded: boolean;
}

/** Of what has ended, this long: a server may have been away. */
const DAY_MILLISECONDS = 86_400_000;

/** All that is surely bad now, whether it was told of before or not; of what runs, or ended within the last day. */
export async function newsOf(sql: Sql, shopId: number, now: number): Promise<FlowNews[]> {
  const isFresh = ({ state, stoppedAt }: { state: string; stoppedAt: number | null }): boolean =>
    state === 'running' || (state === 'stopped' && stoppedAt !== null && now - stoppedAt < DAY_MILLISECONDS);
  const campaigns = (await campaignsOf(sql, shopId)).filter(isFresh);
  return [
    ...(await ofExperiments(sql, shopId, isFresh)),
    ...(await ofCampaigns(sql, shopId, campaigns)),
    ...(await besidePeers(sql, shopId, campaigns, now)),
  ];
}

async function ofExperiments(
  sql: Sql,
  shopId: number,
  isFresh: (stored: { state: string; stoppedAt: number | null }) => boolean,
): Promise<FlowNews[]> {
  const fresh = (await experimentsOf(sql, shopId)).filter(isFresh);
  if (fresh.length === 0) return [];
  const sums = await sumsOfAll(sql, shopId, fresh);
  return fresh.flatMap((stored, at): FlowNews[] => {
    const { name, state, verdict } = outcomeOf(stored, sums[at]!).summary;
    if (verdict.kind !== 'guardrail_broken' && verdict.kind !== 'worse') return [];
    return [
      {
        // What it found until then goes on under another id.
        subject: `${stored.seed} ${stored.startedAt}`,
        kind: 'Experiment',
        name,
        cause: verdict.kind === 'worse' ? 'Worse than before' : 'Guardrail broken',
        explanation: inEnglish(verdict.words),
        hasEnded: state === 'stopped',
      },
    ];
  });
}

async function ofCampaigns(
  sql: Sql,
  shopId: number,
  campaigns: readonly StoredCampaign[],
): Promise<FlowNews[]> {
  const news: FlowNews[] = [];
  for (const stored of campaigns) {
    const { campaignId: subject, definition, state } = stored;
    const sums = await sumsOf(sql, shopId, subject);
    const harm = harmOf(definition, guardrailsOf(definition, sums));
    const { effect, words } = summaryOf(stored, sums, null, true);
    const hasEnded = state === 'stopped';
    const about = { subject, kind: 'Campaign', name: definition.name, hasEnded } as const;
    // While it runs it is about to be stopped: that is told then.
    if (harm !== null && hasEnded)
      news.push({ ...about, cause: 'Guardrail broken', explanation: inEnglish(harm) });
    if (effect !== null && effect.high < 0)
      news.push({ ...about, cause: 'Worse than before', explanation: inEnglish(words) });
  }
  return news;
}

async function besidePeers(
  sql: Sql,
  shopId: number,
  campaigns: readonly StoredCampaign[],
  now: number,
): Promise<FlowNews[]> {
  if (campaigns.every(({ state }) => state !== 'running')) return [];
  return (await suggestionsOf(sql, shopId, campaigns, now)).flatMap(
    ({ about, kind, words, evidence }): FlowNews[] =>
      // What wants more visitors only may do worse.
      'campaignId' in about && kind !== 'raise_sample'
        ? [
            {
              subject: about.campaignId,
              kind: 'Campaign',
              name: about.name,
              cause: 'Worse than its peers',
              explanation: [words, ...evidence].map(inEnglish).join(' '),
              hasEnded: false,
            },
          ]
        : [],
  );
}
