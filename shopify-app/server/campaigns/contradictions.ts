import type { NewCampaign } from '@kindred/shared/api/campaigns';
import type { NewExperiment } from '@kindred/shared/api/experiments';
import { said, type Said } from '@kindred/shared/said';
import {
  contradictionIn as contradictionInExperiment,
  type Possible,
} from '../experiments/contradictions.ts';

/** What speaks against a campaign before anything runs; null: nothing. `today` is `YYYY-MM-DD`, UTC. */
export function contradictionIn(campaign: NewCampaign, possible: Possible, today: string): Said | null {
  const { contents, controlShare, floor, startsOn } = campaign;
  if (new Set(contents.map(({ name }) => name)).size < contents.length)
    return said('Give each content a name of its own.');
  const others = contents.length - 1;
  if (controlShare + others * floor > 1 + 1e-9)
    return said(
      'These shares are more than all visitors: {share} for the first content, and at least {floor} for each of the {others} others.',
      { share: { percent: 100 * controlShare }, floor: { percent: 100 * floor }, others },
    );
  if (startsOn !== null && startsOn < today) return said('Its first day is over: choose another.');
  return problemWithEnd(campaign, today) ?? contradictionInExperiment(asExperiment(campaign), possible);
}

export function problemWithEnd({ startsOn, endsOn }: NewCampaign, today: string): Said | null {
  if (endsOn === null) return null;
  if (endsOn < today) return said('Its last day is over: choose another.');
  if (startsOn !== null && endsOn < startsOn) return said('It would end before it starts.');
  return null;
}

/** What both have in common. */
const asExperiment = ({ name, aim, audience, share, contents }: NewCampaign): NewExperiment => ({
  name,
  hypothesis: '',
  share,
  group: null,
  audience,
  variations: contents.map((each) => ({ ...each, weight: 1 / contents.length })),
  goal: aim,
  method: 'sequential',
  days: 28,
  smallestEffect: 0.05,
});

/** Some visitor and some place may fit both. */
export function meetsSame(a: NewCampaign['audience'], b: NewCampaign['audience']): boolean {
  const keys = ['countries', 'languages', 'devices', 'segments', 'placements'] as const;
  return keys.every((key) => {
    const [own, other] = [a[key] as string[] | undefined, b[key] as string[] | undefined];
    return own === undefined || other === undefined || own.some((each) => other.includes(each));
  });
}
