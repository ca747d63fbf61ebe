import type { Page } from 'playwright-core';
import { answer, scrollToSlot, until } from '../e2e/storefront-page.ts';
import { type OverlayShop, startOverlayShop } from './extension-shop.ts';

const OPENINGS = 15;
const SWITCHES = 40;
/** What the issue asks of a machine that has nothing else to do. */
const CEILING_MILLISECONDS = { open: 150, switch: 100 };

/** The panel in Chromium on a page of the emulated shop: how long it takes to stand there, and to show another preview. */
export async function run(emit: (line: object) => void): Promise<void> {
  const overlay = await startOverlayShop({ itemTable: { pinned: [5] } });
  try {
    const page = await overlay.context.newPage();
    await allow(page, overlay);
    const opened: number[] = [];
    for (let i = 0; i < OPENINGS; i += 1) {
      opened.push(await open(page, overlay));
      await close(page);
    }
    emit({ figure: 'opening', ceiling: CEILING_MILLISECONDS.open, ...quantiles(opened) });
    await open(page, overlay);
    const switched = await switches(page);
    emit({ figure: 'preview-switch', ceiling: CEILING_MILLISECONDS.switch, ...quantiles(switched) });
    emit({ figure: 'unpaired-page', ...(await stranger(overlay)) });
  } finally {
    await overlay.close();
  }
}

async function allow(page: Page, { shop }: OverlayShop): Promise<void> {
  await page.goto(`${shop.url}/products/${shop.products[1]?.handle}`);
  await answer(page, 'accept');
  await scrollToSlot(page);
  await until(page, 'ranked');
}

/** From before the script is brought in until the browser has drawn a frame with the panel in it. */
async function open(page: Page, { shop, openPanel }: OverlayShop): Promise<number> {
  await page.goto(`${shop.url}/products/${shop.products[3]?.handle}`, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  const shown = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (): void => {
          const panel = document.querySelector('kindred-overlay')?.shadowRoot?.querySelector('.panel');
          if (panel) requestAnimationFrame(() => setTimeout(() => done(Date.now())));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  const began = Date.now();
  await openPanel(page);
  return (await shown) - began;
}

/** Else the next page of this tab would have it by itself. */
async function close(page: Page): Promise<void> {
  await page.locator('kindred-overlay').locator('header button').last().click();
  await page.locator('kindred-overlay').waitFor({ state: 'detached' });
}

/** From the choice of another visitor until the slot shows what they would get; the first ones warm up. */
async function switches(page: Page): Promise<number[]> {
  const panel = page.locator('kindred-overlay');
  await panel.locator('#tab-preview').click();
  await panel.locator('button.main').click();
  await panel.locator('.products').first().waitFor();
  const took = await page.evaluate(async (times) => {
    const root = document.querySelector('kindred-overlay')?.shadowRoot;
    const select = root?.querySelector('select');
    const row = document.querySelector('.kindred__row');
    if (!select || !row) throw new Error('There is no preview.');
    const measured: number[] = [];
    for (let i = 0; i < times; i += 1) {
      select.value = i % 2 === 0 ? 'bought' : 'new';
      const began = performance.now();
      await new Promise<void>((painted) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(painted));
        });
        observer.observe(row, { childList: true });
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      measured.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return measured;
  }, SWITCHES);
  return took.slice(4);
}

/** A page of no paired shop: what reaches it, and what it asks for, with the extension installed. */
async function stranger({ shop, context }: OverlayShop): Promise<object> {
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${shop.cdnUrl}/cdn/images/1.svg`);
  await page.waitForTimeout(500);
  const elements = await page.locator('kindred-overlay').count();
  return { requests: requests.length - 1, elements };
}

function quantiles(values: readonly number[]): object {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { unit: 'ms', p50: at(0.5), p75: at(0.75), max: at(1), runs: sorted.length };
}
