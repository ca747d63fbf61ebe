import {
  PAIRING_API,
  type PairedBrowser,
  type Tokens,
  type TypedCode,
} from '@kindred/shared/api/browser-extension';
import { afterAll, beforeAll, expect } from 'vitest';
import { createTestShop } from '../shopify/admin/test-shop.ts';
import { type TestExtension } from './paired-extension.ts';
import { type Harness, startHarness } from './shopify-harness.ts';

export const mine = createTestShop().domain;
export const theirs = 'another-shop.myshopify.com';
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 1_440 * MINUTE;
/** Two shops that have installed the app; stands while the tests of one file run. */
export let harness: Harness;

export function withTwoShops(): void {
  beforeAll(async () => {
    harness = await startHarness([createTestShop(), { ...createTestShop(), domain: theirs }]);
    for (const domain of [mine, theirs]) await harness.shopify.install(domain);
  });
  afterAll(() => harness.close());
}

/** `200`, or `401 revoked`. */
export async function outcomeOf(asked: Promise<Response>): Promise<string> {
  const answer = await asked;
  const { error } = (await answer.json()) as { error?: string };
  return error ? `${answer.status} ${error}` : String(answer.status);
}

/** Whether its access token still opens anything. Only who is let in learns that an endpoint does not exist. */
export const knock = (extension: TestExtension) => outcomeOf(extension.ask('/extension/door'));
export const IN = '404 not_found';

export const byHandoff = (extension: TestExtension, code: string) =>
  ({ grantType: 'handoff_code', code, verifier: extension.verifier }) as const;
export const byTyping = ({ code }: TypedCode) =>
  ({ grantType: 'typed_code', code, label: 'Firefox' }) as const;
export const byRefresh = ({ tokens }: TestExtension) =>
  ({ grantType: 'refresh_token', refreshToken: tokens!.refreshToken }) as const;
export const grantOf = (extension: TestExtension) => extension.tokens!.grantId;

export async function refresh(extension: TestExtension): Promise<void> {
  const answer = await extension.token(byRefresh(extension));
  expect(answer.status).toBe(200);
  extension.tokens = (await answer.json()) as Tokens;
}

/** Tries are counted by the hour: so that the next one does not begin in the midst of a test. */
export const toNextHour = () => harness.advance(60 * MINUTE - (harness.now() % (60 * MINUTE)));

export const post = (domain: string, path: string) =>
  harness.api(domain, path, { method: 'POST', body: '{}' });
export const browsersOf = async (domain: string): Promise<PairedBrowser[]> =>
  (await (await harness.api(domain, PAIRING_API.browsers)).json()) as PairedBrowser[];
export const isListed = async (domain: string, grantId: string) =>
  (await browsersOf(domain)).some((browser) => browser.grantId === grantId);

export async function auditOf(domain: string, grantId: string): Promise<string[]> {
  const { shopId } = (await harness.app.shops.byDomain(domain))!;
  const rows = await harness.storage.database.asShop(shopId, (sql) =>
    sql.query<{ what: string; staff_id: string | null }>(
      'select what, staff_id from browser_audit where shop_id = $1 and grant_id = $2 order by entry_id',
      [shopId, grantId],
    ),
  );
  return rows.map(({ what, staff_id }) => (staff_id ? `${what} by staff` : what));
}
