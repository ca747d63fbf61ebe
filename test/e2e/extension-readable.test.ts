import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser, ExtensionPage } from './extension-browser.ts';
import { BOUGHT, connect, openPanel, PANEL, productUrl, startPreview } from './extension-merchant.ts';
import { extensionScene } from './extension-scene.ts';

/** Whether all who work without a mouse, listen, or see little can use what the extension shows, light and dark. */
const scene = extensionScene();
const require = createRequire(import.meta.url);
const axe = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

describe.each(scene.browsers)('in %s', { timeout: 240_000 }, (_name, start) => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await start();
  }, 60_000);
  afterAll(() => browser?.close());

  /** Found in the light and in the dark. */
  async function violations(page: ExtensionPage, within = 'html'): Promise<string[]> {
    await page.tab.surface.evaluate(`${axe}; undefined`);
    const found: string[] = [];
    const backgrounds = new Set<string>();
    for (const dark of [false, true]) {
      await page.tab.likeDark(dark);
      const run = await page.evaluate(lookAt, within);
      expect(run.dark).toBe(dark);
      expect(run.passes).toBeGreaterThan(5);
      backgrounds.add(run.background);
      found.push(...run.violations.map((each) => `${dark ? 'dark' : 'light'}: ${each}`));
    }
    // Else it was the same picture twice.
    expect(backgrounds.size).toBe(2);
    await page.tab.likeDark(false);
    return found;
  }

  test('everybody can read its pages before it is connected', async () => {
    for (const file of ['popup.html', 'options.html', 'welcome.html']) {
      const own = await browser.openOwn(file);
      await own.reads('Code from the admin');
      expect(await violations(own), file).toEqual([]);
      await own.tab.close();
    }
  });

  test('everybody can read the panel, the popup over it, and the options', async () => {
    await connect(browser, scene.quillfeather, scene.shops.appUrl);
    const page = await browser.open(productUrl(scene.quillfeather, 3));
    await openPanel(browser, page);
    await page.reads('Slots', PANEL);
    expect(await violations(page, PANEL), 'This page').toEqual([]);
    await page.click({ css: '[role=tab]', name: 'Figures' });
    await page.reads('Share that bought', PANEL);
    expect(await violations(page, PANEL), 'Figures').toEqual([]);
    await startPreview(page, BOUGHT);
    await page.reads('Shoppers get these very bytes', PANEL);
    await page.click({ css: 'summary', name: 'Ranking, as a draft' });
    await page.click({ css: 'summary', name: 'Journey' });
    expect(await violations(page, PANEL), 'Preview').toEqual([]);
    const popup = await browser.popupOver(page);
    await popup.reads('Hide on this page');
    expect(await violations(popup), 'popup').toEqual([]);
    const options = await browser.openOwn('options.html');
    await options.reads(scene.quillfeather.domain);
    expect(await violations(options), 'options').toEqual([]);
  });
});

interface Axe {
  run(within: string): Promise<Record<'violations' | 'passes', { id: string; nodes: { html: string }[] }[]>>;
}

interface Look {
  violations: string[];
  passes: number;
  dark: boolean;
  background: string;
}

/** Runs in the page. */
async function lookAt(within: string): Promise<Look> {
  const { axe } = globalThis as unknown as { axe: Axe };
  // Colours fade from one scheme to the other in some browsers.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  const { violations, passes } = await axe.run(within);
  const panel = document.querySelector(within)?.shadowRoot?.querySelector('.panel') ?? document.body;
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    passes: passes.length,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    background: getComputedStyle(panel).backgroundColor,
  };
}
