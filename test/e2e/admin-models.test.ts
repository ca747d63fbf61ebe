import { said } from '@kindred/shared/said';
import { describe, expect, test } from 'vitest';
import { useAdminPages, violations } from './admin-page.ts';
import { busyDay } from './admin-states.ts';

/** Releases, their cards and trainings. */
const pages = useAdminPages();

describe('models', () => {
  test('are rolled back after a question, and the page shows which is in use', async () => {
    const page = await pages.open(busyDay(), '/app/models');
    await page.getByRole('button', { name: 'Use this model' }).click();
    await page.locator('s-modal').getByRole('button', { name: 'Use this model' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(pages.state.releases.map((release) => release.active)).toEqual([false, true, false]);
    await page.getByText('In use', { exact: true }).waitFor();
    expect(await page.evaluate('toasts')).toEqual(['This model is in use now']);
  });

  test('that visitors’ answers speak against are used only by a merchant who read that', async () => {
    const state = busyDay();
    const words = said('By “{name}” this model does worse.', { name: 'Back again' });
    const page = await pages.open(state, '/app/models');
    await page.getByText('No visitor was shown this model by chance').first().waitFor();
    // Found out while the page stands open.
    state.releases[1]!.answers = [{ kind: 'worse', words }];
    await page.getByRole('button', { name: 'Use this model' }).click();
    await page.locator('s-modal').getByRole('button', { name: 'Use this model' }).click();
    await page.getByText('Kindred uses it only if you confirm it.').waitFor();
    expect(pages.state.releases.map(({ active }) => active)).toEqual([true, false, false]);
    expect(await violations(page)).toEqual([]);
    await page.locator('s-modal').getByText('By “Back again” this model does worse.').waitFor();
    await page.locator('s-modal').getByRole('button', { name: 'Use it all the same' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(pages.state.releases.map(({ active }) => active)).toEqual([false, true, false]);
  });

  test('that nobody was shown by chance can be tried first', async () => {
    const state = busyDay();
    state.experiments.releases = state.releases;
    const page = await pages.open(state, '/app/models');
    await page.getByRole('link', { name: 'plan an experiment with it' }).click();
    await page.getByRole('heading', { name: 'Plan an experiment' }).waitFor();
    const name = page.getByLabel('Name of the experiment');
    await expect.poll(() => name.inputValue()).toBe('Another model');
  });

  test('that the gate refused cannot be used', async () => {
    const page = await pages.open(busyDay(), '/app/models');
    await page.getByText('Not released', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Use this model' }).count()).toBe(1);
    expect(await page.getByText('Clearly worse than the release shoppers have now').isVisible()).toBe(true);
  });

  test('say in words how they do, and their method when asked', async () => {
    const page = await pages.open(busyDay(), '/app/models');
    const jargon = page.getByText(/^Against .* points of recall@20/).first();
    await jargon.waitFor({ state: 'attached' });
    expect(await jargon.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Method' }).first().click();
    expect(await jargon.isVisible()).toBe(true);
  });

  test('are trained again, with progress, and the list follows when it is done', async () => {
    const page = await pages.open(busyDay(), '/app/models');
    await page.getByRole('button', { name: 'Train now' }).click();
    await page.locator('s-modal#train').getByRole('button', { name: 'Train now' }).click();
    await page.getByText('Training: fitting the model').waitFor();
    await page.getByText('About 2 minutes left.').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('0.4');
    expect(await page.getByRole('button', { name: 'Train now' }).isDisabled()).toBe(true);
    const [newest] = pages.state.releases;
    pages.state.releases.unshift({ ...newest!, releaseId: '01999999-0000-7000-8000-0000000000aa' });
    pages.state.overview.training = {
      jobId: 'job',
      state: 'done',
      progress: 1,
      message: '',
      remainingSeconds: null,
    };
    await page.getByText('id 000000aa').waitFor();
  });
});

describe('a model card', () => {
  test('is read on the page and taken away as a file', async () => {
    const page = await pages.open(busyDay(), '/app/models');
    await page.getByRole('button', { name: 'Read model card' }).first().click();
    await page.getByText('Any decision about a person.').waitFor();
    expect(await violations(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download model card' }).click();
    expect((await download).suggestedFilename()).toBe('model-card-00000003.md');
    await page.getByRole('button', { name: 'Close model card' }).click();
    await page.getByText('Any decision about a person.').waitFor({ state: 'hidden' });
  });
});

describe('a training', () => {
  test('is stopped by a button, without a question', async () => {
    const state = busyDay();
    const running = { jobId: 'job', progress: 0.4, message: 'fitting the model', remainingSeconds: null };
    state.overview.training = { ...running, state: 'running' };
    const page = await pages.open(state, '/app/models');
    await page.getByText('How long it takes shows in a moment.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop training' }).click();
    await page.getByText('The last training was stopped: You stopped it.').waitFor();
    expect(await page.getByRole('button', { name: 'Stop training' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Train now' }).isEnabled()).toBe(true);
  });
});
