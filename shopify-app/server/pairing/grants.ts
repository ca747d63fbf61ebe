import type { PairedBrowser } from '@kindred/shared/api/browser-extension';
import type { Context } from '../context.ts';
import type { Random, Sql } from '../ports.ts';
import { audit, type GrantEnd } from './audit.ts';
import { forgetCodes } from './code-store.ts';
import { TYPED_SECONDS } from './codes.ts';
import {
  asPairedBrowser,
  expiredGrants,
  type Grant,
  liveGrants,
  lockGrant,
  markEnded,
  setState,
} from './grant-store.ts';

type GrantContext = Pick<Context, 'database' | 'random' | 'clock'>;

/** "Yes, that browser is mine." Null for a grant that this shop does not have; `late` when it waited too long. */
export async function confirmGrant(
  { database, random, clock }: GrantContext,
  shopId: number,
  grantId: string,
  staffId: string | null,
): Promise<PairedBrowser | 'late' | null> {
  const now = clock.now();
  return await database.asShop(shopId, async (sql) => {
    const grant = await lockGrant(sql, shopId, grantId);
    if (!grant) return null;
    if (isOver(grant, now)) return 'late';
    if (grant.state !== 'waiting') return asPairedBrowser(grant);
    const confirmed: Grant = {
      ...grant,
      state: 'confirmed',
      expiresAt: new Date(now + TYPED_SECONDS * 1000),
    };
    await setState(sql, grant, confirmed.state, confirmed.expiresAt);
    await audit(sql, random, { ...grant, what: 'confirmed', staffId }, now);
    return asPairedBrowser(confirmed);
  });
}

/** Ends what is paired, refuses what waits. False for a grant that this shop does not have. */
export async function revokeGrant(
  { database, random, clock }: GrantContext,
  shopId: number,
  grantId: string,
  staffId: string | null,
): Promise<boolean> {
  return await database.asShop(shopId, async (sql) => {
    const grant = await lockGrant(sql, shopId, grantId);
    if (!grant) return false;
    const end = grant.state === 'waiting' ? 'refused' : 'revoked';
    await endGrant(sql, random, grant, end, clock.now(), staffId);
    return true;
  });
}

/** The extension gives back what it has. */
export async function signOut(
  { database, random, clock }: GrantContext,
  shopId: number,
  grantId: string,
): Promise<void> {
  await database.asShop(shopId, async (sql) => {
    const grant = await lockGrant(sql, shopId, grantId);
    if (grant) await endGrant(sql, random, grant, 'signed_out', clock.now());
  });
}

/** At once, with all tokens; once is enough, and the first reason stays. */
export async function endGrant(
  sql: Sql,
  random: Random,
  grant: Grant,
  end: GrantEnd,
  now: number,
  staffId: string | null = null,
): Promise<void> {
  if (grant.ended !== null) return;
  await markEnded(sql, grant, end, new Date(now));
  await audit(sql, random, { ...grant, what: end, staffId }, now);
}

/** The app was uninstalled, or is installed anew: nobody is let in by what was before. */
export async function endAllGrants(sql: Sql, random: Random, shopId: number, now: number): Promise<void> {
  await forgetCodes(sql, shopId);
  for (const grant of await liveGrants(sql, shopId, new Date(now)))
    await endGrant(sql, random, grant, 'uninstalled', now);
}

/** Nightly: writes down which ended by themselves; codes that nobody used are forgotten. */
export async function noteExpired(sql: Sql, random: Random, shopId: number, now: number): Promise<void> {
  await forgetCodes(sql, shopId, new Date(now));
  for (const grant of await expiredGrants(sql, shopId, new Date(now)))
    await endGrant(sql, random, grant, 'expired', now);
}

const isOver = (grant: Grant, now: number): boolean =>
  grant.ended !== null || grant.expiresAt.getTime() <= now;
