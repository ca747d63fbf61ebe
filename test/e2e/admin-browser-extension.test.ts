import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { HANDOFF_CODE, pairedBrowser } from './admin-data-answers.ts';
import { useAdminPages, violations } from './admin-page.ts';
import { busyDay, firstDay } from './admin-states.ts';

/** Name of a question -> what the fake extension answers with; unnamed: nothing. */
type Answers = Record<string, { answer: unknown } | { failure: { code: string } }>;

const PAIRING = { challenge: 'c'.repeat(43), jkt: 'j'.repeat(43), label: 'Chrome on Linux' };
const ANSWERS: Answers = {
  hello: { answer: { version: '0.1.0' } },
  'pair.begin': { answer: PAIRING },
  'pair.finish': { answer: { domain: 'larkfell.myshopify.com', name: 'Larkfell Supply' } },
};

/** Stands for the extension's script in the app's frame; it starts late, as the real one does. */
const withExtension =
  (answers: Answers = ANSWERS) =>
  (context: BrowserContext) =>
    context.addInitScript((given) => {
      const bridge = { answers: given, asked: [] as unknown[] };
      Object.assign(window, { bridge });
      setTimeout(() => {
        addEventListener('message', ({ source, origin, data }) => {
          if (source !== window || origin !== location.origin || data?.source !== 'kindred-admin') return;
          if (data.name !== 'hello') bridge.asked.push([data.name, data.data]);
          const answer = bridge.answers[data.name];
          if (answer !== undefined)
            postMessage({ source: 'kindred-extension', id: data.id, ...answer }, location.origin);
        });
      }, 150);
    }, answers);

const answerWith = (page: Page, answers: Answers) =>
  page.evaluate((given) => {
    (window as unknown as { bridge: { answers: Answers } }).bridge.answers = given;
  }, answers);

const asked = (page: Page) => page.evaluate<unknown>('bridge.asked');

const pages = useAdminPages();

const open = (answers = ANSWERS, state = firstDay(), path = '/app/extension', width = 1100) =>
  pages.open(state, path, width, withExtension(answers));
const consent = async (page: Page) => {
  await page.getByRole('button', { name: 'Connect this browser' }).click();
  await page.getByRole('group', { name: 'Connect this browser?' }).waitFor();
};
const posted = () => pages.state.requests.filter(({ method }) => method === 'POST');

