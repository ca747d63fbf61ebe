import type { ExperimentReport } from '@kindred/shared/api/experiments';
import { More } from '../figures/more.tsx';
import { t } from '../languages/language.ts';
import { GOAL_WORDS, METHOD_WORDS } from '../experiments/experiment-words.ts';
import { share } from '../experiments/change-words.ts';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { useAudienceWords } from '../experiments/parts/audience-words.ts';
import { contentWords } from './content-words.ts';

/** The plan as it was started: it has not changed since. */
export function Definition({ report: { definition } }: { report: ExperimentReport }) {
  const { variations, goal, method, days, smallestEffect, group } = definition;
  const audience = useAudienceWords(definition, experimentsApi.list);
  const goalWords = GOAL_WORDS[goal];
  return (
    <s-section heading={t('What is tried')}>
      <s-stack gap="base">
        <s-unordered-list>
          {variations.map(({ name, weight, content }, at) => (
            <s-list-item key={at}>
              {t('{name}, {share} of visitors: {what}', {
                name,
                share: share(weight),
                what: contentWords(content),
              })}
            </s-list-item>
          ))}
        </s-unordered-list>
        <More summary={t('The whole plan')}>
          {audience.map((line) => (
            <s-text key={line}>{line}</s-text>
          ))}
          {group !== null && <s-text>{t('Exclusive group: {name}', { name: group })}</s-text>}
          {goalWords !== undefined && <s-text>{t('Goal: {what}', { what: t(goalWords) })}</s-text>}
          <s-text>{t('Smallest change worth finding: {change}', { change: share(smallestEffect) })}</s-text>
          <s-text>{t('Days planned: {n}', { n: days })}</s-text>
          <s-text>{t(METHOD_WORDS[method].name)}</s-text>
        </More>
      </s-stack>
    </s-section>
  );
}
