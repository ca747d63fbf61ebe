import { t } from '../languages/language.ts';
import { PAGES } from '../router.ts';
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
                'You change one thing for half of your visitors, by chance, and leave the other half as they are. What differs afterwards comes from the change: everything else, such as the weather or a sale, met both halves alike.',
              )}
            </s-paragraph>
            <s-paragraph>
              {t(
                'Before it starts Kindred tells what your traffic can show, and by when. Each visitor’s own device decides which half it is in. You can stop at any time, and then everything is as it was.',
              )}
            </s-paragraph>
          </>
        )}
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(min(100%, 230px), 1fr))" gap="base">
          {STARTS.map((start) => {
            const title = t(START_WORDS[start].title);
            return (
              <s-box key={start} padding="base" border="base" borderRadius="base">
                <s-stack gap="small">
                  <s-heading>{title}</s-heading>
                  <s-paragraph color="subdued">{t(START_WORDS[start].why)}</s-paragraph>
                  {isReady && (
                    <div>
                      <s-button
                        href={`${PAGES['experiment-plan']}?start=${start}`}
                        accessibilityLabel={t('Plan this: {title}', { title })}
                      >
                        {t('Plan this')}
                      </s-button>
                    </div>
                  )}
                </s-stack>
              </s-box>
            );
          })}
        </s-grid>
      </s-stack>
    </s-section>
  );
}