describe('the page of the browser extension', () => {
  test('says that there is none, how to get it, and finds it once it is there', async () => {
    const page = await open({});
    await page.getByText('was not found in this browser').waitFor();
    await page.getByText('It is not in the stores of Chrome and Firefox yet.').waitFor();
    expect(await page.getByRole('button', { name: 'Connect this browser' }).count()).toBe(0);
    await answerWith(page, ANSWERS);
    await page.getByText('installed in this browser (version 0.1.0)').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('connects this browser after saying what is granted, and lists it', async () => {
    const page = await open();
    await consent(page);
    await page.getByText('groups of at least 25 visits').waitFor();
    await page.getByText('This is for larkfell.myshopify.com only').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Connect this browser?');
    expect([await asked(page), posted()]).toEqual([[], []]);
    pages.state.browsers = [pairedBrowser('grant-new')];
    await page.getByRole('button', { name: 'Agree and connect' }).click();
    await page.getByText('This browser is connected to Larkfell Supply').waitFor();
    await page.waitForFunction(`document.activeElement.textContent.startsWith('Open a page of your shop')`);
    await page.locator('s-box', { hasText: 'Chrome on Linux' }).waitFor();
    expect(await asked(page)).toEqual([
      ['pair.begin', {}],
      ['pair.finish', { code: HANDOFF_CODE }],
    ]);
    expect(posted().map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      ['/api/browsers/handoff', PAIRING],
    ]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Disconnect Chrome on Linux' }).click();
    await page.locator('s-modal').getByRole('button', { name: 'Disconnect', exact: true }).click();
    await page.getByText('No browser is connected.').waitFor();
    await page.getByRole('button', { name: 'Connect this browser' }).waitFor();
  });

  test('connects nothing when the merchant cancels', async () => {
    const page = await open();
    await consent(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.waitForFunction(`document.activeElement.textContent === 'Connect this browser'`);
    expect([await asked(page), posted()]).toEqual([[], []]);
  });

  test.each([
    ['the server is away', 'server_away', 'could not reach Kindred’s server'],
    ['the code ran out', 'code_expired', 'its permission to connect ran out'],
    ['there were too many tries', 'too_many_tries', 'Wait an hour'],
    ['anything else failed', 'something_new', 'could not connect (something_new)'],
  ])('says so when %s, and tries again', async (_, code, words) => {
    const page = await open({ ...ANSWERS, 'pair.finish': { failure: { code } } });
    await consent(page);
    await page.getByRole('button', { name: 'Agree and connect' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByText(words).waitFor();
    expect(await violations(page)).toEqual([]);
    await answerWith(page, ANSWERS);
    await page.getByRole('button', { name: 'Agree and connect' }).click();
    await page.getByText('This browser is connected to Larkfell Supply').waitFor();
  });

  test('believes neither half an answer, nor that it is connected to another shop', async () => {
    const { jkt: _, ...half } = PAIRING;
    const other = { domain: 'other.myshopify.com', name: 'Other' };
    const others: Answers = { ...ANSWERS, 'pair.finish': { answer: other } };
    const page = await open({ ...others, 'pair.begin': { answer: half } });
    await consent(page);
    await page.getByRole('button', { name: 'Agree and connect' }).click();
    await page.getByText('The extension did not answer.').waitFor();
    expect(posted()).toEqual([]);
    await answerWith(page, { ...others, 'pair.begin': { answer: PAIRING } });
    await page.getByRole('button', { name: 'Agree and connect' }).click();
    await page.getByText('connected to another shop, other.myshopify.com').waitFor();
    expect(await page.getByText('This browser is connected to').count()).toBe(0);
  });

  test('says why the server hands nothing over', async () => {
    const page = await open();
    await consent(page);
    pages.state.failure = { status: 403, message: 'Not from here.' };
    await page.getByRole('button', { name: 'Agree and connect' }).click();
    await page.getByText('Not from here.').first().waitFor();
    expect(await asked(page)).toEqual([['pair.begin', {}]]);
  });

  test('takes no answer from another window, nor to another question', async () => {
    const page = await pages.open(firstDay(), '/app/extension', 1100, (context) =>
      context.addInitScript(() => {
        const heard = { hellos: 0 };
        Object.assign(window, { heard });
        addEventListener('message', ({ data }) => {
          if (data?.source !== 'kindred-admin') return;
          heard.hellos += 1;
          const reply = { source: 'kindred-extension', id: data.id, answer: { version: '6.6.6' } };
          postMessage({ ...reply, id: 'other' }, location.origin);
          const frame = document.querySelector('iframe') ?? document.createElement('iframe');
          document.body.append(frame);
          const script = frame.contentDocument!.createElement('script');
          script.text = `parent.postMessage(${JSON.stringify(reply)}, location.origin)`;
          frame.contentDocument!.body.append(script);
        });
      }),
    );
    await page.getByText('was not found in this browser').waitFor();
    // Asked again after an answer, it has not believed that one; and the frame was there from the start of the second.
    const hellos = await page.evaluate<number>('heard.hellos');
    await page.waitForFunction(`heard.hellos >= ${hellos + 2}`);
    expect(await page.getByText('6.6.6').count()).toBe(0);
  });
});

describe('a typed code', () => {
  test('is shown in two groups, counts down, and asks whose browser waits', async () => {
    const page = await open({}, firstDay(), '/app/extension', 360);
    await page.getByRole('button', { name: 'Show a code' }).click();
    await page.getByText('K7MW\u00a0Q2XD').waitFor();
    await page.getByText('Works once, for another 4:5').waitFor();
    expect(await violations(page)).toEqual([]);
    const label = 'Firefox on Windows';
    pages.state.browsers = [pairedBrowser('grant-7', { label, state: 'waiting', lastUsedAt: null })];
    await page.getByText('Firefox on Windows has typed the code. Is it yours?').waitFor();
    await page.getByText('may be a stranger').waitFor();
    expect(await page.getByText('K7MW').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'This is my browser' }).click();
    await page.locator('s-box', { hasText: label }).getByText('Not used yet.').waitFor();
    expect(posted().map(({ path }) => path)).toEqual([
      '/api/browsers/typed-code',
      '/api/browsers/grant-7/confirm',
    ]);
    await page.waitForFunction(`document.activeElement.textContent === 'Show a code'`);
  });

  test('gives a stranger nothing', async () => {
    const page = await open({}, busyDay());
    await page.getByText('Firefox on Windows has typed the code').waitFor();
    await page.getByRole('button', { name: 'Not me' }).click();
    await page.getByText('Firefox on Windows has typed the code').waitFor({ state: 'hidden' });
    expect(posted().map(({ path }) => path)).toEqual(['/api/browsers/grant-waiting/revoke']);
    expect(await page.locator('s-box', { hasText: 'Firefox' }).count()).toBe(0);
  });

  test('says so when the answer came too late', async () => {
    const page = await open({}, busyDay());
    pages.state.failure = { status: 410, message: 'It waited for too long.' };
    await page.getByRole('button', { name: 'This is my browser' }).click();
    await page.getByText('Your answer did not arrive').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('says so when it has run out', async () => {
    const page = await pages.open(firstDay(), '/app/extension', 1100, (context) => context.clock.install());
    await page.getByRole('button', { name: 'Show a code' }).click();
    await page.getByText('K7MW').waitFor();
    await page.clock.fastForward(301_000);
    await page.getByText('That code has run out').waitFor();
    expect(await page.getByText('K7MW').count()).toBe(0);
    // By now this clock is ahead of the server's.
    await page.getByRole('button', { name: 'Show a code' }).click();
    await page.getByText('K7MW').waitFor();
  });

  test('is all that makes the page ask the server again and again', async () => {
    const page = await pages.open(firstDay(), '/app/extension', 1100, async (context) => {
      await context.clock.install();
      await withExtension()(context);
    });
    await page.getByText('No browser is connected.').waitFor();
    const before = pages.state.requests.length;
    await page.clock.runFor(120_000);
    // Whatever these two minutes made it ask for comes before this.
    await page.getByRole('button', { name: 'Show a code' }).click();
    await page.getByText('K7MW').waitFor();
    expect(pages.state.requests[before]?.path).toBe('/api/browsers/typed-code');
  });
});

describe('a connected browser', () => {
  test('is disconnected only after a question', async () => {
    const page = await open(ANSWERS, busyDay());
    const row = page.locator('s-box', { hasText: 'Chrome on Linux' });
    await row.getByRole('button', { name: 'Disconnect Chrome on Linux' }).click();
    await page.getByRole('dialog', { name: 'Disconnect Chrome on Linux?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(posted()).toEqual([]);
    await page.locator('s-modal').getByRole('button', { name: 'Disconnect', exact: true }).click();
    await page.getByText('No browser is connected.').waitFor();
    expect(posted().map(({ path }) => path)).toEqual(['/api/browsers/grant-paired/revoke']);
  });
});
