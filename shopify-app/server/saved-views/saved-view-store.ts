import type { NewSavedView, SavedView } from '@kindred/shared/api/understanding';
import type { Sql } from '../ports.ts';

export const MAX_SAVED_VIEWS = 50;

/** Oldest first: their ids begin with the time. */
export const savedViewsOf = (sql: Sql, shopId: number): Promise<SavedView[]> =>
  sql.query<SavedView>(
    'select view_id as "viewId", name, page, query from saved_views where shop_id = $1 order by view_id',
    [shopId],
  );

/** False where there are as many as there can be. */
export async function saveView(
  sql: Sql,
  shopId: number,
  viewId: string,
  view: NewSavedView,
): Promise<boolean> {
  const saved = await sql.query(
    `insert into saved_views (shop_id, view_id, name, page, query)
     select $1, $2, $3, $4, $5 where (select count(*) from saved_views where shop_id = $1) < $6 returning 1`,
    [shopId, viewId, view.name, view.page, view.query, MAX_SAVED_VIEWS],
  );
  return saved.length > 0;
}

/** One that is gone already is gone. */
export async function deleteView(sql: Sql, shopId: number, viewId: string): Promise<void> {
  await sql.query('delete from saved_views where shop_id = $1 and view_id = $2', [shopId, viewId]);
}
