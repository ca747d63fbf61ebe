import type { SegmentEdit, SegmentReport } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { api } from '../api.ts';
import { t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { messageOf, useResource } from '../resource.ts';
import { navigate, PAGES } from '../router.ts';
import { nameOf } from './segment-name.ts';
import { mergedWords } from './segment-words.ts';

interface SegmentActionsProps {
  segment: SegmentReport;
  reload: () => Promise<void>;
}

/** What a merchant may change: the name, what belongs together, and rules of their own. */
export function SegmentActions({ segment, reload }: SegmentActionsProps) {
  const error = useSignal<string | null>(null);
  const edit = (change: SegmentEdit) => api.editSegment(segment.segmentId, change);
  const here = async (change: SegmentEdit) => {
    error.value = null;
    try {
      await edit(change);
      await reload();
    } catch (cause) {
      error.value = messageOf(cause);
    }
  };
  return (
    <s-section heading={t('Change this segment')}>
      <s-stack gap="base">
        <Naming key={nameOf(segment)} segment={segment} edit={here} />
        {segment.merged.length > 0 && (
          <s-stack direction="inline" gap="small" alignItems="center">
            <s-text>{mergedWords(segment.merged)}</s-text>
            <s-button onClick={() => void here({ action: 'unmerge' })}>{t('Tell them apart again')}</s-button>
          </s-stack>
        )}
        {segment.rule === null ? (
          <Merge key={segment.merged.length} segment={segment} edit={edit} />
        ) : (
          <Confirm
            id="remove-segment"
            label={t('Remove this segment')}
            question={t('Remove this segment?')}
            critical
            act={async () => {
              await edit({ action: 'remove' });
              navigate(PAGES.segments);
            }}
          >
            <s-paragraph>
              {t('From the next night on its visitors are in the learned segments again.')}
            </s-paragraph>
          </Confirm>
        )}
        {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      </s-stack>
    </s-section>
  );
}

interface EditProps {
  segment: SegmentReport;
  edit: (change: SegmentEdit) => Promise<unknown>;
}

function Naming({ segment, edit }: EditProps) {
  const name = useSignal(nameOf(segment));
  const given = name.value.trim();
  return (
    <s-stack direction="inline" gap="small" alignItems="end">
      <s-text-field
        label={t('Name')}
        value={name.value}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      <s-button
        disabled={given === '' || given === nameOf(segment)}
        onClick={() => void edit({ action: 'rename', name: given })}
      >
        {t('Rename')}
      </s-button>
      {segment.givenName !== null && segment.rule === null && (
        <s-button onClick={() => void edit({ action: 'unname' })}>{t('Use the name Kindred made')}</s-button>
      )}
    </s-stack>
  );
}

function Merge({ segment, edit }: EditProps) {
  const report = useResource(() => api.segments(4));
  const chosen = useSignal('');
  const others = (report.data.value?.segments ?? []).filter(
    ({ segmentId, rule }) => rule === null && segmentId !== segment.segmentId,
  );
  const into = others.find(({ segmentId }) => segmentId === chosen.value) ?? others[0];
  if (into === undefined) return null;
  return (
    <s-stack direction="inline" gap="small" alignItems="end">
      <s-select
        label={t('Belongs together with')}
        value={into.segmentId}
        onChange={(event) => (chosen.value = event.currentTarget.value)}
      >
        {others.map((other) => (
          <s-option key={other.segmentId} value={other.segmentId}>
            {nameOf(other)}
          </s-option>
        ))}
      </s-select>
      <Confirm
        id="merge-segment"
        label={t('Merge')}
        question={t('Merge these segments?')}
        act={async () => {
          await edit({ action: 'merge', into: into.segmentId });
          navigate(`${PAGES.segments}?id=${into.segmentId}`);
        }}
      >
        <s-paragraph>
          {t(
            'From now on both are shown as {name}, also in weeks that are over. You can tell them apart again at any time; weeks that are counted until then stay together.',
            { name: nameOf(into) },
          )}
        </s-paragraph>
      </Confirm>
    </s-stack>
  );
}
