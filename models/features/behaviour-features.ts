import { said, type Said } from '@kindred/shared/said';

/**
 * Every feature of a visitor's behaviour, declared once. Left out, because nobody tells Kindred: the kind of device.
 */
export interface BehaviourFeature {
  /** Known to rules and models; `type:` and the product type for a share of interest. */
  name: string;
  title: Said;
  unit: 'count' | 'share' | 'money' | 'days' | 'rank';
  /**
   * What makes it fit for distances: `log` of counts that run away, `logit` of shares, `centred_log` of shares that
   * sum to one (log of each against their geometric mean: Aitchison).
   */
  transform: 'log' | 'logit' | 'centred_log';
  /** Of its squared distance: what tells one habit shares one weight, what chance rules in few visits has less. */
  weight: number;
  /** Whether a device can tell it from its own trail. */
  onDevice: boolean;
}

/** One habit told three ways counts once. */
const THIRD = 1 / 3;
const ON_DEVICE = true;
const ON_SERVER = false;

const FEATURES: BehaviourFeature[] = [
  feature('recency', said('Days since the last visit'), 'days', 'log', THIRD, ON_SERVER),
  feature('visits', said('Recent visits'), 'count', 'log', THIRD, ON_DEVICE),
  feature('visits_a_week', said('Visits a week'), 'count', 'log', THIRD, ON_SERVER),
  feature('orders', said('Recent orders'), 'count', 'log', THIRD, ON_DEVICE),
  feature('spend', said('Recent spend'), 'money', 'log', THIRD, ON_SERVER),
  feature('products_a_visit', said('Products looked at in a visit'), 'count', 'log', 1, ON_DEVICE),
  feature('depth', said('How far visits come'), 'share', 'logit', THIRD, ON_SERVER),
  feature('cart_share', said('Visits with something put in the cart'), 'share', 'logit', THIRD, ON_DEVICE),
  feature('abandonment', said('Carts left behind'), 'share', 'logit', THIRD, ON_SERVER),
  feature('returned_share', said('Orders that came back'), 'share', 'logit', 0.25, ON_SERVER),
  feature('search_share', said('Visits with a search'), 'share', 'logit', 0.5, ON_SERVER),
  feature('reduced_share', said('Reduced products among those looked at'), 'share', 'logit', 1, ON_DEVICE),
  feature('price_band', said('Price among products of the same type'), 'rank', 'logit', 1, ON_DEVICE),
  feature('evening_share', said('Visits in the evening'), 'share', 'logit', 1, ON_DEVICE),
  feature('weekend_share', said('Visits at the weekend'), 'share', 'logit', 0.25, ON_DEVICE),
];

/** In the order of `behaviourOf`; `types` are those of the shop's facts. */
export function behaviourFeatures(types: readonly string[]): BehaviourFeature[] {
  const weight = types.length === 0 ? 0 : TYPES_WEIGHT / types.length;
  const shares = types.map((type) =>
    feature(`type:${type}`, said('Interest in {type}', { type }), 'share', 'centred_log', weight, ON_DEVICE),
  );
  return [...FEATURES, ...shares];
}

/** What a visitor turns to counts as much as so many other features. */
const TYPES_WEIGHT = 3;

function feature(
  name: string,
  title: Said,
  unit: BehaviourFeature['unit'],
  transform: BehaviourFeature['transform'],
  weight: number,
  onDevice: boolean,
): BehaviourFeature {
  return { name, title, unit, transform, weight, onDevice };
}
