import type { GroupSubject } from '@kindred/models/insights';
import type { Sql } from '../ports.ts';
import { FIGURES } from './cell-columns.ts';

const COLUMNS = FIGURES.map(([, column]) => column);

/** Cells become those of everyone, which are counts; of these keys only, where any are named. */
export async function foldCells(
  sql: Sql,
  shopId: number,
  keys: { subject: GroupSubject; key: string }[] | null = null,
): Promise<void> {
  await sql.query(
    `with gone as (
       delete from group_cells where shop_id = $1 and ($2::text[] is null or (subject || '/' || key) = any($2)) returning *
     )
     insert into group_cells (shop_id, from_day, weeks, subject, key, segment, ${COLUMNS.join(', ')})
     select shop_id, from_day, weeks, subject, key, '', ${COLUMNS.map((column) => `sum(${column})`).join(', ')} from gone
     group by shop_id, from_day, weeks, subject, key`,
    [shopId, keys?.map(({ subject, key }) => `${subject}/${key}`) ?? null],
  );
}
