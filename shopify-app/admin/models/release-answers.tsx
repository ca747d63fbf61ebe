import type { JudgedRelease } from '@kindred/shared/api/admin';
import { rich, say, t } from '../languages/language.ts';
import { PAGES } from '../router.ts';

/** Why it is used only if the merchant says so once more; null: nothing speaks against it. */
export function doubtOf({ answers }: JudgedRelease): string | null {
  const worse = answers.find(({ kind }) => kind === 'worse');
  return worse === undefined ? null : say(worse.words);
}

/** What visitors say who were shown it by chance, beside others; else that only the gate could judge it. */
export function Answers({ release: { releaseId, active, answers } }: { release: JudgedRelease }) {
  const isTold = answers.some(({ kind }) => kind !== 'unknown');
  return (
    <s-stack gap="small-300">
      {answers.map(({ kind, words }) =>
        kind === 'worse' ? (
          <s-banner key={say(words)} tone="warning">
            {say(words)}
          </s-banner>
        ) : (
          <s-paragraph key={say(words)}>{say(words)}</s-paragraph>
        ),
      )}
      {answers.length === 0 && (
        <s-paragraph>
          {t(
            'No visitor was shown this model by chance beside another, so only the comparison above speaks for it.',
          )}
        </s-paragraph>
      )}
      {!isTold && !active && (
        <s-paragraph>
          {rich('To know, show it to some visitors first: {link}.', {
            link: (
              <s-link href={`${PAGES['experiment-plan']}?model=${releaseId}`}>
                {t('plan an experiment with it')}
              </s-link>
            ),
          })}
        </s-paragraph>
      )}
    </s-stack>
  );
}
