import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { adminShell } from './admin-shell.ts';
import { pageWords, type PageWords } from './page-words.ts';
import { adminSessionOf, ensureInstalled } from './session.ts';

/** GET /app: the page that the Shopify admin frames. Shopify adds a fresh session token to the address. */
export function appRoutes(context: Context): Hono {
  const { config } = context;
  const routes = new Hono();
  const page = async (request: Request): Promise<Response> => {
    const query = new URL(request.url).searchParams;
    const session = await adminSessionOf(context, query.get('id_token') ?? '');
    const asked = query.get('shop');
    const locale = query.get('locale');
    const words = pageWords(locale);
    if (!session || (asked !== null && asked.toLowerCase() !== session.domain))
      return closedDoor(context, asked, words);
    try {
      await ensureInstalled(context, session);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      context.logger.error('install_failed', { message });
      return html(502, sorry(words, words.refused), frames(context, session.domain));
    }
    const built = await readFile(join(config.distDir, 'admin', 'index.html'), 'utf8').catch(() => null);
    if (built === null) return html(503, sorry(words, words.notBuilt), frames(context, session.domain));
    const shell = adminShell(built, { clientId: config.apiKey, cdnUrl: config.shopifyCdnUrl, locale });
    return html(200, shell, frames(context, session.domain));
  };
  routes.get('/app', (c) => page(c.req.raw));
  routes.get('/app/*', (c) => page(c.req.raw));
  routes.get('/', (c) => {
    if (c.req.query('shop')) return c.redirect(`/app${new URL(c.req.url).search}`);
    const words = pageWords(c.req.query('locale') ?? null);
    return html(200, sorry(words, words.outside));
  });
  return routes;
}

/** Without a valid session token nothing of a shop is shown, whatever else the address says. */
function closedDoor({ config, library }: Context, asked: string | null, words: PageWords): Response {
  const shop = asked && library.utils.sanitizeShop(asked);
  const link = shop
    ? `${config.adminOrigin}/store/${shop.replace('.myshopify.com', '')}/apps/${encodeURIComponent(config.apiKey)}`
    : config.adminOrigin;
  const page = sorry(words, `${words.outside} ${words.outdated}`);
  return html(401, `${page}<p><a href="${link}" target="_top">${words.open}</a></p>`);
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

const sorry = ({ language }: PageWords, text: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Kindred</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}</style>
<h1>Kindred</h1><p>${text}</p>`;
