import type { ExperimentReport, NewExperiment } from '@kindred/shared/api/experiments';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { More } from '../figures/more.tsx';
import { formatList, formatNames } from '../format.ts';
import { slotName } from '../insights/slot-name.ts';
import { t } from '../languages/language.ts';
import { DEVICE_WORDS } from '../experiments/content-kinds.ts';
import { GOAL_WORDS, METHOD_WORDS } from '../experiments/experiment-words.ts';
import { share } from '../experiments/change-words.ts';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { contentWords } from './content-words.ts';
import { nameOf } from '../segments/segment-name.ts';

/** The plan as it was started: it has not changed since. */
export function Definition({ report: { definition } }: { report: ExperimentReport }) {
  const { variations, goal, method, days, smallestEffect, group } = definition;
  const segments = useSegmentNames(definition.audience.segments ?? []);
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
          {audienceWords(definition, segments).map((line) => (
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

function audienceWords(definition: NewExperiment, segments: string[]): string[] {
  const { countries, languages, devices, placements } = definition.audience;
  return [
    t('Of visitors who fit: {share} take part', { share: share(definition.share) }),
    placements === undefined ? [] : t('Places: {list}', { list: formatList(placements.map(slotName)) }),
    devices === undefined
      ? []
      : t('Devices: {list}', { list: formatList(devices.map((each) => t(DEVICE_WORDS[each]))) }),
    countries === undefined ? [] : t('Countries: {list}', { list: formatNames('region', countries) }),
    languages === undefined ? [] : t('Languages: {list}', { list: formatNames('language', languages) }),
    segments.length === 0 ? [] : t('Segments: {list}', { list: formatList(segments) }),
  ].flat();
}

/** A report has only the ids of those that it is for. */
function useSegmentNames(ids: readonly string[]): string[] {
  const names = useSignal<string[]>([]);
  useEffect(() => {
    if (ids.length === 0) return;
    experimentsApi.list().then(
      ({ segments }) =>
        (names.value = segments.filter(({ segmentId }) => ids.includes(segmentId)).map(nameOf)),
      () => undefined,
    );
  }, [ids.join(' ')]);
  return names.value;
}
