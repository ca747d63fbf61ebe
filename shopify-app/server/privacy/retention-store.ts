import { RETENTION_CLASSES, type RetentionClass, type RetentionReport } from '@kindred/shared/api/privacy';
import type { Sql } from '../ports.ts';
import { RETENTION } from './retention-policy.ts';

export async function noteRetention(
  sql: Sql,
  shopId: number,
  ranAt: number,
  deleted: Record<RetentionClass, number>,
): Promise<void> {
  await sql.query(
    `insert into retention_runs (shop_id, ran_at, deleted) values ($1, $2, $3)
     on conflict (shop_id) do update set ran_at = excluded.ran_at, deleted = excluded.deleted`,
    [shopId, new Date(ranAt), JSON.stringify(deleted)],
  );
}

export async function retentionReportOf(sql: Sql, shopId: number): Promise<RetentionReport> {
  const [run] = await sql.query<{ ran_at: Date; deleted: Partial<Record<RetentionClass, number>> }>(
    'select ran_at, deleted from retention_runs where shop_id = $1',
    [shopId],
  );
  return {
    ranAt: run?.ran_at.getTime() ?? null,
    classes: RETENTION_CLASSES.map((name) => ({
      name,
      ...RETENTION[name],
      deleted: run?.deleted[name] ?? null,
    })),
  };
}
