import type { EventName } from '@kindred/shared/event';
import type { PlacementType, RankingWeights, Reason } from '@kindred/shared/placement';
import type { SlotStatus } from '@kindred/shared/page-status';
import type { NamedSegment } from '@kindred/shared/api/understanding';
import { put } from '@kindred/shared/said';
import type { EngineName, ModelFamily } from '@kindred/shared/release';
import { message, type MessageKey, segmentWord, uiLanguage } from '../locales/message.ts';
import type { FailureCode } from '../messages/messages.ts';
import type { Step } from './journey.ts';
import { titleOf } from './state.ts';

export const RULES: Record<PlacementType, MessageKey> = {
  related: 'ruleRelated',
  for_you: 'ruleForYou',
  recently_viewed: 'ruleRecentlyViewed',
  complete_the_set: 'ruleCompleteTheSet',
  buy_again: 'ruleBuyAgain',
};

export const STATES: Record<SlotStatus['state'], MessageKey> = {
  liquid: 'stateLiquid',
  kept: 'stateKept',
  ranked: 'stateRanked',
  failed: 'stateFailed',
};

export const ENGINES: Record<EngineName, MessageKey> = {
  graph: 'engineGraph',
  ort: 'engineOrt',
  trail: 'engineTrail',
  liquid: 'engineLiquid',
};

/** As the admin calls them. */
export const FAMILIES: Record<ModelFamily, MessageKey> = {
  'sparse-linear': 'familyGoTogether',
  'pooled-embedding': 'familyTaste',
  sequence: 'familyCourse',
  blend: 'familyBlend',
};

export const STEPS: Record<Step, MessageKey> = {
  viewed: 'journeyViewed',
  inCart: 'journeyInCart',
  bought: 'journeyBought',
};

export const WEIGHTS: Record<keyof RankingWeights, MessageKey> = {
  variety: 'weightVariety',
  novelty: 'weightNovelty',
  stock: 'weightStock',
  margin: 'weightMargin',
};

const FAILURES: Partial<Record<FailureCode, MessageKey>> = {
  server_away: 'failureServerAway',
  signed_out: 'failureSignedOut',
  not_paired: 'failureNotPaired',
  no_release: 'failureNoRelease',
  release_gone: 'failureReleaseGone',
  model_failed: 'failureModelFailed',
  page_unread: 'failurePageUnread',
};

export const failureWords = (code: FailureCode): string => message(FAILURES[code] ?? 'failureInternal');

const REASONS: Record<Reason['kind'], MessageKey> = {
  because_you_viewed: 'reasonViewed',
  because_you_added: 'reasonAdded',
  because_you_bought: 'reasonBought',
  viewed_before: 'reasonViewedBefore',
  bought_before: 'reasonBoughtBefore',
  popular: 'reasonPopular',
  pinned: 'reasonPinned',
};

export const reasonWords = (reason: Reason): string =>
  message(REASONS[reason.kind], ...('productId' in reason ? [titleOf(reason.productId)] : []));

export const KINDS: Record<EventName, MessageKey> = {
  page_viewed: 'kindPage',
  product_viewed: 'kindProduct',
  collection_viewed: 'kindCollection',
  search_submitted: 'kindSearch',
  product_added_to_cart: 'kindAdded',
  product_removed_from_cart: 'kindRemoved',
  cart_viewed: 'kindCart',
  checkout_completed: 'kindBought',
  slate_viewed: 'kindSlate',
  recommendation_clicked: 'kindClick',
  experiment_exposed: 'kindExperiment',
  page_measured: 'kindSpeed',
  device_failed: 'kindFailure',
};

/** The merchant's own name, or what stands out in their language. */
export const segmentName = ({ name, givenName }: NamedSegment): string =>
  givenName ?? put(name, { locale: uiLanguage(), lookUp: segmentWord });

export const numberWords = (value: number, digits = 0): string =>
  new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: digits }).format(value);

export const shareWords = (value: number): string =>
  new Intl.NumberFormat(uiLanguage(), { style: 'percent', maximumFractionDigits: 1 }).format(value);

export const bytesWords = (bytes: number): string =>
  new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: bytes < 1000 ? 'byte' : 'kilobyte',
    maximumFractionDigits: bytes < 100_000 ? 1 : 0,
  }).format(bytes < 1000 ? bytes : bytes / 1000);

export const dateWords = (at: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** Of a UTC day, `YYYY-MM-DD`. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
