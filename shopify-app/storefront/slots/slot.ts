import type { PlacementType, SeenPolicy } from '@kindred/shared/placement';
import type { Card } from '../recommender/contract.ts';

/** What our block's Liquid printed: the merchant's settings, and words in the language of the page. */
interface PrintedSlot {
  placementId: string;
  type: PlacementType;
  count: number;
  seen: SeenPolicy;
  /** How the theme writes a price of 1234567.89. */
  priceSample: string;
  /** Sentences; a pair of brackets is the gap. */
  words: Partial<Record<Card['reason'] | 'from', string>>;
}

/** One place in the theme: the row that our block's Liquid rendered, and its empty card. */
export interface Slot extends PrintedSlot {
  element: HTMLElement;
  row: HTMLElement;
  template: HTMLTemplateElement;
}

/**
 * A hidden slot has no room reserved in the page: showing it later would push things around. One whose last card part
 * has not arrived yet is taken when the document is complete.
 */
export function findSlots(): Slot[] {
  const slots: Slot[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('[data-kindred-slot]:not([hidden])')) {
    const row = element.querySelector<HTMLElement>('.kindred__row');
    const template = element.querySelector('template');
    if (!row || !template?.content.querySelector('.kindred__reason')) continue;
    slots.push({ element, row, template, ...(JSON.parse(element.dataset['kindredSlot']!) as PrintedSlot) });
  }
  return slots;
}

/** The heading changes with the row: what is not personal must not be called so. */
export function paint({ element, row, template, words }: Slot, cards: readonly Card[]): void {
  row.replaceChildren(...cards.map((card) => cardElement(template, card, words)));
  row.scrollLeft = 0;
  element.dataset['kindredPersonal'] = '';
}

/** Some themes write a section's own HTML into what stands there. */
export const isPersonal = ({ element }: Slot): boolean => 'kindredPersonal' in element.dataset;

export function putBack({ element, row }: Slot, liquid: readonly Node[]): void {
  row.replaceChildren(...liquid);
  delete element.dataset['kindredPersonal'];
}

/** Every text lands as text: a product title is data, whatever it looks like. */
function cardElement(template: HTMLTemplateElement, card: Card, words: Slot['words']): Element {
  const item = template.content.firstElementChild!.cloneNode(true) as Element;
  const link = item.querySelector<HTMLAnchorElement>('.kindred__link');
  if (link) link.href = card.url;
  const picture = item.querySelector('img');
  if (picture && card.imageUrl) picture.src = card.imageUrl;
  else picture?.remove();
  const write = (part: string, text: string): void => {
    const target = item.querySelector(`.kindred__${part}`);
    if (target) target.textContent = text;
  };
  write('title', card.title);
  write('price', card.priceVaries ? fill(words.from, card.price) : card.price);
  // Empty where the product that led here has left the shop: a reason without it would say nothing.
  const names = card.reason.startsWith('because');
  write('reason', names && !card.reasonTitle ? '' : fill(words[card.reason], card.reasonTitle));
  return item;
}

/** With a function, so that `$&` in a title stays what it is. */
const fill = (text = '', value: string): string => text.replace('[]', () => value);
