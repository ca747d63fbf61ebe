import { groups, interests } from './sections/interests.ts';
import { hiddenProducts, likes, looked, shownNow } from './sections/products.ts';
import { sent } from './sections/sent.ts';
import { offOf, stateOf } from './sections/state.ts';
import { afterDeletion, atTheShop, yours } from './sections/yours.ts';
import type { Situation } from './situation.ts';
import type { View } from './view.ts';

/** From what is so now to what can be done about it. */
export function contentOf(view: View, situation: Situation): HTMLElement[] {
  const sections =
    situation === 'on'
      ? [
          view.deletedFor && afterDeletion(view, view.deletedFor),
          stateOf(view),
          shownNow(view),
          looked(view),
          likes(view),
          interests(view),
          groups(view),
          hiddenProducts(view),
          sent(view),
          yours(view),
        ]
      : [offOf(view, situation), situation === 'measured' ? sent(view) : null];
  return [...sections, atTheShop(view)].filter((each) => each !== null);
}
