import type { SuggestionKind } from '@kindred/shared/api/campaigns';
import { type Filled, said, type Said } from '@kindred/shared/said';
import type { FunnelStep } from './underperformers-funnel.ts';
import type { Subject } from './underperformers-peers.ts';
import { rateOf, type Underperformer } from './underperformers.ts';

const STEP_WORDS: Record<FunnelStep, Filled> = {
  click: said('Clicked, of the times it was seen', {}),
  stock: said('Could be bought, of what was clicked', {}),
  cart: said('Put into the cart, of what was clicked', {}),
  order: said('Ordered, of what was put into the cart', {}),
};

const LONGEST_NAME = 36;

const TITLES: Record<SuggestionKind, (what: string) => Said> = {
  swap_content: (what) => said('{what}: show something else', { what }),
  change_audience: (what) => said('{what}: something else for whom it does not reach', { what }),
  move_place: (what) => said('{what}: see whether it helps in this place', { what }),
  stop: (what) => said('{what}: stop it', { what }),
  raise_sample: (what) => said('{what}: make sure with a test', { what }),
  fix_stock: (what) => said('{what}: show first what is in stock', { what }),
};

/** Short enough for the name of an experiment. */
export const titleOf = (kind: SuggestionKind, what: string): Said =>
  TITLES[kind](what.length > LONGEST_NAME ? `${what.slice(0, LONGEST_NAME - 1)}…` : what);

export function whatIsSeen({ blamed, steps }: Underperformer): Said {
  const { value, low, high } = rateOf(steps[blamed]);
  const percent = (share: number): { percent: number } => ({ percent: share * 100 });
  return said(
    '{step}: {own} ({low} to {high}). Others like it reach {peers}. At no other step does it lose as much.',
    {
      step: STEP_WORDS[blamed],
      own: percent(value),
      low: percent(low),
      high: percent(high),
      peers: percent(steps[blamed].peers),
    },
  );
}

export function reasonOf(kind: SuggestionKind, by: Subject, segments: number): Said {
  switch (kind) {
    case 'swap_content':
      return said(
        'No group of visitors and no place was found that explains it, so what is shown is the likeliest reason.',
      );
    case 'change_audience':
      return said(
        '{n} segment takes to it far less than to others; the rest takes to it as usual.|{n} segments take to it far less than to others; the rest takes to it as usual.',
        { n: segments },
      );
    case 'move_place':
      return by === 'placement'
        ? said(
            'What is shown here does as well as others in other places, so the place is the likeliest reason.',
          )
        : said(
            'It does as well as others in some places and far worse in these, so the place is the likeliest reason.',
          );
    case 'stop':
      return said('It loses at several steps at once, which another heading or place seldom mends.');
    case 'raise_sample':
      return said('It looks so, but too few visitors have met it to be sure.');
    case 'fix_stock':
      return said('Visitors click what they cannot buy.');
  }
}

export function costWords(kind: SuggestionKind, orders: number, smallestEffect: number): Said {
  switch (kind) {
    case 'stop':
    case 'move_place':
      return said(
        'If that is wrong: half of the visitors do without it while it is tried out, about {orders} orders a week.',
        { orders },
      );
    case 'swap_content':
    case 'change_audience':
    case 'raise_sample':
    case 'fix_stock':
      return said(
        'If that is wrong: half of the visitors meet the other version while it is tried out. Were that {effect} worse, it would lose about {orders} orders a week.',
        { effect: { percent: smallestEffect * 100 }, orders },
      );
  }
}
