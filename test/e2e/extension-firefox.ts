import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import {
  comes,
  type ExtensionBrowser,
  ExtensionPage,
  type Surface,
  tabShowing,
} from './extension-browser.ts';
import { PATIENCE_MILLISECONDS } from './browser.ts';
import { findFirefox } from './firefox.ts';
import { type Chrome, openChrome } from './extension-firefox-chrome.ts';

/** Else Firefox takes another one for each installation, and nobody outside learns it. */
const UUID = '6f1c9a52-9a3e-4d0c-8f0e-0a0b0c0d0e0f';
const OWN_PAGE_MILLISECONDS = 2_000;

export async function startFirefox(folder: string): Promise<ExtensionBrowser & { name: 'firefox' }> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox found: run "npm test" once, it installs one.');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    enableExtensions: true,
    // Without it no driver may look into an extension's own pages.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    defaultViewport: null,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: UUID,
      }),
      'intl.accept_languages': 'en-US',
    },
  });
  await browser.installExtension(folder);
  const chrome = await openChrome(browser, manifest.browser_specific_settings.gecko.id);
  const goto = async (page: Page, file: string): Promise<void> => {
    const address = `moz-extension://${UUID}/${file}`;
    // It never ends in Firefox; the page is there long before.
    void page.goto(address, { timeout: OWN_PAGE_MILLISECONDS }).catch(() => undefined);
    await comes(`${file} of the extension`, () =>
      page
        .evaluate((url) => location.href === url && document.readyState === 'complete', address)
        .catch(() => false),
    );
  };
  const openOwn = async (file: string): Promise<ExtensionPage> => {
    const page = await browser.newPage();
    const ours = adapt(page, chrome, (address) => goto(page, address));
    await goto(page, file);
    return ours;
  };
  return {
    name: 'firefox',
    async open(url) {
      const page = await browser.newPage();
      const ours = adapt(page, chrome);
      await page.goto(url, { waitUntil: 'load' });
      return ours;
    },
    openOwn,
    async popupOver(page) {
      const popup = await openOwn('options.html');
      const tab = await tabShowing(popup, page.tab.surface.url());
      await popup.tab.goto(`popup.html?tab=${tab}`);
      return popup;
    },
    async pressInPopup(page, words) {
      await page.tab.bringToFront();
      return chrome.pressInPopup(words);
    },
    async answerLeave({ yes, ask }) {
      await ask();
      await chrome.answerQuestion(yes);
    },
    async update() {
      await browser.installExtension(folder);
    },
    tabs: async () => (await browser.pages()).map((page) => page.url()),
    endBackground: async () => false,
    close: () => browser.close(),
  };
}

function adapt(
  page: Page,
  chrome: Chrome,
  goto = (url: string): Promise<unknown> => page.goto(url, { waitUntil: 'load' }),
): ExtensionPage {
  const requests: string[] = [];
  const errors: string[] = [];
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return new ExtensionPage({
    surface: page as unknown as Surface,
    frames: () => page.frames() as unknown as Surface[],
    goto,
    press: (key) => page.keyboard.press(key as 'Escape'),
    moveMouse: async (x, y, pressed) => {
      await page.mouse.move(x, y);
      if (pressed !== undefined) await page.mouse[pressed]();
    },
    screenshot: (path) => page.screenshot({ path: path as `${string}.png` }),
    bringToFront: () => page.bringToFront(),
    isQuiet: () => page.waitForNetworkIdle(),
    likeDark: chrome.likeDark,
    requests,
    errors,
    close: () => page.close(),
  });
}
