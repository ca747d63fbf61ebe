import type { EventName } from '@kindred/shared/event';
import { EVENT_RETENTION_DAYS } from '@kindred/shared/event-policy';
import { SENT_KEY, type SentRequest, sentRequests } from '@kindred/shared/sent-ledger';
import { readJson } from '../../storage/device-store.ts';
import { el } from '../dom.ts';
import { type SentSummary, summaryOf } from '../sent.ts';
import type { View } from '../view.ts';
import { section, soft } from './rows.ts';

/** What the pixel put on record. */
export const sentNow = (): SentRequest[] => sentRequests(readJson('localStorage', SENT_KEY), Date.now());

export function sent(view: View): HTMLElement {
  const { texts, fill, count, date, list } = view.speech;
  const words = texts.sent;
  const summary = summaryOf(sentNow());
  const to = soft(fill(words.to, { n: String(EVENT_RETENTION_DAYS) }));
  if (summary === null) return section(words.heading, soft(words.none), to);
  const { events, lastAt, kinds, permissions, visitorIds } = summary;
  const allowed = list(permissions.map((permission) => words.permissions[permission]));
  return section(
    words.heading,
    el('p', {}, count(words.total, events, { date: date(lastAt) })),
    lines(Object.entries(kinds).map(([name, n]) => `${words.kinds[name as EventName]}: ${n}`)),
    soft(fill(words.allowed, { permissions: allowed })),
    to,
    soft(fill(words.visitor, { id: list(visitorIds) })),
    requests(view, summary),
    fields(view),
  );
}

function requests(view: View, { requests }: SentSummary): HTMLElement {
  const { texts, date } = view.speech;
  const rows = requests.map(({ at, events }) => `${date(at)}: ${events}`);
  return details(view.opened, texts.sent.requests, soft(texts.sent.bounds), lines(rows));
}

function fields({ opened, speech }: View): HTMLElement {
  const { why, always, depending, some, fields } = speech.texts.sent;
  const named = speech.list(Object.values(some));
  return details(
    opened,
    fields,
    soft(why),
    soft(speech.list(Object.values(always))),
    soft(speech.fill(depending, { fields: named })),
  );
}

const lines = (texts: readonly string[]): HTMLElement =>
  el('ul', { role: 'list', class: 'soft' }, ...texts.map((text) => el('li', {}, text)));

/** Stays open when everything is drawn anew. */
function details(opened: Set<string>, summary: string, ...content: Node[]): HTMLElement {
  const head = el('summary', { 'data-key': `sent/details/${summary}` }, summary);
  const element = el('details', {}, head, ...content);
  element.open = opened.has(summary);
  element.addEventListener('toggle', () => opened[element.open ? 'add' : 'delete'](summary));
  return element;
}
