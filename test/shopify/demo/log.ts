import type { Logger } from '../../../shopify-app/server/ports.ts';

/**
 * The app's warnings and errors for a reader instead of a log collector. Each kind is said once: a full disk
 * fails every request, and one line says as much as a thousand.
 */
export function createDemoLog(say: (line: string) => void): Logger {
  const said = new Set<string>();
  const tell = (event: string, fields: Record<string, unknown> = {}): void => {
    const { message, line, ...rest } = fields;
    const more = Object.entries(rest).map(([name, value]) => `${name} ${String(value)}`);
    const details = [message, line, ...more].filter((part) => part !== undefined).join(', ');
    const text = details === '' ? event : `${event}: ${details}`;
    // Times, process ids and addresses differ from one to the next.
    const kind = text.replace(/\d+/g, '0');
    if (said.has(kind)) return;
    said.add(kind);
    say(`    ! ${text}`);
  };
  return { info: () => {}, warn: tell, error: tell };
}
