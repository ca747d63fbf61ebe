import {
  FAILURE_CODES,
  type Failure,
  type FailureCode,
  type MessageName,
  type Messages,
} from './messages.ts';
import { SCHEMAS } from './schemas.ts';

/** What comes back: what was asked for, or why not. */
export type Reply<Name extends MessageName> = { ok: Messages[Name]['answers'] } | { failure: Failure };

/** Who asks, as the browser says it; `browser.runtime.MessageSender` fits. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/** What the background knows of itself. */
export interface Surroundings {
  extensionId: string;
  /** `chrome-extension://…/`, with the slash. */
  extensionUrl: string;
  /** Exact, with its port. */
  appOrigin: string;
}

/** Does what was asked, or throws an `ExpectedFailure`. */
export type Handlers = {
  [Name in MessageName]: (data: Messages[Name]['asks'], sender: Sender) => Promise<Messages[Name]['answers']>;
};

/** Thrown where a question cannot be answered, and told to whoever asked. */
export class ExpectedFailure extends Error {
  override name = 'ExpectedFailure';
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

type Asker = 'overlay' | 'pages' | 'bridge';

/** Who may ask what. */
const ASKERS: Record<MessageName, Asker> = {
  'overlay.open': 'overlay',
  'overlay.closed': 'overlay',
  'shop.check': 'overlay',
  'page.read': 'overlay',
  'page.html': 'overlay',
  'page.insights': 'overlay',
  'page.experiments': 'overlay',
  'products.named': 'overlay',
  'preview.releases': 'overlay',
  'preview.segments': 'overlay',
  'preview.rank': 'overlay',
  'preview.keep': 'overlay',
  state: 'pages',
  'overlay.toggle': 'pages',
  'pair.typed': 'pages',
  'shop.signOut': 'pages',
  'pair.begin': 'bridge',
  'pair.finish': 'bridge',
};

/** The answer to a message, or undefined for what is not for the background to answer. */
export function receive(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  where: Surroundings,
): Promise<Reply<MessageName>> | undefined {
  if (!isObject(message) || typeof message['kindred'] !== 'string') return undefined;
  const name = message['kindred'];
  if (!isMessageName(name) || !mayAsk(ASKERS[name], sender, where)) return undefined;
  return answer(handlers, name, message['data'], sender);
}

async function answer<Name extends MessageName>(
  handlers: Handlers,
  name: Name,
  data: unknown,
  sender: Sender,
): Promise<Reply<Name>> {
  const parsed = SCHEMAS[name].safeParse(data);
  if (!parsed.success) return { failure: { code: 'internal' } };
  try {
    return { ok: await handlers[name](parsed.data as Messages[Name]['asks'], sender) };
  } catch (error) {
    return { failure: { code: error instanceof ExpectedFailure ? error.code : 'internal' } };
  }
}

function mayAsk(asker: Asker, sender: Sender, where: Surroundings): boolean {
  if (sender.id !== where.extensionId) return false;
  const isOwnPage = sender.url?.startsWith(where.extensionUrl) ?? false;
  if (asker === 'pages') return isOwnPage;
  if (isOwnPage || sender.tab?.id === undefined) return false;
  // The panel stands in the page itself, never in a frame; the app's page stands in a frame of the Shopify admin.
  if (asker === 'overlay') return sender.frameId === 0;
  return originOf(sender.url) === where.appOrigin && (sender.origin ?? where.appOrigin) === where.appOrigin;
}

function originOf(url: string | undefined): string | null {
  return url === undefined ? null : (URL.parse(url)?.origin ?? null);
}

/** What came back over the wire; anything but a reply is a failure. */
export function readReply<Name extends MessageName>(reply: unknown): Reply<Name> {
  if (isObject(reply)) {
    if ('ok' in reply) return reply as Reply<Name>;
    const failure = reply['failure'];
    const code = isObject(failure) ? FAILURE_CODES.find((each) => each === failure['code']) : undefined;
    if (code !== undefined) return { failure: { code } };
  }
  return { failure: { code: 'internal' } };
}

const isMessageName = (name: string): name is MessageName => Object.hasOwn(SCHEMAS, name);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
