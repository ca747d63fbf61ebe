import type { BrowserContext, Page } from 'playwright-core';
import { launchProfile } from './browser.ts';
import {
  comes,
  type ExtensionBrowser,
  ExtensionPage,
  type Surface,
  tabShowing,
} from './extension-browser.ts';
import { endServiceWorker, EXTENSION_OPTIONS, installExtension, pressInPopup } from './extension-driver.ts';

export interface ChromiumWithExtension extends ExtensionBrowser {
  name: 'chromium';
  context: BrowserContext;
  extensionId: string;
  /** The page of Playwright behind one of ours. */
  playwright(page: ExtensionPage): Page;
}

const PAGES = new WeakMap<ExtensionPage, Page>();

export async function startChromium(folder: string): Promise<ChromiumWithExtension> {
  const context = await launchProfile({
    ...EXTENSION_OPTIONS,
    // Playwright switches the back/forward cache off; merchants have it.
    ignoreDefaultArgs: [...EXTENSION_OPTIONS.ignoreDefaultArgs, '--disable-back-forward-cache'],
    viewport: { width: 1280, height: 800 },
  });
  const extensionId = await installExtension(context, folder);
  const open = async (url: string): Promise<ExtensionPage> => {
    const page = await context.newPage();
    const ours = adapt(page);
    await page.goto(url);
    return ours;
  };
  const openOwn = (file: string): Promise<ExtensionPage> => open(`chrome-extension://${extensionId}/${file}`);
  return {
    name: 'chromium',
    context,
    extensionId,
    playwright: (page) => PAGES.get(page) as Page,
    open,
    openOwn,
    async popupOver(page) {
      const popup = await openOwn('options.html');
      const tab = await tabShowing(popup, page.tab.surface.url());
      await popup.tab.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab}`);
      return popup;
    },
    pressInPopup: (page, words) => pressInPopup(context, PAGES.get(page) as Page, extensionId, words),
    async answerLeave({ yes, ask }) {
      if (yes) throw new Error('No driver reaches the question that Chromium asks.');
      // Who leaves it open has allowed nothing.
      await ask();
    },
    async update() {
      await installExtension(context, folder);
      const own = await comes('the updated extension', () => openOwn('options.html').catch(() => null));
      await own.tab.close();
    },
    tabs: async () => context.pages().map((page) => page.url()),
    endBackground: () => endServiceWorker(context, extensionId),
    close: () => context.close(),
  };
}

function adapt(page: Page): ExtensionPage {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const ours = new ExtensionPage({
    surface: page as unknown as Surface,
    frames: () => page.frames() as unknown as Surface[],
    goto: (url) => page.goto(url),
    press: (key) => page.keyboard.press(key),
    moveMouse: async (x, y, pressed) => {
      await page.mouse.move(x, y);
      if (pressed !== undefined) await page.mouse[pressed]();
    },
    screenshot: (path) => page.screenshot({ path }),
    bringToFront: () => page.bringToFront(),
    isQuiet: () => page.waitForLoadState('networkidle'),
    likeDark: (dark) => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }),
    requests,
    errors,
    close: () => page.close(),
  });
  PAGES.set(ours, page);
  return ours;
}
