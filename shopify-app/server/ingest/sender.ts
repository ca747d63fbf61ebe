import { isbot } from 'isbot';

/** By the user agent, which is looked at and not kept with what it sent. */
export type Sender = 'from_program' | 'from_browser';

/** A device's is far shorter; a header may be as long as its sender likes. */
const MAX_CHARACTERS = 512;
/** Looking takes 30 µs, as long as much else of a request; a few hundred agents send nearly everything. */
const MAX_REMEMBERED = 1_000;

const remembered = new Map<string, Sender>();

export function senderOf(userAgent: string): Sender {
  const name = userAgent.slice(0, MAX_CHARACTERS).trim();
  const known = remembered.get(name);
  if (known) return known;
  // A browser always says what it is.
  const sender = name === '' || isbot(name) ? 'from_program' : 'from_browser';
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(name, sender);
  return sender;
}
