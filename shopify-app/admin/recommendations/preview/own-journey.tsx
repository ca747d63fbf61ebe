import type { ChosenProduct } from '@kindred/shared/api/admin';
import { ProductChoice } from '../product-choice.tsx';

export interface OwnLists {
  viewed: ChosenProduct[];
  inCart: ChosenProduct[];
  bought: ChosenProduct[];
}

/** A model reads the last twenty products; more are tedious to choose. */
const MOST = 5;

const LISTS: [list: keyof OwnLists, heading: string, what: string][] = [
  ['viewed', 'Looked at, the last one now', 'viewed products'],
  ['inCart', 'In the cart', 'products in the cart'],
  ['bought', 'Bought before', 'bought products'],
];

/** Nothing of it is kept. */
export function OwnJourney({ lists, choose }: { lists: OwnLists; choose: (lists: OwnLists) => void }) {
  return (
    <s-stack gap="base">
      {LISTS.map(([list, heading, what]) => (
        <s-stack key={list} gap="small-300">
          <s-text type="strong">{heading}</s-text>
          <ProductChoice
            what={what}
            chosen={lists[list]}
            choose={(products) => choose({ ...lists, [list]: products })}
            most={MOST}
            ordered={list === 'viewed'}
          />
        </s-stack>
      ))}
    </s-stack>
  );
}
