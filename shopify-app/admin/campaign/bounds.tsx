import type { CampaignReport, NewCampaign } from '@kindred/shared/api/campaigns';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { campaignsApi } from '../campaigns/campaigns-api.ts';
import { share } from '../experiments/change-words.ts';
import { DEVICE_WORDS } from '../experiments/content-kinds.ts';
import { formatList, formatNames } from '../format.ts';
import { slotName } from '../insights/slot-name.ts';
import { t } from '../languages/language.ts';
import { nameOf } from '../segments/segment-name.ts';

/** The plan as it was started: it has not changed since. */
export function Bounds({ report: { definition } }: { report: CampaignReport }) {
  const { controlShare, floor, pagesADay, contents } = definition;
  const segments = useSegmentNames(definition.audience.segments ?? []);
  return (
    <s-section heading={t('The plan and its bounds')}>
      <s-unordered-list>
        <s-list-item>
          {t('“{first}” always keeps {control}; no other content gets less than {floor}.', {
            first: contents[0]?.name ?? '',
            control: share(controlShare),
            floor: share(floor),
          })}
        </s-list-item>
        <s-list-item>
          {t('A visitor meets it on at most {n} page a day.|A visitor meets it on at most {n} pages a day.', {
            n: pagesADay,
          })}
        </s-list-item>
        {audienceWords(definition, segments).map((line) => (
          <s-list-item key={line}>{line}</s-list-item>
        ))}
      </s-unordered-list>
    </s-section>
  );
}

function audienceWords(definition: NewCampaign, segments: string[]): string[] {
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
    campaignsApi.list().then(
      ({ segments }) =>
        (names.value = segments.filter(({ segmentId }) => ids.includes(segmentId)).map(nameOf)),
      () => undefined,
    );
  }, [ids.join(' ')]);
  return names.value;
}
