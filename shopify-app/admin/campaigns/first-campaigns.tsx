import { StartCards } from '../experiments/parts/start-cards.tsx';
import type { Plain } from '../languages/dictionary.ts';
import { rich, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { START_TITLES, STARTS, type Start } from './starts.ts';

const WHY: Record<Start, Plain> = {
  rows: 'Recommendations, best sellers, or what Shopify recommends: some visitors may take to one, others to another.',
  headings: 'Two headings beside yours. Clicks come about often, so it shows soon which is read.',
  variety: 'Some segments come to look around, others know what they want. Each gets what it takes to.',
};

interface FirstProps {
  /** Whether there is anything to plan with. */
  isReady: boolean;
  /** There are campaigns: the explanation is known. */
  isAgain?: boolean;
}

/** What a campaign is, for somebody who has never made one, and three that are worth making. */
export function FirstCampaigns({ isReady, isAgain = false }: FirstProps) {
  return (
    <s-section heading={isAgain ? t('Worth trying') : t('What a campaign is')}>
      <s-stack gap="base">
        {!isAgain && <Explanation />}
        <StartCards
          cards={STARTS.map((start) => ({ start, title: t(START_TITLES[start]), why: t(WHY[start]) }))}
          plan={isReady ? PAGES['campaign-plan'] : null}
        />
      </s-stack>
    </s-section>
  );
}

const Explanation = () => (
  <>
    <s-paragraph>
      {t(
        'You name an aim, some contents for a place, and bounds. Once an hour Kindred looks at what visitors did, and shows more often what brings more of your aim, in each segment by itself.',
      )}
    </s-paragraph>
    <s-paragraph>
      {t(
        'What stands there now always keeps a least share, so that you can see what the campaign brings. You can pause, stop or undo it at any time, and everything it does by itself stands in its log.',
      )}
    </s-paragraph>
    <s-paragraph color="subdued">
      {rich(
        'To know whether one thing is better than another, plan an {experiment}: it splits visitors evenly and tells you. A campaign gives more visitors what does better while it is still learning.',
        { experiment: <s-link href={PAGES['experiment-plan']}>{t('experiment')}</s-link> },
      )}
    </s-paragraph>
  </>
);
