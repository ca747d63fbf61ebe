import type { RunningExperiment } from '@kindred/shared/api/browser-extension';
import { HOLDOUT_ID, type VariationContent } from '@kindred/shared/experiment';
import { message, type MessageKey } from '../locales/message.ts';
import type { Actions } from './actions.ts';
import { hasEnded, isForced, type Met, metBy } from './experiments.ts';
import { pageNow, type PageSlot } from './page.ts';
import { NO_PREVIEW } from './preview.ts';
import { state } from './state.ts';
import { dateWords, shareWords } from './words.ts';

/** Which experiments and campaigns touch the slot, what this device has of them, and a look at the others. */
export function ExperimentsOfSlot({ slot, actions }: { slot: PageSlot; actions: Actions }) {
  const running = state.experiments.value;
  const met = metBy(slot, running);
  const ended = running.length > 0 && hasEnded(slot, running);
  if (met.length === 0 && !ended) return null;
  return (
    <section class="experiments">
      <h4>{message('experimentsHeading')}</h4>
      {met.map((each) => (
        <Experiment key={each.experiment.experimentId} met={each} slot={slot} actions={actions} />
      ))}
      {met.length > 0 && <p class="soft">{message('experimentLookNote')}</p>}
      {ended && <p class="soft">{message('experimentEnded')}</p>}
    </section>
  );
}

const SHOWS: Record<VariationContent['kind'], MessageKey> = {
  as_is: 'showsAsIs',
  theme_row: 'showsThemeRow',
  popular: 'showsPopular',
  shopify_related: 'showsRelated',
  banner: 'showsBanner',
  none: 'showsNone',
  changed: 'showsChanged',
};

function Experiment({ met, slot, actions }: { met: Met; slot: PageSlot; actions: Actions }) {
  const { experiment } = met;
  const { experimentId, variations } = experiment;
  const forced = state.preview.value?.forced;
  return (
    <>
      <p>{titleOf(experiment)}</p>
      <p class="soft">{deviceWords(met, slot)}</p>
      <ul class="plain variations" aria-label={message('experimentLook')}>
        {variations.map(({ share, shows }, variation) => (
          <li key={variation}>
            <button
              type="button"
              aria-pressed={forced?.experimentId === experimentId && forced.variation === variation}
              onClick={() => actions.preview({ ...NO_PREVIEW, forced: { experimentId, variation } })}
            >
              {variationName(experiment, variation)}
            </button>
            <span class="soft">
              {share === null
                ? message(SHOWS[shows])
                : message('experimentShare', shareWords(share), message(SHOWS[shows]))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function titleOf({ experimentId, kind, name, startedAt }: RunningExperiment): string {
  const since = dateWords(startedAt);
  if (experimentId === HOLDOUT_ID) return message('experimentHoldout', since);
  return message(kind === 'campaign' ? 'experimentCampaign' : 'experimentTitle', name, since);
}

/** The holdout has no words of the merchant's. */
function variationName({ experimentId, variations }: RunningExperiment, variation: number): string {
  if (experimentId !== HOLDOUT_ID) return variations[variation]?.name ?? '';
  return message(variation === 0 ? 'holdoutNothing' : 'holdoutEverything');
}

function deviceWords({ experiment, given }: Met, { tried }: PageSlot): string {
  if (given !== null) {
    const has = experiment.kind === 'campaign' ? 'experimentDrew' : 'experimentHas';
    return message(has, variationName(experiment, given.variation), shareWords(given.chance));
  }
  if (state.preview.value !== null) return message('experimentInPreview');
  return message(tried === null ? 'experimentUndecided' : 'experimentHasNone');
}

/** What the whole tab shows instead of what this device has. */
export function Forced({ actions }: { actions: Actions }) {
  const forced = state.preview.value?.forced;
  const { experimentId = '', variation = 0 } = forced ?? {};
  const running = state.experiments.value;
  const experiment = running.find((each) => each.experimentId === experimentId);
  const name = experiment === undefined ? '' : variationName(experiment, variation);
  const slots = state.slots.value;
  const isShown =
    isInPage(experimentId) && slots.some((slot) => slot.tried !== null && isForced(slot, forced, running));
  return (
    <>
      {name !== '' && <p>{message('experimentForced', name)}</p>}
      {!isShown && <p class="note">{message('experimentUnseen')}</p>}
      <h2>{message('slotsHeading')}</h2>
      {slots.length === 0 && <p class="soft">{message('slotsNone')}</p>}
      {slots.map((slot) => (
        <article key={slot.slotId}>
          <h3>{slot.placementId}</h3>
          <ExperimentsOfSlot slot={slot} actions={actions} />
        </article>
      ))}
    </>
  );
}

/** Pages stand in Shopify's cache for a while. */
function isInPage(experimentId: string): boolean {
  const list: unknown = pageNow()?.storefront.experiments;
  return (
    Array.isArray(list) &&
    list.some((each: unknown) => (each as { experimentId?: unknown } | null)?.experimentId === experimentId)
  );
}
