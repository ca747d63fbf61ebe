import { message } from '../locales/message.ts';
import type { RankAnswer } from '../messages/messages.ts';
import type { Actions } from './actions.ts';
import { segmentOf } from './journey.ts';
import { PageList } from './page-tab.tsx';
import type { PageSlot } from './page.ts';
import type { ShownProduct } from './cards.ts';
import { state } from './state.ts';
import { Why } from './why.tsx';
import { numberWords, reasonWords, segmentName } from './words.ts';

/** One slot: the row of the preview beside the row of this visit, so that nobody takes one for the other. */
export function Comparison({ slot, actions }: { slot: PageSlot; actions: Actions }) {
  const made = state.previews.value.get(slot.slotId);
  const asked = state.asked.value;
  const segment = segmentOf(state.preview.value!.journey, state.segments.value);
  return (
    <section onMouseEnter={() => actions.point(slot.slotId)} onMouseLeave={() => actions.point(null)}>
      <h2>{message('compareSlot', slot.placementId)}</h2>
      <div class="pair">
        <div>
          <h3 class="is-preview">
            {segment === undefined ? message('compareNow') : message('compareSegment', segmentName(segment))}
          </h3>
          {made === undefined && <p class="soft">{message('loading')}</p>}
          {made?.shown === null && <p class="soft">{message('compareTheme')}</p>}
          {made?.shown && <PreviewList slotId={slot.slotId} shown={made.shown} actions={actions} />}
        </div>
        <div>
          <h3>{message('comparePage')}</h3>
          <PageList slot={slot} actions={actions} />
        </div>
      </div>
      {asked?.slotId === slot.slotId && <Why asked={asked} actions={actions} />}
      {made !== undefined && <Artifact answer={made.answer} />}
    </section>
  );
}

function PreviewList(props: { slotId: string; shown: readonly ShownProduct[]; actions: Actions }) {
  const { slotId, shown, actions } = props;
  return (
    <ol class="products">
      {shown.map(({ rank, item, card }) => (
        <li key={item.productId}>
          <button type="button" class="product" onClick={() => actions.ask({ slotId, rank, of: 'preview' })}>
            <span class="title">{card.title}</span>
            <span class="soft">{reasonWords(item.reason)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** By which bytes, and whether shoppers get them. */
function Artifact({ answer }: { answer: RankAnswer }) {
  const { artifactSha256, itemTableSha256, live, milliseconds } = answer;
  const took = state.tookMilliseconds.value;
  return (
    <>
      <p class={live ? 'same' : 'other'}>
        {message(live ? 'artifactSame' : 'artifactOther', artifactSha256.slice(0, 12))}
      </p>
      <details>
        <summary>{message('artifactFull')}</summary>
        <dl>
          <dt>{message('artifactModel')}</dt>
          <dd class="code">{artifactSha256}</dd>
          <dt>{message('artifactTable')}</dt>
          <dd class="code">{itemTableSha256}</dd>
        </dl>
        {took !== null && (
          <p class="soft">{message('tookTime', numberWords(milliseconds, 1), numberWords(took))}</p>
        )}
      </details>
    </>
  );
}
