import { createHash } from 'node:crypto';
import type { DownloadRequest } from '@kindred/shared/api/exports';
import type { Context } from '../context.ts';

/** A browser fetches a download without a session token: until then the address itself is the key. */
const VALID_SECONDS = 60;
const SECRET_BYTES = 32;

/** The path of a file that may be fetched once; the secret in it is stored as its hash. */
export async function makeLink(
  { database, random, clock }: Pick<Context, 'database' | 'random' | 'clock'>,
  shopId: number,
  wanted: DownloadRequest,
): Promise<string> {
  const secret = Buffer.from(random.bytes(SECRET_BYTES)).toString('base64url');
  const now = new Date(clock.now());
  await database.asShop(shopId, async (sql) => {
    await sql.query('delete from download_links where shop_id = $1 and expires_at < $2', [shopId, now]);
    await sql.query(
      `insert into download_links (shop_id, secret_sha256, wanted, expires_at) values ($1, $2, $3, $4)`,
      [shopId, hashOf(secret), JSON.stringify(wanted), new Date(now.getTime() + VALID_SECONDS * 1000)],
    );
  });
  return `/downloads/${shopId}/${secret}`;
}

/** What the link is for, to whoever comes first; null when it is used, expired or another shop's. */
export async function useLink(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  shopId: number,
  secret: string,
): Promise<DownloadRequest | null> {
  const [row] = await database.asShop(shopId, (sql) =>
    sql.query<{ wanted: DownloadRequest }>(
      `delete from download_links where shop_id = $1 and secret_sha256 = $2 and expires_at >= $3 returning wanted`,
      [shopId, hashOf(secret), new Date(clock.now())],
    ),
  );
  return row?.wanted ?? null;
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
