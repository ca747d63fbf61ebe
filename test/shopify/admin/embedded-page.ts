import { createHmac } from 'node:crypto';
import { appAddress } from './app.ts';
import { shopName } from './nodes/shop.ts';
import { mintSessionToken } from './session-token.ts';
import type { Store } from './store.ts';

/** What `host` decodes to: where the shop's admin is. */
function hostParameter(store: Store): string {
  return Buffer.from(`admin.shopify.com/store/${shopName(store.shop.domain)}`)
    .toString('base64')
    .replace(/=+$/, '');
}

/**
 * Address of the app's first page with everything that Shopify adds: shop, host, id_token, timestamp, hmac. What stood
 * in the admin's own address, `asked`, comes along, and can replace nothing of that.
 */
export function embeddedAddress(
  store: Store,
  staffId: string,
  path = '',
  { locale = store.shop.locale, ...asked }: Record<string, string> = {},
): URL {
  const { app, shop, clock } = store;
  const address = appAddress(app, app.embeddedPath);
  address.pathname = `${address.pathname.replace(/\/$/, '')}${path}`;
  const query: Record<string, string> = {
    ...asked,
    embedded: '1',
    host: hostParameter(store),
    id_token: mintSessionToken(app, clock, shop.domain, staffId),
    locale,
    shop: shop.domain,
    timestamp: String(Math.floor(clock.now() / 1000)),
  };
  const text = Object.keys(query)
    .sort()
    .map((key) => `${key}=${query[key]}`)
    .join('&');
  const hmac = createHmac('sha256', app.clientSecret).update(text).digest('hex');
  address.search = new URLSearchParams({ ...query, hmac }).toString();
  return address;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * Stands for admin.shopify.com: a bar with the shop's name, the app in a frame, and App Bridge's other end. `asked` is
 * the query of its own address; `locale` in it is what the staff member has set the admin to.
 */
export function embeddedPage(
  store: Store,
  staffId: string,
  path: string,
  asked: Record<string, string> = {},
): string {
  const address = embeddedAddress(store, staffId, path, asked);
  const name = shopName(store.shop.domain);
  const settings = { appOrigin: address.origin, tokenUrl: `/store/${name}/session-token` };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(store.shop.name)} · emulated Shopify admin</title>
<style>
body { margin: 0; height: 100vh; display: grid; grid-template-rows: auto 1fr; font: 14px system-ui, sans-serif }
header { padding: 8px 16px; background: #1a1a1a; color: #fff }
iframe { width: 100%; height: 100%; border: 0 }
#save-bar { position: fixed; inset: 0 0 auto; display: flex; gap: 8px; align-items: center; padding: 4px 16px;
  background: #303030; color: #fff }
#save-bar[hidden] { display: none }
#save-bar span { margin-right: auto }
#leave, #scopes { border: 0; border-radius: 12px; max-width: 420px }
#toast { position: fixed; bottom: 24px; left: 50%; transform: translateX(-50%); padding: 12px 16px; border-radius: 8px;
  background: #1a1a1a; color: #fff }
#toast.error { background: #8e0b21 }
#picker { width: min(620px, calc(100vw - 64px)); border: 0; border-radius: 12px; padding: 0 }
#picker form { display: grid; gap: 12px; padding: 16px; max-height: 80vh; box-sizing: border-box;
  grid-template-rows: auto auto minmax(0, 1fr) auto }
#picker h2, #scopes h2 { font-size: 16px; margin: 0 }
#picker input[type=search] { width: 100%; box-sizing: border-box; font: inherit; padding: 6px 8px }
#picker ul { list-style: none; margin: 0; padding: 0; overflow: auto }
#picker li label { display: block; padding: 8px 4px; border-top: 1px solid #e3e3e3 }
#picker footer { display: flex; gap: 8px; align-items: center }
#picker output { margin-right: auto }
</style>
</head>
<body>
<div id="save-bar" role="region" aria-label="Unsaved changes" hidden>
<span>Unsaved changes</span><button name="discard"></button><button name="save"></button>
</div>
<dialog id="leave" aria-labelledby="leave-heading">
<form method="dialog">
<h2 id="leave-heading">Leave page with unsaved changes?</h2>
<p>Leaving this page will delete all unsaved changes.</p>
<footer><button value="">Stay</button><button value="leave">Leave page</button></footer>
</form>
</dialog>
<header>${escapeHtml(store.shop.name)} · emulated Shopify admin</header>
<iframe title="${escapeHtml(store.app.handle)}" src="${escapeHtml(address.href)}"></iframe>
<div id="toast" role="status" hidden></div>
<dialog id="picker" aria-labelledby="picker-heading">
<form method="dialog">
<h2 id="picker-heading"></h2>
<input type="search" aria-label="Search products" placeholder="Search products">
<ul></ul>
<footer><output></output><button value="">Cancel</button><button value="answer"></button></footer>
</form>
</dialog>
<dialog id="scopes" aria-labelledby="scopes-heading">
<form method="dialog">
<h2 id="scopes-heading">This app asks for more permissions</h2>
<ul></ul>
<footer><button value="">Decline</button><button value="grant">Grant</button></footer>
</form>
</dialog>
<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<script src="/store/resource-picker.js"></script>
<script src="/store/save-bar.js"></script>
<script src="/store/scopes.js"></script>
<script src="/store/admin-frame.js"></script>
</body>
</html>`;
}
