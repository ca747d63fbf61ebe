import { forget } from '../corrections.ts';
import { el } from '../dom.ts';
import { type Interest, interestsOf } from '../memory.ts';
import type { View } from '../view.ts';
import { correctionButton, section, soft } from './rows.ts';

/** Null before anything is remembered of which the type is known. */
export function interests(view: View): HTMLElement | null {
  const found = interestsOf(view.host.trail(), (productId) => view.product(productId).type);
  if (found.length === 0) return null;
  const rows = found.map((interest) => row(view, interest));
  return section(view.speech.texts.interests.heading, el('ul', { role: 'list' }, ...rows));
}

function row(view: View, interest: Interest): HTMLElement {
  const { type, productIds } = interest;
  const { forget: label } = view.speech.texts.interests;
  return el(
    'li',
    { class: 'row plain' },
    el('div', { class: 'name', dir: 'auto' }, type),
    ...why(view, interest).map((sentence) => el('div', { class: 'soft' }, sentence)),
    el(
      'div',
      { class: 'actions' },
      correctionButton(view, `interest/forget/${type}`, label, type, () =>
        forget(productIds, view.host.trail()),
      ),
    ),
  );
}

function why({ speech: { texts, count } }: View, { viewed, liked }: Interest): string[] {
  return [
    ...(viewed > 0 ? [count(texts.interests.viewed, viewed)] : []),
    ...(liked > 0 ? [`${texts.liked.heading}: ${liked}`] : []),
  ];
}

/** That the shop may count the visitor in one, and which one the device itself would say. */
export const groups = ({ speech: { texts }, segment }: View): HTMLElement =>
  section(
    texts.groups.heading,
    soft(texts.groups.how),
    segment && el('p', {}, segment.told),
    segment && soft(segment.how),
  );
