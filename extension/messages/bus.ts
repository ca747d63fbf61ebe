import browser from 'webextension-polyfill';
import type { MessageName, Messages } from './messages.ts';
import { type Handlers, readReply, receive, type Reply, type Sender, type Surroundings } from './protocol.ts';

/** Longer than any request to the server may take, with a model to load besides. */
const PATIENCE_MILLISECONDS = 30_000;

/** Asks the background. Never throws: a background that is gone or does not answer is a failure like others. */
export async function ask<Name extends MessageName>(
  name: Name,
  data: Messages[Name]['asks'],
): Promise<Reply<Name>> {
  let stop = (): void => undefined;
  const late = new Promise<undefined>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
    stop = () => clearTimeout(timer);
  });
  try {
    return readReply<Name>(await Promise.race([browser.runtime.sendMessage({ kindred: name, data }), late]));
  } catch {
    return { failure: { code: 'internal' } };
  } finally {
    stop();
  }
}

/** In the background only, and at once when it starts: a message that wakes it is not sent twice. */
export function answerWith(handlers: Handlers, appOrigin: string): void {
  const where: Surroundings = {
    extensionId: browser.runtime.id,
    extensionUrl: browser.runtime.getURL(''),
    appOrigin,
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    receive(handlers, message, sender, where),
  );
}
