import type { EventName } from '@kindred/shared/event';
import { message } from '../locales/message.ts';
import type { Actions } from './actions.ts';
import { ExperimentsOfSlot } from './experiments-of-slot.tsx';
import { hasModel } from '../page/page-status.ts';
import { costOfPage, type PageCost, pageNow, type PageSlot, sentNow } from './page.ts';
import { state } from './state.ts';
import { Why } from './why.tsx';
import { bytesWords, dateWords, ENGINES, KINDS, numberWords, RULES, STATES } from './words.ts';

/** What runs on the page in view, what it shows and what it sent. */
export function PageTab({ actions }: { actions: Actions }) {
  const slots = state.slots.value;
  return (
    <>
      <Consent />
      <section>
        <h2>{message('slotsHeading')}</h2>
        {slots.length === 0 ? (
          <p class="soft">{message('slotsNone')}</p>
        ) : (
          <>
            <Switch label={message('slotOutline')} value={state.outlined} />
            <Switch label={message('slotAsk')} value={state.asking} />
          </>
        )}
        {slots.map((slot) => (
          <SlotFacts key={slot.slotId} slot={slot} actions={actions} />
        ))}
      </section>
      <Cost />
      <Sent />
    </>
  );
}

export function Switch({ label, value }: { label: string; value: { value: boolean } }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={value.value}
        onChange={({ currentTarget }) => (value.value = currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

function Consent() {
  const reading = state.reading.value;
  if (reading === null) return <p class="soft">{message('loading')}</p>;
  if (reading.kind === 'closed') return <p class="note">{message('pageClosed')}</p>;
  if (reading.kind === 'none') return <p class="note">{message('notHere')}</p>;
  const { allowed } = reading.status;
  return (
    <p class={allowed ? 'note good' : 'note'}>{message(allowed ? 'visitAllowed' : 'visitNotAllowed')}</p>
  );
}

function SlotFacts({ slot, actions }: { slot: PageSlot; actions: Actions }) {
  const { status, slotId } = slot;
  const ranked = status?.ranked ?? null;
  const asked = state.asked.value;
  return (
    <article onMouseEnter={() => actions.point(slotId)} onMouseLeave={() => actions.point(null)}>
      <h3>{slot.placementId}</h3>
      <p class="soft">{message(status === null ? 'stateUnknown' : STATES[status.state])}</p>
      {status?.error !== undefined && (
        <p class="soft" lang="en">
          {status.error}
        </p>
      )}
      <dl>
        <dt>{message('slotRule')}</dt>
        <dd>{message(RULES[slot.type])}</dd>
        {ranked !== null && (
          <>
            <dt>{message('slotEngine')}</dt>
            <dd>{message(ENGINES[ranked.slate.engine])}</dd>
            {hasModel(ranked) && (
              <>
                <dt>{message('slotRelease')}</dt>
                <dd class="code">{ranked.slate.releaseId}</dd>
                <dt>{message('slotModel')}</dt>
                <dd>
                  {message('slotBytes', bytesWords(ranked.bytes))}{' '}
                  <span class="code">{ranked.artifactSha256.slice(0, 12)}</span>
                </dd>
              </>
            )}
            {ranked.slate.engine !== 'liquid' && <Time slotId={slotId} actions={actions} />}
          </>
        )}
      </dl>
      <ExperimentsOfSlot slot={slot} actions={actions} />
      <PageList slot={slot} actions={actions} />
      {asked?.of === 'page' && asked.slotId === slotId && <Why asked={asked} actions={actions} />}
    </article>
  );
}

/** The page does not tell how long its own ranking took; the extension can do it over, and says that it is its own. */
function Time({ slotId, actions }: { slotId: string; actions: Actions }) {
  const answer = state.pageAnswers.value.get(slotId);
  return (
    <>
      <dt>{message('slotTime')}</dt>
      <dd>
        {answer === undefined ? (
          <button type="button" onClick={() => actions.measure(slotId)}>
            {message('slotMeasure')}
          </button>
        ) : answer === null ? (
          message('slotUnmeasured')
        ) : (
          message('slotMilliseconds', numberWords(answer.milliseconds, 1))
        )}
      </dd>
    </>
  );
}

/** The row as the page has it without a preview. */
export function PageList({ slot, actions }: { slot: PageSlot; actions: Actions }) {
  const cards = state.pageCards.value.get(slot.slotId) ?? [];
  return (
    <ol class="products">
      {cards.map(({ title, reason }, at) => (
        <li key={at}>
          <button
            type="button"
            class="product"
            onClick={() => actions.ask({ slotId: slot.slotId, rank: at + 1, of: 'page' })}
          >
            <span class="title">{title}</span>
            <span class="soft">{reason || message('reasonTheme')}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Cost() {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const cost = costOfPage(pageNow(), entries);
  return (
    <section>
      <h2>{message('costHeading')}</h2>
      <p class="soft">{cost === null ? message('costNone') : costWords(cost)}</p>
    </section>
  );
}

function costWords({ files, toldFiles, bytes, milliseconds }: PageCost): string {
  const [n, time] = [numberWords(files), numberWords(milliseconds)];
  if (toldFiles === 0) return message('costUntold', n, time);
  const words = message('costOfPage', n, bytesWords(bytes), time);
  return toldFiles === files ? words : `${words} ${message('costTold', numberWords(toldFiles))}`;
}

function Sent() {
  const requests = sentNow(Date.now());
  const kinds = new Map<EventName, number>();
  for (const request of requests)
    for (const [kind, events] of Object.entries(request.kinds) as [EventName, number][])
      kinds.set(kind, (kinds.get(kind) ?? 0) + events);
  const total = [...kinds.values()].reduce((sum, events) => sum + events, 0);
  const last = requests.at(-1);
  return (
    <section>
      <h2>{message('sentHeading')}</h2>
      {last === undefined ? (
        <p class="soft">{message('sentNothing')}</p>
      ) : (
        <>
          <p class="soft">{message('sentTotal', numberWords(total), dateWords(last.at))}</p>
          <ul class="plain soft">
            {[...kinds]
              .filter(([kind]) => kind in KINDS)
              .map(([kind, events]) => (
                <li key={kind}>{message('sentKind', message(KINDS[kind]), numberWords(events))}</li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}
