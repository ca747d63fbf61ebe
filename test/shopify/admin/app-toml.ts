import type { PixelField, WebhookTopic } from './app.ts';

/** What Shopify reads from the app's `shopify.app.toml`, as far as it is emulated. */
export interface AppToml {
  clientId: string;
  handle: string;
  /** Path of `application_url`. */
  embeddedPath: string;
  scopes: string[];
  optionalScopes: string[];
  webhookApiVersion: string;
  webhookTopics: WebhookTopic[];
  /** Path of the app proxy's url on the app, and where it stands on the shop ("apps/kindred"). */
  proxyUrl: string;
  proxyPath: string;
}

type Table = Record<string, unknown>;

/**
 * The part of TOML that such files use: tables, arrays of tables, strings, booleans, numbers, arrays of strings
 * (also over several lines). Anything else is an error with its line, never skipped.
 */
export function readToml(text: string): Map<string, Table[]> {
  const tables = new Map<string, Table[]>([['', [{}]]]);
  let current: Table = tables.get('')?.[0] ?? {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    let line = withoutComment(lines[at] ?? '');
    if (line === '') continue;
    const header = /^\[{1,2}([\w.-]+)\]{1,2}$/.exec(line);
    if (header) {
      current = {};
      tables.set(header[1] ?? '', [...(tables.get(header[1] ?? '') ?? []), current]);
      continue;
    }
    const start = at;
    while (/=\s*\[/.test(line) && !line.endsWith(']') && at + 1 < lines.length)
      line += withoutComment(lines[(at += 1)] ?? '');
    const pair = /^([\w-]+)\s*=\s*(.+)$/.exec(line);
    if (!pair) throw new Error(`Line ${start + 1} of the toml cannot be read: ${line}`);
    current[pair[1] ?? ''] = readValue(pair[2] ?? '', start + 1);
  }
  return tables;
}

function withoutComment(line: string): string {
  return line.replace(/^((?:[^"#]|"[^"]*")*)#.*$/, '$1').trim();
}

/** TOML's values are JSON's but for inline tables and a last comma. */
function readValue(text: string, line: number): unknown {
  const json = text.replace(/,\s*\]$/, ']');
  try {
    return JSON.parse(
      json.startsWith('"') ? json : json.replaceAll(/([{,]\s*)([\w-]+)\s*=/g, '$1"$2":'),
    ) as unknown;
  } catch {
    throw new Error(`Line ${line} of the toml has a value that cannot be read: ${text}`);
  }
}

const textOf = (table: Table | undefined, key: string): string => String(table?.[key] ?? '');
const listOf = (table: Table, key: string): string[] => (table[key] as string[] | undefined) ?? [];
const pathOf = (address: string): string => (address === '' ? '/' : new URL(address, 'http://app').pathname);

function topicsOf(table: Table): WebhookTopic[] {
  const includeFields = listOf(table, 'include_fields');
  const topics = [...listOf(table, 'topics'), ...listOf(table, 'compliance_topics')];
  const uri = textOf(table, 'uri');
  return topics.map((topic) => ({ topic, uri, ...(includeFields.length > 0 && { includeFields }) }));
}

export function readAppToml(text: string): AppToml {
  const tables = readToml(text);
  const [top] = tables.get('') ?? [];
  const [proxy] = tables.get('app_proxy') ?? [];
  const [webhooks] = tables.get('webhooks') ?? [];
  const [access] = tables.get('access_scopes') ?? [];
  return {
    clientId: textOf(top, 'client_id'),
    handle: textOf(top, 'handle'),
    embeddedPath: pathOf(textOf(top, 'application_url')),
    scopes: textOf(access, 'scopes')
      .split(',')
      .map((scope) => scope.trim())
      .filter(Boolean),
    optionalScopes: listOf(access ?? {}, 'optional_scopes'),
    webhookApiVersion: textOf(webhooks, 'api_version'),
    webhookTopics: (tables.get('webhooks.subscriptions') ?? []).flatMap(topicsOf),
    proxyUrl: pathOf(textOf(proxy, 'url')),
    proxyPath: `${textOf(proxy, 'prefix')}/${textOf(proxy, 'subpath')}`,
  };
}

/** `[settings.fields.*]` of a web pixel's `shopify.extension.toml`, with their `min` validation (characters). */
export function readPixelSettings(text: string): Record<string, PixelField> {
  const fields = [...readToml(text)].flatMap(([name, [table]]): [string, PixelField][] => {
    const field = /^(?:extensions\.)?settings\.fields\.([\w-]+)$/.exec(name)?.[1];
    const validations = (table?.['validations'] as { name: string; value: string }[] | undefined) ?? [];
    const minimum = validations.find((one) => one.name === 'min')?.value ?? 0;
    return field ? [[field, { minLength: Number(minimum) }]] : [];
  });
  return Object.fromEntries(fields);
}

/** A Flow trigger's `shopify.extension.toml`: its handle, and its fields with their types. */
export function readFlowTrigger(text: string): Record<string, Record<string, string>> {
  const tables = readToml(text);
  const fields = (tables.get('settings.fields') ?? []).map((table): [string, string] => [
    textOf(table, 'key'),
    textOf(table, 'type'),
  ]);
  return { [textOf(tables.get('extensions')?.[0], 'handle')]: Object.fromEntries(fields) };
}
