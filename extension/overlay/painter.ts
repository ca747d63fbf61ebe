import type { Card } from '@kindred/shopify-app/storefront/card';
import { isPersonal, paint, putBack, type Slot } from '@kindred/shopify-app/storefront/slot';

/** A row as the page had it before. */
interface Original {
  nodes: Node[];
  personal: boolean;
}

/** What one card of the page's own row says. */
export interface PageCard {
  title: string;
  reason: string;
}

export interface Painter {
  /** Null: the row that the theme has for everyone, as `everyones` gives it. */
  show(slot: Slot, cards: readonly Card[] | null, everyones?: readonly Node[]): void;
  /** What the page shows without a preview. */
  pageCards(slot: Slot): PageCard[];
  /** Whether something else than the preview stands in a slot that was painted: the page has drawn it anew. */
  isDisturbed(slot: Slot): boolean;
  restore(): void;
}

/** Paints the theme's own slots by the code that shoppers' pages have, and puts back what stood there. */
export function createPainter(): Painter {
  const originals = new Map<Slot['element'], Original>();
  const painted = new Map<Slot['element'], Node | null>();
  const rows = new Map<Slot['element'], Slot>();

  /** What the page painted meanwhile is what has to come back. */
  function remember(slot: Slot): void {
    if (originals.has(slot.element) && painted.get(slot.element) === slot.row.firstChild) return;
    originals.set(slot.element, { nodes: [...slot.row.childNodes], personal: isPersonal(slot) });
  }

  return {
    show(slot, cards, everyones = []) {
      remember(slot);
      rows.set(slot.element, slot);
      if (cards !== null) paint(slot, cards);
      else
        putBack(
          slot,
          everyones.map((node) => node.cloneNode(true)),
        );
      painted.set(slot.element, slot.row.firstChild);
    },
    pageCards(slot) {
      const stands = painted.has(slot.element) && painted.get(slot.element) === slot.row.firstChild;
      const nodes = stands ? (originals.get(slot.element)?.nodes ?? []) : [...slot.row.childNodes];
      return nodes.flatMap((node) => (node instanceof Element ? cardIn(node) : []));
    },
    isDisturbed: (slot) => painted.get(slot.element) !== slot.row.firstChild,
    restore() {
      for (const [element, { nodes, personal }] of originals) {
        const slot = rows.get(element);
        // A slot that the page took away, or drew anew since, is the page's.
        if (slot === undefined || painted.get(element) !== slot.row.firstChild) continue;
        putBack(slot, nodes);
        if (personal) element.dataset['kindredPersonal'] = '';
      }
      originals.clear();
      painted.clear();
      rows.clear();
    },
  };
}

function cardIn(card: Element): PageCard[] {
  const text = (part: string): string => card.querySelector(`.kindred__${part}`)?.textContent?.trim() ?? '';
  const title = text('title');
  return title === '' ? [] : [{ title, reason: text('reason') }];
}
