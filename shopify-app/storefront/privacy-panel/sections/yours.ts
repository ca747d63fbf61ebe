import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { button, el } from '../dom.ts';
import { download, exportOf } from '../export.ts';
import { summaryOf } from '../sent.ts';
import type { View } from '../view.ts';
import { section, soft } from './rows.ts';
import { sentNow } from './sent.ts';

export function yours(view: View): HTMLElement {
  const { yours } = view.speech.texts;
  return section(
    yours.heading,
    soft(yours.downloadHow),
    el('div', { class: 'actions' }, downloadButton(view), view.asking ? null : deleteButton(view)),
    view.asking ? question(view) : null,
  );
}

function downloadButton(view: View): HTMLElement {
  const { yours } = view.speech.texts;
  return button(yours.download, { key: 'yours/download/', kind: 'outline' }, () => {
    exportOf(view.host, Date.now()).then(download, () => undefined);
  });
}

function deleteButton(view: View): HTMLElement {
  const options = { key: 'yours/delete/ask', kind: 'outline' };
  return button(view.speech.texts.delete.all, options, () => {
    view.asking = true;
    view.redraw();
  });
}

function question(view: View): HTMLElement {
  const words = view.speech.texts.delete;
  const answer = (yes: boolean) => (): void => {
    view.asking = false;
    if (yes) deleteAll(view);
    else view.redraw();
  };
  return el(
    'div',
    { role: 'group', 'aria-label': words.all },
    el('p', {}, words.ask),
    el(
      'div',
      { class: 'actions' },
      // The first one gets the focus: pressing a key twice must not delete.
      button(words.no, { key: 'yours/delete/no', kind: 'outline' }, answer(false)),
      button(words.yes, { key: 'yours/delete/yes', kind: 'solid' }, answer(true)),
    ),
  );
}

/** Who paused and deletes does not want to be remembered again from this moment on: the pause stays. */
function deleteAll(view: View): void {
  const { host } = view;
  const { paused } = host.choices();
  // The list that holds them goes too.
  view.deletedFor = summaryOf(sentNow())?.visitorIds ?? [];
  host.forget();
  if (paused) host.keep([], { hidden: [], paused });
  view.settle(view.speech.texts.delete.done);
}

export function afterDeletion({ host, speech }: View, visitorIds: readonly string[]): HTMLElement {
  const { texts, fill, list } = speech;
  const words = texts.delete;
  const gaps = { n: String(EVENT_RETENTION_DAYS), id: list(visitorIds) };
  return el(
    'section',
    { class: 'state' },
    el('h3', {}, words.done),
    visitorIds.length > 0 ? soft(fill(words.sent, gaps)) : null,
    soft(host.choices().paused ? words.paused : words.goesOn),
  );
}

/** Beyond this device: the merchant's own way for requests, with an account or without. */
export function atTheShop({ host: { page }, speech: { texts } }: View): HTMLElement {
  const { heading, ask, privacy, account } = texts.shop;
  const link = (href: string, words: string): HTMLElement => el('a', { href }, words);
  return section(
    heading,
    soft(ask),
    el(
      'p',
      { class: 'actions' },
      page.privacyUrl ? link(page.privacyUrl, privacy) : null,
      page.signedIn ? link(page.accountUrl, account) : null,
    ),
  );
}
