import type { SlotStatus } from '@kindred/shared/page-status';
import { message } from '../../locales/message.ts';
import { ENGINES, STATES } from '../../overlay/words.ts';
import { hasModel, type PageReading } from '../../page/page-status.ts';
import { numberWords } from '../../pages/mount.tsx';

/** What the storefront script says of the page in view. */
export function PageNow({ reading }: { reading: PageReading }) {
  if (reading.kind === 'closed') return <p>{message('popupPageClosed')}</p>;
  if (reading.kind === 'none') return <p>{message('popupNotRunning')}</p>;
  const { allowed, slots } = reading.status;
  return (
    <>
      <p>{message(allowed ? 'visitAllowed' : 'visitNotAllowed')}</p>
      {slots.length === 0 && <p class="soft">{message('popupNoSlot')}</p>}
      {slots.map((slot) => (
        <Slot key={slot.placementId} slot={slot} />
      ))}
    </>
  );
}

function Slot({ slot }: { slot: SlotStatus }) {
  const { ranked } = slot;
  return (
    <>
      <h3>{message('popupSlot', slot.placementId)}</h3>
      <p>{message(STATES[slot.state])}</p>
      {slot.error !== undefined && (
        <p class="soft" lang="en">
          {slot.error}
        </p>
      )}
      {ranked !== null && (
        <dl class="figures">
          <dt>{message('popupProducts')}</dt>
          <dd>{ranked.slate.items.length}</dd>
          <dt>{message('popupEngine')}</dt>
          <dd>{message(ENGINES[ranked.slate.engine])}</dd>
          {hasModel(ranked) && (
            <>
              <dt>{message('popupRelease')}</dt>
              <dd>{ranked.slate.releaseId}</dd>
              <dt>{message('popupModel')}</dt>
              <dd>{message('popupModelBytes', numberWords(ranked.bytes), ranked.artifactSha256)}</dd>
            </>
          )}
        </dl>
      )}
    </>
  );
}
