import type { Sql } from '../ports.ts';

/** What devices draw by. */
export interface StoredWeights {
  /** Epoch milliseconds, both. */
  validFrom: number;
  heldSince: number;
  state: 'learning' | 'adapted';
  /** Four decimals, adding up to 1. */
  weights: number[];
  /** By segment id. */
  bySegment: Record<string, number[]>;
  /** Segment ids by the number under which devices know them. */
  numbers: Record<number, string>;
}

const time = (column: string, name: string) => `(extract(epoch from ${column}) * 1000)::bigint as "${name}"`;
const COLUMNS = `${time('valid_from', 'validFrom')}, ${time('held_since', 'heldSince')}, state, weights,
  by_segment as "bySegment", numbers`;

export async function presentWeights(
  sql: Sql,
  shopId: number,
  campaignId: string,
): Promise<StoredWeights | null> {
  const [row] = await sql.query<StoredWeights>(
    `select ${COLUMNS} from campaign_weights where shop_id = $1 and campaign_id = $2 order by valid_from desc limit 1`,
    [shopId, campaignId],
  );
  return row ?? null;
}

/** As they stood at the end of each day on which they changed, oldest first. */
export async function weightsByDay(
  sql: Sql,
  shopId: number,
  campaignId: string,
): Promise<{ day: string; weights: number[] }[]> {
  return await sql.query(
    `select distinct on (day) to_char(day, 'YYYY-MM-DD') as day, weights
     from (select *, (valid_from at time zone 'UTC')::date as day from campaign_weights
       where shop_id = $1 and campaign_id = $2) as each order by day, valid_from desc`,
    [shopId, campaignId],
  );
}

export async function saveWeights(
  sql: Sql,
  shopId: number,
  campaignId: string,
  stored: StoredWeights,
): Promise<void> {
  const { validFrom, heldSince, state, weights, bySegment, numbers } = stored;
  await sql.query(
    `insert into campaign_weights (shop_id, campaign_id, valid_from, held_since, state, weights, by_segment, numbers)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (shop_id, campaign_id, valid_from) do update set held_since = excluded.held_since, state = excluded.state,
       weights = excluded.weights, by_segment = excluded.by_segment, numbers = excluded.numbers`,
    [
      shopId,
      campaignId,
      new Date(validFrom),
      new Date(heldSince),
      state,
      JSON.stringify(weights),
      JSON.stringify(bySegment),
      JSON.stringify(numbers),
    ],
  );
}
