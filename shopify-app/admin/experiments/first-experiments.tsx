import { t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
import { StartCards } from './parts/start-cards.tsx';
import { START_WORDS, STARTS } from './starts.ts';

interface FirstProps {
  /** Whether there is anything to plan with. */
  isReady: boolean;
  /** There are experiments: the explanation is known. */
  isAgain?: boolean;
}

/** What an experiment is, for somebody who has never made one, and three that are worth making. */
export function FirstExperiments({ isReady, isAgain = false }: FirstProps) {
  return (
    <s-section heading={isAgain ? t('Worth trying') : t('What an experiment is')}>
      <s-stack gap="base">
        {!isAgain && (
          <>
            <s-paragraph>
              {t(
                'You change one thing for half of your visitors, by chance, and leave the other half as they are. What differs afterwards by more than chance comes from the change: everything else, such as the weather or a sale, met both halves alike.',
              )}
            </s-paragraph>
            <s-paragraph>
              {t(
                'Before it starts Kindred tells what your traffic can show, and by when. Each visitor’s own device decides which half it is in. You can stop at any time, and then everything is as it was.',
              )}
            </s-paragraph>
          </>
        )}
        <StartCards
          cards={STARTS.map((start) => ({
            start,
            title: t(START_WORDS[start].title),
            why: t(START_WORDS[start].why),
          }))}
          plan={isReady ? PAGES['experiment-plan'] : null}
        />
      </s-stack>
    </s-section>
  );
}
