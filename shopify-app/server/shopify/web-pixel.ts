import type { PixelSettings } from '@kindred/shared/api/storefront';
import { assertDone, type AdminClient } from './admin-client.ts';
import { ShopifyRefusedError } from './errors.ts';

interface PixelAnswer {
  webPixel: { id: string } | null;
  userErrors: { message: string }[];
}

/**
 * Switches the pixel on, or brings its settings up to date. An app has one pixel a shop; settings must be
 * those that the pixel's own toml declares. Returns its gid.
 */
export async function activateWebPixel(client: AdminClient, settings: PixelSettings): Promise<string> {
  const webPixel = { settings: JSON.stringify(settings) };
  const existing = await existingPixel(client);
  const answer = existing
    ? (await client.request<{ webPixelUpdate: PixelAnswer }>('webPixelUpdate', { id: existing, webPixel }))
        .webPixelUpdate
    : (await client.request<{ webPixelCreate: PixelAnswer }>('webPixelCreate', { webPixel })).webPixelCreate;
  assertDone('the web pixel', answer.userErrors);
  if (!answer.webPixel) throw new ShopifyRefusedError('the web pixel', ['no pixel came back']);
  return answer.webPixel.id;
}

/** Shopify answers "not found" as an error where an app has no pixel yet. */
async function existingPixel(client: AdminClient): Promise<string | null> {
  try {
    const { webPixel } = await client.request<{ webPixel: { id: string } | null }>('webPixel');
    return webPixel?.id ?? null;
  } catch (error) {
    const missing =
      error instanceof ShopifyRefusedError &&
      error.problems.some((problem) => /not found|no web pixel/i.test(problem));
    if (missing) return null;
    throw error;
  }
}
