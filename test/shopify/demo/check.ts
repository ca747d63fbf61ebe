import { createHash } from 'node:crypto';
import type { Overview } from '@kindred/shared/api/admin';
import { artifactPath, manifestPath } from '@kindred/shared/api/storefront';
import type { PageStatus } from '@kindred/shared/page-status';
import type { ReleaseManifest } from '@kindred/shared/release';
import { inEnglish } from '@kindred/shared/said';
import type { Browser, Page } from 'playwright-core';
import { ensureChromium, launchChromium } from '../../e2e/browser.ts';
import { seeAsItIs } from './as-it-is.ts';
import { checkExclusion } from './check-exclusion.ts';
import { checkTries } from './check-tries.ts';
import type { Progress } from './progress.ts';
import type { Demo } from './start.ts';

/** What one walk round the circle saw; `ok` only if all of it holds. */
export interface CheckResult {
  ok: boolean;
  /** Of this visit and of the history before it. */
  eventsAccepted: number;
  releaseId: string;
  artifactSha256: string;
  engine: string;
  slate: { productId: string; title: string; reason: string }[];
  /** What the last product page cost, everything on it counted; bytes on the wire. */
  requests: number;
  bytes: number;
  /** What the merchant reads of each experiment and campaign of the weeks before, by name. */
  tried: Record<string, string>;
}

const PRODUCTS_TO_LOOK_AT = 3;
const PATIENCE_MILLISECONDS = 20_000;

/**
 * A shopper accepts cookies, looks at a few products and is recommended some; the merchant's numbers agree, and what
 * the merchant excludes is recommended no more; experiments and campaigns found what is planted in the world.
 */
export async function checkCircle(demo: Demo, progress: Progress): Promise<CheckResult> {
  ensureChromium(progress.say);
  const browser = await launchChromium();
  try {
    const before = (await demo.activity()).accepted;
    const { slot, slate, cost } = await progress.step('Look at products and wait for the slate', () =>
      visit(browser, demo),
    );
    const problems = await findProblems(demo, slot, slate, before);
    const [first] = slate;
    if (first !== undefined) {
      const visitAgain = async () => (await visit(browser, demo)).slate;
      const exclude = () => checkExclusion(browser, demo, first, visitAgain);
      problems.push(...(await progress.step('Exclude a product and look again', exclude)));
    }
    const tried = demo.isTried
      ? await progress.step('Read what experiments and campaigns found', () => checkTries(demo.admin))
      : { said: {}, problems: [] };
    problems.push(...tried.problems);
    for (const problem of problems) progress.say(`  ✗ ${problem}`);
    return {
      ok: problems.length === 0,
      eventsAccepted: (await demo.activity()).accepted,
      releaseId: slot?.slate.releaseId ?? '',
      artifactSha256: slot?.artifactSha256 ?? '',
      engine: slot?.slate.engine ?? 'liquid',
      slate,
      ...cost(),
      tried: tried.said,
    };
  } finally {
    await browser.close();
  }
}

type Ranked = NonNullable<PageStatus['slots'][number]['ranked']>;

/** By somebody who was never here: no storage, no cache, no trail. */
async function visit(browser: Browser, demo: Demo) {
  const page = await (await browser.newContext()).newPage();
  await lookAround(page, demo.storefrontUrl);
  const cost = await countTraffic(page, () => page.reload({ waitUntil: 'load' }));
  const slot = await waitForSlate(page);
  return { slot, slate: await readCards(page, slot), cost };
}

async function lookAround(page: Page, storefrontUrl: string): Promise<void> {
  await page.goto(storefrontUrl);
  const accept = page.getByRole('button', { name: /^accept/i }).first();
  await accept.click();
  await accept.waitFor({ state: 'hidden' });
  await seeAsItIs(page, 'product-for_you');
  const links = await page
    .locator('main a[href*="/products/"]')
    .evaluateAll((found) => found.map((a) => (a as HTMLAnchorElement).href));
  const products = [...new Set(links)].slice(0, PRODUCTS_TO_LOOK_AT);
  for (const product of products) {
    await page.goto(product);
    await page.waitForTimeout(300);
  }
}

/** Counts from now on; what it returns tells how much it has been. */
async function countTraffic(
  page: Page,
  act: () => Promise<unknown>,
): Promise<() => { requests: number; bytes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let requests = 0;
  let bytes = 0;
  session.on('Network.requestWillBeSent', () => (requests += 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await act();
  return () => ({ requests, bytes });
}

async function waitForSlate(page: Page): Promise<Ranked | null> {
  // A slot without anything to show is hidden, and a home page has none.
  await page.evaluate(() => document.querySelector('[data-kindred-slot]')?.scrollIntoView());
  const readStatus = (): Promise<PageStatus | undefined> =>
    page.evaluate(
      () => (window as { Kindred?: { status(): unknown } }).Kindred?.status() as PageStatus | undefined,
    );
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const ranked = (await readStatus())?.slots.find((slot) => slot.ranked !== null)?.ranked;
    if (ranked) {
      // An impression is a slate in view for a second.
      await page.waitForTimeout(1_500);
      return ranked;
    }
    await page.waitForTimeout(100);
  }
  return null;
}

async function readCards(page: Page, ranked: Ranked | null): Promise<CheckResult['slate']> {
  if (ranked === null) return [];
  const cards = await page.locator('[data-kindred-slot] .kindred__row > *').evaluateAll((found) =>
    found.map((card) => ({
      title: card.querySelector('.kindred__title')?.textContent?.trim() ?? '',
      reason: card.querySelector('.kindred__reason')?.textContent?.trim() ?? '',
    })),
  );
  return cards.map((card, index) => ({ productId: ranked.slate.items[index]?.productId ?? '', ...card }));
}

async function findProblems(
  demo: Demo,
  ranked: Ranked | null,
  slate: CheckResult['slate'],
  acceptedBefore: number,
): Promise<string[]> {
  if (ranked === null) return ['No slate was ranked on the product page.', ...(await reasonsOf(demo))];
  const manifest = (await (await fetch(demo.appUrl + manifestPath(demo.shopKey))).json()) as ReleaseManifest;
  const artifact = await (await fetch(demo.appUrl + artifactPath(manifest.artifact.sha256))).arrayBuffer();
  const served = createHash('sha256').update(new Uint8Array(artifact)).digest('hex');
  const shown = await waitForImpression(demo, ranked.slate.impressionId);
  const checks: [boolean, string][] = [
    [slate.length > 0 && slate.every((card) => card.title !== ''), 'The slate has no cards with titles.'],
    [slate.every((card) => card.reason !== ''), 'A card gives no reason.'],
    [ranked.slate.releaseId === manifest.releaseId, 'The page ran another release than the active one.'],
    [ranked.artifactSha256 === served, 'The page ran other model bytes than the app serves.'],
    [(await demo.activity()).accepted > acceptedBefore, 'No event of this visit was accepted.'],
    [shown, 'The impression did not reach the merchant.'],
  ];
  return checks.flatMap(([holds, problem]) => (holds ? [] : [problem]));
}

/** What the merchant is told may explain it: no products, or too few to recommend one beside the page's own. */
async function reasonsOf(demo: Demo): Promise<string[]> {
  return (await demo.admin<Overview>('/api/overview')).notices.map(inEnglish);
}

async function waitForImpression(demo: Demo, impressionId: string): Promise<boolean> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const { slates } = await demo.activity();
    if (slates.some((slate) => slate.impressionId === impressionId)) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
