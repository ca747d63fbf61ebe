/**
 * The browser extension hears this page by a script of its own in the app's frame, and nowhere else. Whatever is posted
 * here may come from anybody's script: only answers to questions of this very page are taken, and only as text.
 */
import { t } from '../languages/language.ts';

/** Question -> fields of its answer, all of them text. What they are: extension/messages/messages.ts. */
const ANSWERS = {
  hello: ['version'],
  'pair.begin': ['challenge', 'jkt', 'label'],
  'pair.finish': ['domain', 'name'],
} as const;
type Question = keyof typeof ANSWERS;
type Answer<Asked extends Question> = Record<(typeof ANSWERS)[Asked][number], string>;

/** Why the extension did not do what it was asked, in words that can be shown. */
export class ExtensionError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(failureWords(code));
    this.name = 'ExtensionError';
    this.code = code;
  }
}

/** It asks the server, which may take its time. */
const PATIENCE_MILLISECONDS = 20_000;
const HELLO_MILLISECONDS = 500;
/** The extension's script starts after the page's own, and does not hear what was asked before. */
const HELLO_AGAIN_MILLISECONDS = 100;
const MAX_TEXT = 300;

export interface FoundExtension {
  /** Null: there is none in this browser, or it does not answer. */
  version: string | null;
}

export async function findExtension(): Promise<FoundExtension> {
  try {
    return await askExtension('hello', {}, HELLO_MILLISECONDS, HELLO_AGAIN_MILLISECONDS);
  } catch {
    return { version: null };
  }
}

/** Rejects with an ExtensionError. `againMilliseconds`: asked again so often, for questions that change nothing. */
export function askExtension<Asked extends Question>(
  name: Asked,
  data: Record<string, string>,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
  againMilliseconds: number | null = null,
): Promise<Answer<Asked>> {
  const id = crypto.randomUUID();
  const send = () => postMessage({ source: 'kindred-admin', id, name, data }, location.origin);
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const fail = (code: string) => {
      over.abort();
      reject(new ExtensionError(code));
    };
    const timer = setTimeout(() => fail('no_answer'), patienceMilliseconds);
    const repeated = againMilliseconds === null ? undefined : setInterval(send, againMilliseconds);
    over.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(repeated);
    });
    const hear = ({ source, origin, data: message }: MessageEvent) => {
      if (source !== window || origin !== location.origin) return;
      if (fieldOf(message, 'source') !== 'kindred-extension' || fieldOf(message, 'id') !== id) return;
      const answer = answerIn(message, name);
      if (answer === null) return fail(failureIn(message));
      over.abort();
      resolve(answer);
    };
    addEventListener('message', hear, { signal: over.signal });
    send();
  });
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

function answerIn<Asked extends Question>(message: unknown, name: Asked): Answer<Asked> | null {
  const answer = fieldOf(message, 'answer');
  const pairs = ANSWERS[name].map((field) => [field, fieldOf(answer, field)] as const);
  const isWhole = pairs.every(([, value]) => typeof value === 'string' && value.length <= MAX_TEXT);
  return isWhole ? (Object.fromEntries(pairs) as Answer<Asked>) : null;
}

function failureIn(message: unknown): string {
  const code = fieldOf(fieldOf(message, 'failure'), 'code');
  return typeof code === 'string' ? code.slice(0, 40) : 'no_answer';
}

function failureWords(code: string): string {
  switch (code) {
    case 'no_answer':
      return t(
        'The extension did not answer. It may have been switched off or updated: reload this page in your browser, and try again.',
      );
    case 'server_away':
      return t('The extension could not reach Kindred’s server. Try again in a moment.');
    case 'wrong_code':
    case 'code_expired':
      return t('The extension was too slow, and its permission to connect ran out. Try again.');
    case 'too_many_tries':
      return t('There were too many tries. Wait an hour, and try again.');
    default:
      return t('The extension could not connect ({code}). Reload this page in your browser, and try again.', {
        code,
      });
  }
}
