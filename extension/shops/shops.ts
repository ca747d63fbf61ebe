import { EXTENSION_API, type ShopForExtension } from '@kindred/shared/api/browser-extension';
import { ExpectedFailure } from '../messages/protocol.ts';
import type { EndedShop, Grant, Memory } from '../pairing/grants.ts';
import type { Session } from '../pairing/session.ts';
import * as answers from '../server/answers.ts';

/** Domains and names change rarely, and are looked at whenever the panel opens. */
const FRESH_MILLISECONDS = 10 * 60_000;

export interface PairedShop {
  grant: Grant;
  shop: ShopForExtension;
}

export interface Shops {
  all(): Promise<PairedShop[]>;
  /** Those that have ended, and nobody was paired with again. */
  ended(): Promise<EndedShop[]>;
  /** The shop whose page this is. Throws `not_paired`, or `signed_out` where it once was. */
  at(url: string | undefined): Promise<PairedShop>;
  read(grant: Grant): Promise<Grant>;
  /** As the server knows it now, or as it was known where the server is away. */
  refreshed(paired: PairedShop): Promise<PairedShop>;
  signOut(domain: string): Promise<void>;
}

/** Several shops may be paired: each has a grant of its own, chosen by the origin of the page. */
export function createShops(memory: Memory, session: Session, now: () => number): Shops {
  const all = async (): Promise<PairedShop[]> =>
    (await memory.grants.all())
      .flatMap((grant) => (grant.shop === null ? [] : [{ grant, shop: grant.shop }]))
      .toSorted((a, b) => a.shop.name.localeCompare(b.shop.name));

  async function read(grant: Grant): Promise<Grant> {
    const shop = await session.ask(grant, { method: 'GET', path: EXTENSION_API.shop, answers: answers.shop });
    const known = await session.note(grant, { shop, shopReadAt: now() });
    await memory.ended.delete(shop.domain);
    for (const other of await all())
      if (other.shop.domain === shop.domain && other.grant.grantId !== grant.grantId) await end(other.grant);
    return known;
  }

  /** Whether or not the server hears of it: without its key and tokens the grant is of no use, and it ends by itself. */
  async function end(grant: Grant): Promise<void> {
    await session
      .ask(grant, { method: 'POST', path: EXTENSION_API.revoke, body: {}, answers: answers.nothing })
      .catch(() => undefined);
    await session.forget(grant);
  }

  return {
    all,
    read,
    ended: () => memory.ended.all(),

    async at(url) {
      const origin = url === undefined ? undefined : URL.parse(url)?.origin;
      if (origin === undefined) throw new ExpectedFailure('page_closed');
      await readUnread(memory, read);
      const found = (await all()).find(({ shop }) => shop.origins.includes(origin));
      if (found !== undefined) return found;
      const was = (await memory.ended.all()).some(({ origins }) => origins.includes(origin));
      throw new ExpectedFailure(was ? 'signed_out' : 'not_paired');
    },

    async refreshed(paired) {
      if (now() - paired.grant.shopReadAt < FRESH_MILLISECONDS) return paired;
      try {
        const grant = await read(paired.grant);
        return { grant, shop: grant.shop ?? paired.shop };
      } catch (error) {
        if (error instanceof ExpectedFailure && error.code === 'signed_out') throw error;
        return paired;
      }
    },

    async signOut(domain) {
      await memory.ended.delete(domain);
      const found = (await all()).find(({ shop }) => shop.domain === domain);
      if (found !== undefined) await end(found.grant);
      // Ending it may itself have found out that it was over: that is no news to who asked for it.
      await memory.ended.delete(domain);
    },
  };
}

/** The server was away just after a pairing: what shop it is, is still to be asked. */
async function readUnread(memory: Memory, read: (grant: Grant) => Promise<Grant>): Promise<void> {
  for (const grant of await memory.grants.all())
    if (grant.shop === null) await read(grant).catch(() => undefined);
}
