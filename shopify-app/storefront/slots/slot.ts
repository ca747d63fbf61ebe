import type { SeenPolicy } from '@kindred/shared/placement';
import type { Card } from '../recommender/contract.ts';

/** One place in the theme: the row that our block's Liquid rendered, and its empty card. */
export interface Slot {
  element: HTMLElement;
  row: HTMLElement;
  template: HTMLTemplateElement;
  placementId: string;
  count: number;
  seen: SeenPolicy;
  priceSample: string;
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
    const { kindredSlot, kindredCount, kindredSeen, kindredPrice } = element.dataset;
    if (row === null || !template?.content.querySelector('.kindred__reason') || !kindredSlot) continue;
    slots.push({
      element,
      row,
      template,
      placementId: kindredSlot,
      count: Number(kindredCount) || 4,
      seen: (kindredSeen as SeenPolicy | undefined) ?? 'hide',
      priceSample: kindredPrice ?? '',
    });
  }
  return slots;
}

/** Every text lands as text: a product title is data, whatever it looks like. */
export function paint(slot: Slot, cards: readonly Card[]): void {
  slot.row.replaceChildren(...cards.flatMap((card) => cardElement(slot, card) ?? []));
  slot.row.scrollLeft = 0;
}

function cardElement({ element, template }: Slot, card: Card): Element | null {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild;
  if (item === null) return null;
  const link = item.querySelector<HTMLAnchorElement>('.kindred__link');
  if (link !== null) link.href = card.url;
  const picture = item.querySelector('img');
  if (picture !== null && card.imageUrl !== null) picture.src = card.imageUrl;
  else picture?.remove();
  const write = (part: string, text: string): void => {
    const target = item.querySelector(`.kindred__${part}`);
    if (target !== null) target.textContent = text;
  };
  const { kindredFrom = '' } = element.dataset;
  write('title', card.title);
  write('price', card.priceVaries ? fill(kindredFrom, '[price]', card.price) : card.price);
  write('reason', reasonLine(element, card));
  return item;
}

/** Empty where the product that led here has left the shop: a reason without it would say nothing. */
function reasonLine({ dataset }: HTMLElement, { reason, reasonTitle }: Card): string {
  if (reason === 'popular') return dataset['kindredPopular'] ?? '';
  const sentences = {
    because_you_viewed: dataset['kindredViewed'],
    because_you_added: dataset['kindredAdded'],
    because_you_bought: dataset['kindredBought'],
  };
  return reasonTitle === '' ? '' : fill(sentences[reason] ?? '', '[title]', reasonTitle);
}

/** With a function, so that `$&` in a title stays what it is. */
const fill = (text: string, gap: string, value: string): string => text.replace(gap, () => value);
