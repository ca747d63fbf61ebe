import { encodeSharedPreview, type SharedPreview } from '@kindred/shared/api/browser-extension';
import { describe, expect, test } from 'vitest';
import { excludedTests } from './admin-excluded.ts';
import { useAdminPages, violations } from './admin-page.ts';
import { pinnedTests } from './admin-pinned.ts';
import { busyDay, firstDay } from './admin-states.ts';

/** Weights, pinned and excluded products, their preview, and where rows stand. */
const pages = useAdminPages();

describe('what counts beside relevance', () => {
  test('is set in words, with what it costs, and saved only when it changed', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    await page.getByText('there are 2.4 different types instead of 1.9').waitFor();
    expect(await page.getByLabel('Variety').inputValue()).toBe('0.2');
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await page.getByLabel('New products').selectOption('Some');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('That was with other settings than these').waitFor();
    await page.waitForFunction('toasts.length === 1');
    expect(pages.state.ranking.settings.weights).toEqual({
      variety: 0.2,
      novelty: 0.5,
      stock: 0,
      margin: 0,
    });
    expect(await page.getByLabel('New products').inputValue()).toBe('0.5');
    await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'hidden' });
  });

  test('cannot be set by what Kindred does not know, and says so', async () => {
    const page = await pages.open(firstDay(), '/app/recommendations');
    await page.getByText('Kindred does not know what products cost you').waitFor();
    expect(await page.getByLabel('Margin').isDisabled()).toBe(true);
    expect(await page.getByLabel('Stock').isDisabled()).toBe(true);
    await page.getByText('measured by the next training').waitFor();
  });
});

describe('the preview', () => {
  const titles = (...at: number[]) => at.map((each) => `Kestrel ${each}-Person Tent`);

  test('ranks here what a device would rank, and says by what and why', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    // The best seller was looked at: what follows it, without what is sold out.
    await page.getByText('Because you viewed Kestrel 1-Person Tent').first().waitFor();
    const card = page.locator('s-section[heading="Preview"] s-grid s-stack');
    const shown = await card.evaluateAll((cards) => cards.map((each) => each.textContent ?? ''));
    expect(shown.map((text) => titles(2, 3, 4, 5).findIndex((title) => text.startsWith(title)))).toEqual([
      0, 1, 2, 3,
    ]);
    expect(shown[1]).toContain('From €10.02');
    const { manifest } = pages.state.preview.release!;
    await page.getByText(`SHA-256 ${manifest.artifact.sha256.slice(0, 16)}`).waitFor();
    await page.getByText('Just what shoppers get now.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('shows a new visitor what the theme draws for everyone', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    await page.getByLabel('What the shopper did').selectOption('A new visitor');
    await page.getByText('On the home page. The same for everyone, drawn by the theme.').waitFor();
    await page.getByText('Because you viewed').waitFor({ state: 'hidden' });
  });

  test('asks with what is not saved, once for several changes, and says so', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    await page.getByText('Just what shoppers get now.').waitFor();
    const asked = () => pages.state.requests.filter(({ path }) => path === '/api/preview');
    expect(asked()).toHaveLength(1);
    // In the page, so that nothing comes between them but the page's own drawing, however slow this machine is.
    const changes = { 'New products': '0.5', Variety: '1' };
    await page.evaluate(async (values) => {
      for (const [label, value] of Object.entries(values)) {
        const field = document.querySelector(`s-select[label="${label}"]`);
        const control = field!.shadowRoot!.querySelector('select')!;
        control.value = value;
        control.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((drawn) => setTimeout(drawn));
      }
    }, changes);
    await page.getByText('With your changes, which are not saved.').waitFor();
    await expect.poll(() => asked().length).toBe(2);
    expect(JSON.parse(asked()[1]!.body)).toMatchObject({ weights: { variety: 1, novelty: 0.5 } });
  });

  test('says when shoppers get what was saved, and draws nothing anew for it', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    pages.state.preview.release!.isLive = false;
    await page.getByLabel('New products').selectOption('Some');
    await page.getByText('With your changes, which are not saved.').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved; shoppers get it within a minute or so.').waitFor();
    const card = page.locator('s-section[heading="Preview"] s-grid s-stack').first();
    await card.evaluate((element) => element.setAttribute('data-mark', 'the same'));
    const askedForProducts = () =>
      pages.state.requests.filter(({ path }) => path.startsWith('/api/products')).length;
    const before = askedForProducts();
    pages.state.preview.release!.isLive = true;
    await page.getByText('Just what shoppers get now.').waitFor();
    expect(await card.getAttribute('data-mark')).toBe('the same');
    expect(askedForProducts()).toBe(before);
  });

  test('follows a journey of the merchant’s own', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    await page.getByLabel('What the shopper did').selectOption('A journey of your own');
    const { productId, title } = pages.state.shown.products[3]!;
    await page.evaluate((picked) => Object.assign(window, { nextPick: [picked] }), {
      id: `gid://shopify/Product/${productId}`,
      title,
    });
    await page.getByRole('button', { name: 'Choose bought products' }).click();
    await page.getByText(`Because you bought ${title}`).first().waitFor();
    await page.getByLabel('Placement').selectOption('Buy again');
    await page.getByText('You bought this').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('shows what a visit gets that is made up for a segment, and says that it is nobody’s', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    const journeys = page.getByLabel('What the shopper did');
    await journeys.selectOption('A new visitor');
    await page.getByText('The same for everyone, drawn by the theme.').waitFor();
    await journeys.selectOption('Made up for the segment “Regulars”');
    const [favourite, second] = titles(1, 2);
    await page.getByText(`Nobody’s visit: Looked at ${second}, ${favourite}.`).waitFor();
    await page.getByText(`Because you viewed ${favourite}`).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('opens with what was shared from the shop’s own page, by another model too', async () => {
    const state = busyDay();
    const { manifest } = state.preview.release!;
    const [first, second] = state.shown.products;
    const shared: SharedPreview = {
      viewed: [first!.productId, second!.productId],
      inCart: [],
      bought: [],
      type: 'recently_viewed',
      releaseId: manifest.releaseId,
    };
    const link = (of: SharedPreview) => `/app/recommendations?preview=${encodeSharedPreview(of)}`;
    const page = await pages.open(state, link(shared), 390);
    await page.getByText('A preview that was shared with you').waitFor();
    await page.getByText('You looked at this').first().waitFor();
    expect(await page.getByLabel('Placement').inputValue()).toBe('recently_viewed');
    expect(await page.getByLabel('What the shopper did').inputValue()).toBe('own');
    const viewed = await page
      .locator('s-ordered-list s-list-item')
      .evaluateAll((items) => items.map((each) => each.firstChild?.textContent));
    expect(viewed).toEqual([first!.title, second!.title]);
    expect(await page.getByText('It was made with release').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.goto(new URL(link({ ...shared, releaseId: 'another-release' }), page.url()).href);
    await page.getByText('It was made with release -release').waitFor();
  });

  test('says that a link cannot be read, and shows what it shows otherwise', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations?preview=eyJ2aWV3ZWQ');
    await page.getByText('cannot be read. This is the usual preview.').waitFor();
    await page.getByText('Because you viewed Kestrel 1-Person Tent').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('says in words that there is no model, and that one runs only on devices', async () => {
    const first = await pages.open(firstDay(), '/app/recommendations');
    await first.getByText('There is no model yet.').waitFor();
    await first.context().close();
    const state = busyDay();
    const release = state.preview.release!;
    const engine = { ...release.manifest.engine, minimum: 'ort' as const };
    state.preview.release = { ...release, manifest: { ...release.manifest, engine } };
    const page = await pages.open(state, '/app/recommendations');
    await page.getByText('This model runs in ONNX Runtime').waitFor();
    await page.getByText('drawn by the theme').waitFor();
  });

  test('refuses bytes that are not the released ones, and tries again at a press', async () => {
    const state = busyDay();
    const { files } = state;
    const [[path, bytes]] = [...files] as [[string, Uint8Array]];
    state.files = new Map([...files, [path, bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))]]);
    const page = await pages.open(state, '/app/recommendations');
    await page.getByText('artifact-hash').waitFor();
    expect(await violations(page)).toEqual([]);
    state.files = files;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Because you viewed').first().waitFor();
  });
});

