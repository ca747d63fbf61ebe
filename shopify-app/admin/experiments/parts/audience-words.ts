import type { NewExperiment } from '@kindred/shared/api/experiments';
import type { NamedSegment } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatList, formatNames } from '../../format.ts';
import { slotName } from '../../insights/slot-name.ts';
import { t } from '../../languages/language.ts';
import { nameOf } from '../../segments/segment-name.ts';
import { share } from '../change-words.ts';
import { DEVICE_WORDS } from '../content-kinds.ts';

type Planned = Pick<NewExperiment, 'audience' | 'share'>;

/**
 * Whom an experiment or a campaign is for, a line each. A report has only the ids of segments: their names come with
 * `list`, and until then nothing is said of them.
 */
export function useAudienceWords(
  { audience, share: part }: Planned,
  list: () => Promise<{ segments: NamedSegment[] }>,
): string[] {
  const { countries, languages, devices, placements, segments: ids = [] } = audience;
  const names = useSignal<string[]>([]);
  useEffect(() => {
    if (ids.length === 0) return;
    list().then(
      ({ segments }) =>
        (names.value = segments.filter(({ segmentId }) => ids.includes(segmentId)).map(nameOf)),
      () => undefined,
    );
  }, [ids.join(' ')]);
  return [
    t('Of visitors who fit: {share} take part', { share: share(part) }),
    placements === undefined ? [] : t('Places: {list}', { list: formatList(placements.map(slotName)) }),
    devices === undefined
      ? []
      : t('Devices: {list}', { list: formatList(devices.map((each) => t(DEVICE_WORDS[each]))) }),
    countries === undefined ? [] : t('Countries: {list}', { list: formatNames('region', countries) }),
    languages === undefined ? [] : t('Languages: {list}', { list: formatNames('language', languages) }),
    names.value.length === 0 ? [] : t('Segments: {list}', { list: formatList(names.value) }),
  ].flat();
}
