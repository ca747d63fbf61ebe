import type { GroupSubject } from '@kindred/models/insights';
import type { Sql } from '../ports.ts';

const FIGURES = `visitors, visits, viewed, added, saw_cart, bought, orders, revenue_minor_units, revenue_squared,
  impressions, clicks`;
const SUMS = FIGURES.replaceAll(/\w+/g, (name) => `sum(${name})`);

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
     insert into group_cells (shop_id, from_day, weeks, subject, key, segment, ${FIGURES})
     select shop_id, from_day, weeks, subject, key, '', ${SUMS} from gone
     group by shop_id, from_day, weeks, subject, key`,
    [shopId, keys?.map(({ subject, key }) => `${subject}/${key}`) ?? null],
  );
}
