import { expect, test } from 'vitest';
import { useAdminPages, violations } from './admin-page.ts';
import { busyDay } from './admin-states.ts';

const pages = useAdminPages();
const posted = () =>
  pages.state.requests.filter(({ method, path }) => method === 'POST' && path === '/api/customer-segments');

test('segments go to Shopify only after the merchant has read what is written where, and allowed it there', async () => {
  const page = await pages.open(busyDay(), '/app/customer-segments', 320);
  await page.getByText('Kindred writes one metafield', { exact: false }).waitFor();
  await page.getByText('of a segment with fewer than 25 such customers', { exact: false }).waitFor();
  const on = page.getByRole('button', { name: 'Switch on' });
  await on.click();
  await page.getByText('You did not allow it in Shopify', { exact: false }).waitFor();
  expect(await page.evaluate('askedFor')).toEqual(['read_customers', 'write_customers']);
  expect(posted()).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.evaluate(`window.scopesAnswer = 'granted-all'`);
  await on.click();
  await page.getByText('Segments are being written to customers in Shopify.').waitFor();
  expect(posted().map(({ body }) => JSON.parse(body))).toEqual([{ on: true }]);
  // Looks again by itself until they are written.
  pages.state.customerSegments = { ...pages.state.customerSegments, writtenAt: Date.UTC(2026, 10, 22, 12) };
  await page.getByText('Last brought up to date', { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('switching off says what goes, asks first, and tells when all of it is gone', async () => {
  const state = busyDay();
  state.customerSegments = { ...state.customerSegments, state: 'on', writtenAt: Date.UTC(2026, 10, 22, 12) };
  const page = await pages.open(state, '/app/segments');
  await page.getByRole('link', { name: 'read what is written to customers' }).click();
  await page.getByRole('button', { name: 'Switch off', exact: true }).click();
  await page.getByText('the segments that it made in Shopify are deleted', { exact: false }).waitFor();
  expect(posted()).toEqual([]);
  await page
    .locator('#customer-segments-off')
    .getByRole('button', { name: 'Switch off', exact: true })
    .click();
  await page.getByText('What Kindred wrote to customers is being removed from Shopify.').waitFor();
  expect(posted().map(({ body }) => JSON.parse(body))).toEqual([{ on: false }]);
  pages.state.customerSegments = { ...pages.state.customerSegments, state: 'off', writtenAt: null };
  await page.getByText('It is off: nothing stands with your customers', { exact: false }).waitFor();
});

test('whoever lost Shopify’s permission reads that something still stands there, and has it removed, also without the agreement to segments', async () => {
  const state = busyDay();
  state.customerSegments = { ...state.customerSegments, lost: 'scopes', isAllowed: false };
  const page = await pages.open(state, '/app/customer-segments', 320);
  await page.getByText('Shopify no longer lets Kindred write to customers', { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
  const removed = page.getByRole('button', { name: 'Have it removed' });
  await removed.click();
  await page.getByText('You did not allow it in Shopify', { exact: false }).waitFor();
  expect(posted()).toEqual([]);
  await page.evaluate(`window.scopesAnswer = 'granted-all'`);
  await removed.click();
  await page.getByText('What Kindred wrote to customers is being removed from Shopify.').waitFor();
  expect(posted().map(({ body }) => JSON.parse(body))).toEqual([{ on: false }]);
});

test('without the agreement to segments it can be read, and not switched on', async () => {
  const state = busyDay();
  state.customerSegments = { ...state.customerSegments, isAllowed: false };
  const page = await pages.open(state, '/app/customer-segments');
  await page.getByRole('link', { name: 'decide on the Privacy page first' }).waitFor();
  expect(await page.getByRole('button', { name: 'Switch on' }).count()).toBe(0);
});
