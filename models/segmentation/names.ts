import { type Filled, inEnglish, said, type Said } from '@kindred/shared/said';
import type { BehaviourFeature } from '@kindred/models/features';

/** How far a segment's mean is from everyone's, in spreads. */
export interface Deviation {
  feature: BehaviourFeature;
  deviation: number;
}

type Trait = { more: Filled | null; less: Filled | null };

/**
 * What is said of a segment that has much or little of a feature; null where nothing is: of little money, because that
 * is nobody's trait. Never who people are, only what they do here.
 */
const TRAITS: Record<string, Trait> = {
  recency: trait(said('Not here lately', {}), said('Here lately', {})),
  visits: trait(said('Many visits', {}), said('Few visits', {})),
  visits_a_week: trait(said('Often here', {}), said('Seldom here', {})),
  orders: trait(said('Orders often', {}), said('Looks without ordering', {})),
  spend: trait(said('Spends much here', {}), null),
  products_a_visit: trait(said('Looks at many products', {}), said('Looks at few products', {})),
  depth: trait(said('Goes as far as the checkout', {}), said('Leaves early', {})),
  cart_share: trait(said('Fills the cart', {}), said('Leaves the cart empty', {})),
  abandonment: trait(said('Leaves carts behind', {}), said('Buys what is in the cart', {})),
  returned_share: trait(said('Sends things back', {}), said('Keeps what was ordered', {})),
  search_share: trait(said('Searches', {}), said('Does not search', {})),
  reduced_share: trait(said('Reduced products', {}), said('Regular prices', {})),
  price_band: trait(said('Higher-priced products', {}), said('Lower-priced products', {})),
  evening_share: trait(said('In the evening', {}), said('During the day', {})),
  weekend_share: trait(said('At the weekend', {}), said('On weekdays', {})),
};

/** Of each segment, from its deviations, strongest first: as few of them as tell it from all others. */
export function namesOf(segments: readonly (readonly Deviation[])[]): Said[] {
  const traits = segments.map((deviations) => deviations.flatMap((each) => traitOf(each) ?? []));
  const taken = new Set<string>();
  return traits.map((each) => {
    const name = firstFree(each, taken);
    taken.add(keyOf(name));
    return name;
  });
}

/** The same traits the other way round are no other name. */
const keyOf = (name: Said): string => inEnglish(name).split(' · ').sort().join(' · ');

function firstFree(traits: readonly Filled[], taken: ReadonlySet<string>): Said {
  const [first, second, ...others] = traits;
  const names: Said[] = [
    ...(first && second ? [said('{first} · {second}', { first, second })] : []),
    ...(first && second
      ? others.map((third) => said('{first} · {second} · {third}', { first, second, third }))
      : []),
    ...(first && !second ? [first] : []),
  ];
  const free = names.find((name) => !taken.has(keyOf(name)));
  if (free !== undefined) return free;
  for (let n = 1; ; n++) {
    const name = first
      ? said('{first} ({number})', { first, number: n })
      : said('Like everyone ({number})', { number: n });
    if (!taken.has(keyOf(name))) return name;
  }
}

function traitOf({ feature: { name }, deviation }: Deviation): Filled | null {
  const type = /^type:(.+)$/.exec(name)?.[1];
  if (type !== undefined) return deviation > 0 ? said('Interest in {type}', { type }) : null;
  const { more, less } = TRAITS[name]!;
  return deviation > 0 ? more : less;
}

function trait(more: Filled | null, less: Filled | null): Trait {
  return { more, less };
}
