import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { adminSessionOf, ensureInstalled } from './session.ts';

/** Stand in the built page where the address and the client id of this installation go. */
const CLIENT_ID_MARK = '%SHOPIFY_API_KEY%';
const CDN_MARK = '%SHOPIFY_CDN_URL%';

/** GET /app: the page that the Shopify admin frames. Shopify adds a fresh session token to the address. */
export function appRoutes(context: Context): Hono {
  const routes = new Hono();
  const page = async (request: Request): Promise<Response> => {
    const query = new URL(request.url).searchParams;
    const session = await adminSessionOf(context, query.get('id_token') ?? '');
    const asked = query.get('shop');
    if (!session || (asked !== null && asked.toLowerCase() !== session.domain))
      return closedDoor(context, asked);
    try {
      await ensureInstalled(context, session);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      context.logger.error('install_failed', { message });
      return html(
        502,
        sorry('Shopify did not let Kindred in just now. Reload this page to try again.'),
        frames(context, session.domain),
      );
    }
    const shell = await adminShell(context);
    if (shell === null)
      return html(
        503,
        sorry('The admin was not built yet: run "npm run build" and reload.'),
        frames(context, session.domain),
      );
    return html(200, shell, frames(context, session.domain));
  };
  routes.get('/app', (c) => page(c.req.raw));
  routes.get('/app/*', (c) => page(c.req.raw));
  routes.get('/', (c) =>
    c.req.query('shop') ? c.redirect(`/app${new URL(c.req.url).search}`) : html(200, sorry(OUTSIDE)),
  );
  return routes;
}

const OUTSIDE = 'Kindred works inside the Shopify admin. Open it there, under Apps.';

/** Without a valid session token nothing of a shop is shown, whatever else the address says. */
function closedDoor({ config, library }: Context, asked: string | null): Response {
  const shop = asked && library.utils.sanitizeShop(asked);
  const link = shop
    ? `${config.adminOrigin}/store/${shop.replace('.myshopify.com', '')}/apps/${encodeURIComponent(config.apiKey)}`
    : config.adminOrigin;
  const text = `${OUTSIDE} If you just did, the page has been open for too long.`;
  return html(
    401,
    `${sorry(text)}<p><a href="${link}" target="_top">Open Kindred in the Shopify admin</a></p>`,
  );
}

async function adminShell({ config }: Context): Promise<string | null> {
  const file = join(config.distDir, 'admin', 'index.html');
  const built = await readFile(file, 'utf8').catch(() => null);
  if (built === null) return null;
  return built
    .replaceAll(CLIENT_ID_MARK, attribute(config.apiKey))
    .replaceAll(CDN_MARK, attribute(config.shopifyCdnUrl));
}

/** Only the shop's own admin may frame the app. */
const frames = ({ config }: Context, domain: string): Record<string, string> => ({
  'content-security-policy': `frame-ancestors https://${domain} https://admin.shopify.com ${config.adminOrigin};`,
});

function html(status: number, body: string, headers: Record<string, string> = {}): Response {
  const closed = { 'content-security-policy': "frame-ancestors 'none';" };
  return new Response(body, {
    status,
    headers: {
      ...closed,
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // The address holds the session token.
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

const sorry = (text: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kindred</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}</style>
<h1>Kindred</h1><p>${text}</p>`;

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
