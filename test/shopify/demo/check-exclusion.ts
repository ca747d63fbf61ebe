import { manifestPath } from '@kindred/shared/api/storefront';
import type { ReleaseManifest } from '@kindred/shared/release';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Demo } from './start.ts';

const PATIENCE_MILLISECONDS = 20_000;

/**
 * The merchant excludes a product that was recommended, by hand, and somebody new makes the same visit: without a
 * training, the product is gone from the row. Afterwards it is taken in again. Returns what does not hold.
 */
export async function checkExclusion(
  browser: Browser,
  demo: Demo,
  { productId, title }: { productId: string; title: string },
  visitAgain: () => Promise<{ productId: string }[]>,
): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${demo.adminUrl}/recommendations`);
  const app = page.frameLocator('iframe');
  const before = await itemTableOf(demo);
  await choose(page, app, productId, title);
  await save(page);
  if (!(await changes(demo, before))) return ['What the merchant excluded did not reach the item table.'];
  const slate = await visitAgain();
  await app
    .getByRole('button', { name: `Remove ${title} from excluded products`, exact: true })
    .first()
    .click();
  await save(page);
  await page.close();
  const isShown = slate.some((card) => card.productId === productId);
  return isShown ? [`“${title}” is recommended although the merchant excluded it.`] : [];
}

/** In Shopify's own list of products. */
async function choose(page: Page, app: FrameLocator, productId: string, title: string): Promise<void> {
  await app.getByRole('button', { name: 'Choose excluded products' }).click();
  const picker = page.getByRole('dialog');
  await picker.getByLabel('Search products').fill(title);
  await picker.locator(`input[value="gid://shopify/Product/${productId}"]`).check();
  await picker.getByRole('button', { name: 'Select' }).click();
}

async function save(page: Page): Promise<void> {
  // Drawn by the admin, over the app.
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#toast').getByText('Saved').waitFor();
}

async function itemTableOf({ appUrl, shopKey }: Demo): Promise<string> {
  const manifest = (await (await fetch(appUrl + manifestPath(shopKey))).json()) as ReleaseManifest;
  return manifest.itemTable.sha256;
}

async function changes(demo: Demo, before: string): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    if ((await itemTableOf(demo)) !== before) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
