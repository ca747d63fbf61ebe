import { pause } from '../corrections.ts';
import { button, el } from '../dom.ts';
import type { Situation } from '../situation.ts';
import type { View } from '../view.ts';

const card = (...content: Node[]): HTMLElement => el('section', { class: 'state' }, ...content);

/** The first thing to read: whether anything is remembered here, and the way to stop that or to go on. */
export function stateOf(view: View): HTMLElement {
  const { state, off } = view.speech.texts;
  const { paused } = view.host.choices();
  const words = paused ? `${state.isPaused} ${off.kept} ${state.stays}` : state.on;
  const kind = paused ? 'solid' : 'outline';
  const label = paused ? state.goOn : state.pause;
  const toggle = button(label, { key: 'state/pause/', kind }, () => view.correct(pause(!paused), label));
  return card(el('p', {}, words), toggle);
}

/** Shopify's cookie banner, where the shop has it. */
interface PrivacyBanner {
  showPreferences?(): void;
}

/** Why nothing is remembered, and how to allow it where that is a choice made in this shop. */
export function offOf(view: View, situation: Exclude<Situation, 'on'>): HTMLElement {
  const { off, allow } = view.speech.texts;
  const isMeasured = situation === 'measured';
  const why = off[isMeasured ? 'nothing' : situation];
  const words = el('p', {}, isMeasured ? why : `${why} ${off.kept}`);
  if (!isMeasured && situation !== 'nothing') return card(words);
  const { privacyBanner } = window as { privacyBanner?: PrivacyBanner };
  const open = button(allow.open, { key: 'state/allow/', kind: 'outline' }, () => {
    // Nothing can be reached below a modal dialog.
    view.close();
    privacyBanner?.showPreferences?.();
  });
  return card(words, el('p', {}, allow.how), ...(privacyBanner?.showPreferences ? [open] : []));
}
