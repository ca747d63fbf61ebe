import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PAIRING_API, type PairedBrowser, type TypedCode } from '@kindred/shared/api/browser-extension';
import { createClosing } from '../shopify/demo/closing.ts';
import { createProgress } from '../shopify/demo/progress.ts';
import { type Demo, startDemo } from '../shopify/demo/start.ts';
import { comes, type ExtensionBrowser, type ExtensionPage } from './extension-browser.ts';
import { buildExtension } from './extension-build.ts';
import { startChromium } from './extension-chromium.ts';
import { answer } from './storefront-page.ts';

/** `npm run store-pictures`: what the browsers' stores show of the extension, 1280 × 800, taken from the demo. */
const folder = resolve(import.meta.dirname, '../../extension/.output/store-pictures');
const VISITS = 3_000;

const dataDir = mkdtempSync(join(tmpdir(), 'kindred-pictures-'));
const closing = createClosing();
const progress = createProgress();
closing.add(() => rmSync(dataDir, { recursive: true, force: true }));
mkdirSync(folder, { recursive: true });
try {
  const options = { check: true, dataDir, port: 0, productsFile: null, ordersFile: null, visits: VISITS };
  const demo = await startDemo(options, progress, closing);
  const built = await buildExtension({ appUrl: demo.appUrl }, ['chrome']);
  closing.add(() => built.remove());
  const browser = await startChromium(built.chromium);
  closing.add(() => browser.close());
  await takePictures(demo, browser);
  progress.say(`The pictures are in ${folder}.`);
} finally {
  await closing.close();
}

async function takePictures(demo: Demo, browser: Awaited<ReturnType<typeof startChromium>>): Promise<void> {
  const options = await browser.openOwn('options.html');
  await pair(demo, options);
  await picture(options, 'options');

  const page = await browser.open(`${demo.storefrontUrl}/collections/all`);
  await answer(browser.playwright(page), 'accept');
  for (const at of [1, 4, 2]) await page.tab.goto(await productAt(page, demo, at));
  await openPanel(browser, page);
  await page.evaluate(() =>
    document.querySelector('[data-kindred-slot]')?.scrollIntoView({ block: 'center' }),
  );
  await picture(page, 'this-page');
  await page.click({ css: '[role=tab]', name: 'Figures' });
  await page.find({ css: 'table' });
  await picture(page, 'figures');
  await page.click({ css: '[role=tab]', name: 'Preview' });
  await page.click({ css: 'button', name: 'Start a preview' });
  await page.find({ css: 'button', name: 'End the preview' });
  await picture(page, 'preview');
}

async function pair(demo: Demo, options: ExtensionPage): Promise<void> {
  const { code } = await demo.admin<TypedCode>(PAIRING_API.typedCode, {});
  await options.type({ css: 'input.code' }, code);
  await options.click({ css: 'button', name: 'Connect' });
  const { grantId } = await comes('a browser that waits', async () =>
    (await demo.admin<PairedBrowser[]>(PAIRING_API.browsers)).find(({ state }) => state === 'waiting'),
  );
  await demo.admin(PAIRING_API.confirm(grantId), {});
  await options.find({ css: 'button', has: 'Sign out of' });
}

async function productAt(page: ExtensionPage, demo: Demo, at: number): Promise<string> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/products/"]')].map(({ href }) => href),
  );
  return [...new Set(links)][at] ?? demo.storefrontUrl;
}

async function openPanel(browser: ExtensionBrowser, page: ExtensionPage): Promise<void> {
  const popup = await browser.popupOver(page);
  await popup.click({ css: 'button', name: 'Show on this page' });
  await popup.find({ css: 'button', name: 'Hide on this page' });
  await popup.tab.close();
  await page.tab.bringToFront();
  await page.find({ css: '[role=tab]', name: 'Preview' });
}

/** After what moves has come to rest. */
async function picture(page: ExtensionPage, name: string): Promise<void> {
  await page.tab.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await page.tab.screenshot(join(folder, `${name}.png`));
}
