import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '@kindred/shared/api/admin';

export interface CircleLinks {
  storefront: string;
  admin: string;
}

/** The page that shows the circle as it happens: events in, release out, recommendations shown. */
export function createCircle(links: CircleLinks, activity: () => Promise<Activity>) {
  const page = readFileSync(join(import.meta.dirname, 'circle.html'), 'utf8')
    .replaceAll('%STOREFRONT%', links.storefront)
    .replaceAll('%ADMIN%', links.admin);
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/')
      return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    if (pathname === '/activity.json') return activityResponse(activity);
    return new Response('Not here. The circle is at /.', { status: 404 });
  };
}

async function activityResponse(activity: () => Promise<Activity>): Promise<Response> {
  try {
    return Response.json(await activity());
  } catch (error) {
    return Response.json({ error: String(error) }, { status: 502 });
  }
}
