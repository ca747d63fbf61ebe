import type { ProductId } from '@kindred/shared/catalog';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { message } from '../locales/message.ts';
import type { Journey } from '../messages/messages.ts';
import type { Actions } from './actions.ts';
import { Comparison } from './comparison.tsx';
import { Forced } from './experiments-of-slot.tsx';
import { isSameJourney, journeyOf, NEW_VISITOR, segmentOf, type Step, withStep } from './journey.ts';
import { pageNow } from './page.ts';
import { Share } from './share.tsx';
import { state, titleOf } from './state.ts';
import { Weights } from './weights.tsx';
import { AddToJourney } from './why.tsx';
import { dateWords, FAMILIES, failureWords, segmentName, STEPS } from './words.ts';

/** The page as somebody else would see it: who that is, by which release, and both rows beside each other. */
export function PreviewTab({ actions }: { actions: Actions }) {
  const preview = state.preview.value;
  if (preview === null)
    return (
      <>
        <p>{message('previewOff')}</p>
        <button type="button" class="main" onClick={() => actions.preview({})}>
          {message('previewStart')}
        </button>
      </>
    );
  return (
    <>
      <div class="note preview">
        <p>{message('previewIsOn')}</p>
        <button type="button" class="main" onClick={() => actions.preview(null)}>
          {message('previewEnd')}
        </button>
      </div>
      {preview.forced === null ? <Made actions={actions} /> : <Forced actions={actions} />}
    </>
  );
}

/** Of a visitor that is made up. */
function Made({ actions }: { actions: Actions }) {
  const failure = state.failure.value;
  return (
    <>
      <Visitor actions={actions} />
      <Markets actions={actions} />
      <Releases actions={actions} />
      <Weights actions={actions} />
      {failure !== null && (
        <p class="note bad" role="alert">
          {failureWords(failure)}
        </p>
      )}
      {failure !== null && (
        <button type="button" onClick={() => actions.preview({})}>
          {message('tryAgain')}
        </button>
      )}
      <div aria-busy={state.busy.value}>
        {state.slots.value.length === 0 && <p class="soft">{message('slotsNone')}</p>}
        {state.slots.value.map((slot) => (
          <Comparison key={slot.slotId} slot={slot} actions={actions} />
        ))}
      </div>
      <Share />
    </>
  );
}

type Kind = 'new' | 'viewed' | 'inCart' | 'bought' | 'own';

/** Of the ready ones, made of this page's product. */
function readyJourney(kind: Kind, productId: ProductId | null): Journey | null {
  if (kind === 'new') return NEW_VISITOR;
  if (kind === 'own' || productId === null) return null;
  return withStep(NEW_VISITOR, kind, productId);
}

const KINDS = ['new', 'viewed', 'inCart', 'bought', 'own'] as const satisfies readonly Kind[];
const VISITORS = {
  new: 'visitorNew',
  viewed: 'visitorViewed',
  inCart: 'visitorInCart',
  bought: 'visitorBought',
  own: 'visitorOwn',
} as const;

function Visitor({ actions }: { actions: Actions }) {
  const { journey, recording } = state.preview.value!;
  const productId = pageNow()?.productId ?? null;
  const kinds = KINDS.filter((kind) => kind === 'own' || readyJourney(kind, productId) !== null);
  const isReady = (kind: Kind): boolean => {
    const ready = readyJourney(kind, productId);
    return ready !== null && isSameJourney(ready, journey);
  };
  const own = useSignal(false);
  const segments = state.segments.value ?? [];
  useEffect(() => {
    if (state.segments.value === null) actions.loadSegments();
  }, []);
  const segment = segmentOf(journey, segments);
  const chosen = own.value ? 'own' : (kinds.find(isReady) ?? segment?.segmentId ?? 'own');
  return (
    <section>
      <label class="field">
        <span>{message('visitorLabel')}</span>
        <select
          value={chosen}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            const picked = segments.find(({ segmentId }) => segmentId === value);
            const ready = picked ? journeyOf(picked) : readyJourney(value as Kind, productId);
            own.value = ready === null;
            if (ready !== null) actions.preview({ journey: ready });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {message(VISITORS[kind])}
            </option>
          ))}
          {segments.length > 0 && (
            <optgroup label={message('visitorSegments')}>
              {segments.map((each) => (
                <option key={each.segmentId} value={each.segmentId} disabled={each.favourites.length === 0}>
                  {each.favourites.length === 0
                    ? message('visitorSegmentUntold', segmentName(each))
                    : segmentName(each)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {chosen === segment?.segmentId && <p class="soft">{message('visitorSegmentNote')}</p>}
      {productId !== null && <p class="soft">{message('visitorHere')}</p>}
      <details open={chosen === 'own'}>
        <summary>{message('journeyHeading')}</summary>
        <Steps journey={journey} actions={actions} />
        {productId !== null && (
          <AddToJourney productId={productId} title={titleOf(productId)} actions={actions} />
        )}
        <label class="switch">
          <input
            type="checkbox"
            checked={recording}
            onChange={({ currentTarget }) => actions.preview({ recording: currentTarget.checked })}
          />
          <span>{message('journeyRecord')}</span>
        </label>
      </details>
    </section>
  );
}

const ALL_STEPS: readonly Step[] = ['viewed', 'inCart', 'bought'];

function Steps({ journey, actions }: { journey: Journey; actions: Actions }) {
  if (ALL_STEPS.every((step) => journey[step].length === 0))
    return <p class="soft">{message('journeyEmpty')}</p>;
  return (
    <dl>
      {ALL_STEPS.filter((step) => journey[step].length > 0).map((step) => (
        <>
          <dt key={step}>{message(STEPS[step])}</dt>
          {journey[step].map((productId) => (
            <dd key={`${step} ${productId}`} class="chip">
              <span>{titleOf(productId)}</span>
              <button
                type="button"
                class="icon"
                aria-label={message('journeyRemove', titleOf(productId))}
                onClick={() => actions.step(step, productId, false)}
              >
                ×
              </button>
            </dd>
          ))}
        </>
      ))}
    </dl>
  );
}

function Markets({ actions }: { actions: Actions }) {
  const markets = state.markets.value;
  if (markets.length === 0) return null;
  const market = state.preview.value!.market;
  const options = markets.flatMap(({ country, name, languages }) =>
    languages.map((language) => ({
      value: `${country} ${language.code}`,
      label: `${name} · ${language.name}`,
    })),
  );
  return (
    <label class="field">
      <span>{message('marketLabel')}</span>
      <select
        value={market === null ? '' : `${market.country} ${market.language}`}
        onChange={({ currentTarget }) => {
          const [country, language] = currentTarget.value.split(' ');
          actions.preview({
            market: country === undefined || language === undefined ? null : { country, language },
          });
        }}
      >
        <option value="">{message('marketOfPage')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Releases({ actions }: { actions: Actions }) {
  const releases = state.releases.value;
  const others = releases !== null && 'ok' in releases ? releases.ok.filter(({ live }) => !live) : [];
  const { releaseId } = state.preview.value!;
  return (
    <label class="field">
      <span>{message('releaseLabel')}</span>
      <select
        value={releaseId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          actions.preview({ releaseId: value === '' ? null : value })
        }
      >
        <option value="">{message('releaseLive')}</option>
        {others.map((release) => (
          <option key={release.releaseId} value={release.releaseId}>
            {message('releaseOther', message(FAMILIES[release.family]), dateWords(release.createdAt))}
          </option>
        ))}
      </select>
    </label>
  );
}
