import { z } from 'zod/mini';
import type { ask as askBackground } from '../messages/bus.ts';

const FROM = 'kindred-admin';
const TO = 'kindred-extension';

/** What the app's page may ask; everything else is for the extension alone. */
const question = z.discriminatedUnion('name', [
  z.object({ source: z.literal(FROM), id: z.string().check(z.maxLength(100)), name: z.literal('hello') }),
  z.object({
    source: z.literal(FROM),
    id: z.string().check(z.maxLength(100)),
    name: z.literal('pair.begin'),
  }),
  z.object({
    source: z.literal(FROM),
    id: z.string().check(z.maxLength(100)),
    name: z.literal('pair.finish'),
    data: z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)) }),
  }),
]);
type Question = z.infer<typeof question>;

/**
 * Hands the admin page's questions to the background, and the answers back, until `signal` ends it. Only messages
 * of this very window and origin count: frames, openers and other windows are silent to it.
 */
export function startBridge(
  page: Pick<Window, 'addEventListener' | 'location' | 'postMessage'>,
  ask: typeof askBackground,
  version: string,
  signal: AbortSignal,
): void {
  const { origin } = page.location;
  page.addEventListener(
    'message',
    (event) => {
      if (event.source !== page || event.origin !== origin) return;
      const parsed = question.safeParse(event.data);
      if (!parsed.success) return;
      const { id } = parsed.data;
      void answer(parsed.data, ask, version).then((said) => {
        if (!signal.aborted) page.postMessage({ source: TO, id, ...said }, origin);
      });
    },
    { signal },
  );
}

/** `hello` is answered at once: whether an extension is there, must not depend on its background. */
async function answer(asked: Question, ask: typeof askBackground, version: string): Promise<object> {
  if (asked.name === 'hello') return { answer: { version } };
  const reply =
    asked.name === 'pair.begin' ? await ask('pair.begin', {}) : await ask('pair.finish', asked.data);
  return 'ok' in reply ? { answer: reply.ok } : { failure: reply.failure };
}
