import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the app's server stands: KINDRED_APP_URL, else what the app's own configuration says. Throws for what is no web address. */
export function appOrigin(
  environment: Readonly<Record<string, string | undefined>>,
  extensionRoot: string,
): string {
  const address = environment['KINDRED_APP_URL'] ?? configured(extensionRoot);
  const { protocol, hostname, origin } = new URL(address);
  const isLocal = protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname);
  if (protocol !== 'https:' && !isLocal)
    throw new Error(`The app must be reached by https, or on this machine: ${address}`);
  return origin;
}

function configured(extensionRoot: string): string {
  const file = join(extensionRoot, '../shopify-app/shopify.app.toml');
  const address = /^application_url\s*=\s*"([^"]+)"/m.exec(readFileSync(file, 'utf8'))?.[1];
  if (address === undefined) throw new Error(`There is no application_url in ${file}.`);
  return address;
}
