import { matchPattern } from './match-pattern.ts';

interface Build {
  browser: string;
  appOrigin: string;
  /** Stores are allowed from the start: nobody answers a browser's question in a test. */
  forTests: boolean;
}

/**
 * What the extension asks of the browser. The golden files in test/house/extension hold every word of it: whatever is
 * added here is seen by every merchant and by the stores' reviewers; docs/browser-extension.md has the reasons.
 */
export function manifestOf({ browser, appOrigin, forTests }: Build) {
  const isLocal = appOrigin.startsWith('http://');
  const stores = isLocal ? ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'] : ['https://*/*'];
  return {
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    // An offscreen document is what Chrome ranks in; Firefox's background is a document itself.
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['offscreen'])],
    host_permissions: [
      ...new Set([
        matchPattern(appOrigin),
        ...(forTests ? ['http://127.0.0.1/*', 'http://localhost/*'] : []),
      ]),
    ],
    optional_host_permissions: stores,
    content_security_policy: {
      // ONNX Runtime is packed with the extension; models are data.
      extension_pages:
        "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'extension@kindred.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '126' }),
  };
}
