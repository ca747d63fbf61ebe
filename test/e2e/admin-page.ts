import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startAdminServer, type AdminServer, type AdminState } from './admin-server.ts';
import { launchChromium } from './browser.ts';
import { buildIfStale } from '../shopify/demo/fresh-build.ts';

/** The built admin in a browser, each test with a server and a context of its own. */
export interface AdminPages {
  /** `prepare` comes before the first request. */
  open(
    state: AdminState,
    path: string,
    width?: number,
    prepare?: (context: BrowserContext) => Promise<unknown>,
  ): Promise<Page>;
  /** What the server of the page that is open holds now. */
  readonly state: AdminState;
}

/** For one test file: what is built here stands in a folder that all would share. */
export function useAdminPages(): AdminPages {
  let browser: Browser;
  let server: AdminServer;
  beforeAll(async () => {
    await buildIfStale(['admin']);
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await server.close();
  });
  return {
    get state() {
      return server.state;
    },
    async open(state, path, width = 1100, prepare) {
      server = await startAdminServer(state);
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      await prepare?.(context);
      const page = await context.newPage();
      await page.goto(server.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  };
}

/** What axe finds wrong with the page as it is. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
