import type { ProductId } from '@kindred/shared/catalog';
import type { Correction } from '../corrections.ts';
import { button, el } from '../dom.ts';
import type { View } from '../view.ts';

/** A list is shown up to here until the shopper asks for all of it. */
const FIRST_ROWS = 5;

export interface Row {
  productId: ProductId;
  words: string;
}

export function section(heading: string, ...content: (Node | null)[]): HTMLElement {
  return el('section', {}, el('h3', {}, heading), ...content);
}

export const soft = (text: string): HTMLElement => el('p', { class: 'soft' }, text);

/** Products with their pictures; `actionsOf` draws the buttons of one. */
export function productList(
  view: View,
  list: string,
  rows: readonly Row[],
  actionsOf: (row: Row) => HTMLElement[],
): HTMLElement {
  const shown = view.opened.has(list) ? rows : rows.slice(0, FIRST_ROWS);
  const items = shown.map((row) => productRow(view, row, actionsOf(row)));
  const all = button(
    view.speech.fill(view.speech.texts.showAll, { n: String(rows.length) }),
    { key: `${list}/all/`, kind: 'outline' },
    () => {
      view.opened.add(list);
      view.redraw();
    },
  );
  return el('div', {}, el('ul', { role: 'list' }, ...items), shown.length < rows.length ? all : null);
}

function productRow(view: View, { productId, words }: Row, actions: HTMLElement[]): HTMLElement {
  const { title, url, imageUrl } = view.product(productId);
  const picture = el('div', { class: 'picture' });
  // The title beside it says it.
  if (imageUrl !== null) picture.append(el('img', { src: imageUrl, alt: '', loading: 'lazy' }));
  const name = url === null ? title : el('a', { href: url }, title);
  return el(
    'li',
    { class: 'row' },
    picture,
    el('div', {}, el('div', { class: 'name', dir: 'auto' }, name), softly(words)),
    el('div', { class: 'actions' }, ...actions),
  );
}

const softly = (text: string): HTMLElement | null =>
  text === '' ? null : el('div', { class: 'soft' }, text);

/** Does what `label` says to what `about` names; both are said again when it is done. */
export const correctionButton = (
  view: View,
  key: string,
  label: string,
  about: string,
  correction: () => Correction,
): HTMLElement => button(label, { key, about }, () => view.correct(correction(), `${label}: ${about}`));