describe('what is not saved', () => {
  test('is given up by Discard, and is asked about before another page is opened', async () => {
    const page = await pages.open(busyDay(), '/app/recommendations');
    await page.getByLabel('Variety').selectOption('Much');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.getByLabel('Variety').inputValue()).toBe('0.2');
    await page.getByRole('button', { name: 'Discard' }).waitFor({ state: 'hidden' });

    await page.getByLabel('Variety').selectOption('Much');
    await page.getByRole('button', { name: 'Save' }).waitFor();
    await page.getByRole('link', { name: 'Models' }).click();
    await page.waitForFunction('window.leave !== undefined');
    expect(new URL(page.url()).pathname).toBe('/app/recommendations');
    await page.evaluate('leave()');
    await page.getByRole('heading', { level: 1, name: 'Models' }).waitFor();
  });

  test('is not lost by the browser’s own way back', async () => {
    const page = await pages.open(busyDay(), '/app/models');
    await page.getByRole('link', { name: 'Recommendations' }).click();
    await page.getByLabel('Variety').selectOption('Much');
    await page.getByRole('button', { name: 'Save' }).waitFor();
    await page.goBack();
    await page.waitForFunction('window.leave !== undefined');
    expect(new URL(page.url()).pathname).toBe('/app/recommendations');
    expect(await page.getByLabel('Variety').inputValue()).toBe('1');
    await page.evaluate('leave()');
    await page.getByRole('heading', { level: 1, name: 'Models' }).waitFor();
  });
});

describe('where rows stand', () => {
  test('is told by App Bridge, and every page has a way into the theme editor', async () => {
    const page = await pages.open(firstDay(), '/app/models');
    await page.evaluate(() => {
      const target = 'template--product.gift/main/recommendations_X1';
      const block = { handle: 'recommendations', activations: [{ target }, { target }] };
      Object.assign(window, { extensions: [{ type: 'theme_app_extension', activations: [block] }] });
    });
    await page.getByRole('link', { name: 'Recommendations' }).click();
    const product = page.locator('s-table-row', { hasText: 'Product pages' });
    await product.getByText('2 rows').waitFor();
    expect(await page.locator('s-table-row', { hasText: 'Home page' }).innerText()).toContain('None');
    const link = await product.getByRole('link').getAttribute('href');
    expect(link).toBe(
      'https://larkfell.myshopify.com/admin/themes/current/editor?template=product&addAppBlockId=a-key%2Frecommendations&target=newAppsSection',
    );
  });
});

pinnedTests(pages);
excludedTests(pages);
