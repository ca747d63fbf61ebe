import type { ProductId } from '@kindred/shared/catalog';
import type { Card } from '../../recommender/contract.ts';
import { forget, hide, showAgain } from '../corrections.ts';
import { liked, type Remembered, viewed } from '../memory.ts';
import type { View } from '../view.ts';
import { correctionButton, productList, section, soft } from './rows.ts';

/** What the slots of this page show, as far as it is personal, each with its reason. */
export function shownNow(view: View): HTMLElement {
  const { texts, fill } = view.speech;
  const cards = new Map<ProductId, Card>();
  for (const card of view.host.slates().flatMap((slate) => slate.cards)) cards.set(card.productId, card);
  const rows = [...cards.values()].map(({ productId, reason, reasonTitle }) => ({
    productId,
    words: fill(texts.now.reasons[reason] ?? '', { title: reasonTitle }),
  }));
  if (rows.length === 0) return section(texts.now.heading, soft(texts.now.none));
  const list = productList(view, 'now', rows, ({ productId }) => [hideButton(view, 'now', productId)]);
  return section(texts.now.heading, list);
}

export function looked(view: View): HTMLElement {
  const { texts, date } = view.speech;
  const rows = viewed(view.host.trail());
  if (rows.length === 0) return section(texts.viewed.heading, soft(texts.viewed.none));
  return section(
    texts.viewed.heading,
    remembered(view, 'viewed', rows, ({ at }) => date(at)),
  );
}

/** Null before there is any. */
export function likes(view: View): HTMLElement | null {
  const { texts, date, fill } = view.speech;
  const rows = liked(view.host.trail());
  if (rows.length === 0) return null;
  const when = ({ kind, at }: Remembered): string =>
    fill(kind === 'bought' ? texts.liked.bought : texts.liked.added, { date: date(at) });
  const { cartProductIds, bought } = view.host.page;
  const there = [...cartProductIds, ...bought.map(({ productId }) => productId)];
  const comesBack = rows.some(({ productId }) => there.includes(productId));
  return section(
    texts.liked.heading,
    remembered(view, 'liked', rows, when),
    comesBack ? soft(texts.liked.comesBack) : null,
  );
}

function remembered(
  view: View,
  list: string,
  remembered: readonly Remembered[],
  when: (each: Remembered) => string,
): HTMLElement {
  const { hidden } = view.host.choices();
  const { heading } = view.speech.texts.hidden;
  const rows = remembered.map((each) => ({
    productId: each.productId,
    words: hidden.includes(each.productId) ? `${when(each)} · ${heading}` : when(each),
  }));
  return productList(view, list, rows, ({ productId }) => [
    ...(hidden.includes(productId) ? [] : [hideButton(view, list, productId)]),
    removeButton(view, list, productId),
  ]);
}

/** Null while the shopper hid nothing. */
export function hiddenProducts(view: View): HTMLElement | null {
  const { heading, showAgain: label } = view.speech.texts.hidden;
  const rows = view.host.choices().hidden.map((productId) => ({ productId, words: '' }));
  if (rows.length === 0) return null;
  const list = productList(view, 'hidden', rows.toReversed(), ({ productId }) => {
    const { title } = view.product(productId);
    return [correctionButton(view, `hidden/show/${productId}`, label, title, () => showAgain(productId))];
  });
  return section(heading, list);
}

function hideButton(view: View, list: string, productId: ProductId): HTMLElement {
  const { title } = view.product(productId);
  const { hide: label } = view.speech.texts.product;
  return correctionButton(view, `${list}/hide/${productId}`, label, title, () => hide(productId));
}

function removeButton(view: View, list: string, productId: ProductId): HTMLElement {
  const { title } = view.product(productId);
  const { remove: label } = view.speech.texts.product;
  const forgetIt = () => forget([productId], view.host.trail());
  return correctionButton(view, `${list}/remove/${productId}`, label, title, forgetIt);
}
