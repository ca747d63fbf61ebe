import type { ProductId } from '@kindred/shared/catalog';
import type { Card } from '../../recommender/contract.ts';
import { type Correction, forget, hide, showAgain } from '../corrections.ts';
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
  return section(
    texts.now.heading,
    rows.length === 0
      ? soft(texts.now.none)
      : productList(view, 'now', rows, ({ productId }) => [hideButton(view, 'now', productId)]),
  );
}

export function looked(view: View): HTMLElement {
  const { texts, date } = view.speech;
  const rows = viewed(view.host.trail());
  return section(
    texts.viewed.heading,
    rows.length === 0 ? soft(texts.viewed.none) : remembered(view, 'viewed', rows, ({ at }) => date(at)),
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
  const list = productList(view, 'hidden', rows.toReversed(), ({ productId }) => [
    productButton(view, 'hidden/show', label, productId, () => showAgain(productId)),
  ]);
  return section(heading, list);
}

const hideButton = (view: View, list: string, productId: ProductId): HTMLElement =>
  productButton(view, `${list}/hide`, view.speech.texts.product.hide, productId, () => hide(productId));

const removeButton = (view: View, list: string, productId: ProductId): HTMLElement =>
  productButton(view, `${list}/remove`, view.speech.texts.product.remove, productId, () =>
    forget([productId], view.host.trail()),
  );

const productButton = (
  view: View,
  key: string,
  label: string,
  productId: ProductId,
  correction: () => Correction,
): HTMLElement =>
  correctionButton(view, `${key}/${productId}`, label, view.product(productId).title, correction);
