import type { Plain } from '../../languages/dictionary.ts';
import { t } from '../../languages/language.ts';
import { ProductChoice } from '../product-choice.tsx';
import type { OwnLists } from './journeys.ts';

/** A model reads the last twenty products; more are tedious to choose. */
const MOST = 5;

const LISTS: [list: keyof OwnLists, heading: Plain][] = [
  ['viewed', 'Looked at, the last one now'],
  ['inCart', 'In the cart'],
  ['bought', 'Bought before'],
];

/** Nothing of it is kept. */
export function OwnJourney({ lists, choose }: { lists: OwnLists; choose: (lists: OwnLists) => void }) {
  return (
    <s-stack gap="base">
      {LISTS.map(([list, heading]) => (
        <s-stack key={list} gap="small-300">
          <s-text type="strong">{t(heading)}</s-text>
          <ProductChoice
            list={list}
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
