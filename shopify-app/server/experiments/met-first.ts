import type { NewExperiment } from '@kindred/shared/api/experiments';
import { HOLDOUT_ID } from '@kindred/shared/experiment';
import { said, type Said } from '@kindred/shared/said';
import { runningCampaigns } from '../campaigns/campaign-store.ts';
import { meetsSame } from '../campaigns/contradictions.ts';
import type { Sql } from '../ports.ts';
import { experimentsOf } from './experiment-store.ts';

export interface MetFirst {
  /** Share of visitors that what runs already leaves to another experiment, 0..1. */
  left: number;
  warnings: Said[];
}

/**
 * Of several that fit a visitor and a place the first decides: what runs already takes visitors from an experiment, which
 * takes them from campaigns.
 */
export async function metFirst(
  sql: Sql,
  shopId: number,
  { audience, group, share }: NewExperiment,
): Promise<MetFirst> {
  const running = (await experimentsOf(sql, shopId)).filter(({ state }) => state === 'running');
  const before = running.filter(({ experimentId, definition }) => {
    const isShared = group !== null && definition.group === group;
    return experimentId !== HOLDOUT_ID && !isShared && meetsSame(definition.audience, audience);
  });
  const holdout = running.find(({ experimentId }) => experimentId === HOLDOUT_ID);
  const held = holdout?.definition.variations[0]?.weight ?? 0;
  const everywhere = before.filter(({ definition }) => covers(definition.audience, audience));
  const elsewhere = before.filter((each) => !everywhere.includes(each));
  const left = everywhere.reduce((rest, { definition }) => rest * (1 - definition.share), 1 - held);
  const campaigns = (await runningCampaigns(sql, shopId)).filter(({ definition }) =>
    meetsSame(definition.audience, audience),
  );
  const warnings: Said[] = [];
  if (everywhere.length > 0)
    warnings.push(
      said(
        'What runs in the same places takes its visitors first: {names}. Of the others {share} are left, which is counted here.',
        { names: namesOf(everywhere), share: { percent: 100 * left } },
      ),
    );
  if (elsewhere.length > 0)
    warnings.push(
      said(
        'In some of these places, or of some of these visitors, what runs takes its own first, so fewer will meet it than said here: {names}.',
        { names: namesOf(elsewhere) },
      ),
    );
  if (campaigns.length > 0)
    warnings.push(
      said('Whom it takes meets no campaign in the same places meanwhile, {share} of visitors: {names}.', {
        names: namesOf(campaigns),
        share: { percent: 100 * share * left },
      }),
    );
  return { left, warnings };
}

/** Who and what fits `inner` fits `outer`. */
function covers(outer: NewExperiment['audience'], inner: NewExperiment['audience']): boolean {
  const keys = ['countries', 'languages', 'devices', 'segments', 'placements'] as const;
  return keys.every((key) => {
    const [wide, narrow] = [outer[key] as string[] | undefined, inner[key] as string[] | undefined];
    return wide === undefined || narrow?.every((each) => wide.includes(each)) === true;
  });
}

const namesOf = (those: readonly { definition: { name: string } }[]): string =>
  those.map(({ definition }) => definition.name).join(', ');
