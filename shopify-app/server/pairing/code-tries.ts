import type { Database, Sql } from '../ports.ts';

/**
 * How often somebody may type a wrong code. A guess names no shop, so tries are counted by sender and altogether, in the
 * database, for all servers. With a hundred codes in use, a thousand guesses find one with a chance of 1 in 8 million,
 * and what is found gets nothing until the merchant says "yes, that is mine". Whoever commands enough addresses can shut
 * typed codes for the rest of an hour; the one-click way needs none.
 */
export const TRIES_AN_HOUR = { sender: 20, all: 1_000 } as const;

const HOUR_MILLISECONDS = 3_600_000;
const ALL = 'all';

/** 0: look at the code, the try is counted; else the seconds to wait. Counted first, so that many at once do not slip by. */
export async function takeTry(database: Database, sender: string, now: number): Promise<number> {
  return await database.asSystem(async (sql) => {
    const hour = hourOf(now);
    await forgetSenders(sql, now);
    const ownTries = await add(sql, sender, hour, 1);
    // Who is shut out already does not use up what is left for the others.
    const tooMany = ownTries > TRIES_AN_HOUR.sender || (await add(sql, ALL, hour, 1)) > TRIES_AN_HOUR.all;
    return tooMany ? Math.ceil((hour.getTime() + HOUR_MILLISECONDS - now) / 1000) : 0;
  });
}

/** The code was right: that is no try. */
export async function giveTryBack(sql: Sql, sender: string, now: number): Promise<void> {
  for (const each of [sender, ALL]) await add(sql, each, hourOf(now), -1);
}

/** Of hours that are over. */
export async function forgetSenders(sql: Sql, now: number): Promise<void> {
  await sql.query('delete from code_tries where hour < $1', [hourOf(now)]);
}

async function add(sql: Sql, sender: string, hour: Date, count: 1 | -1): Promise<number> {
  const [row] = await sql.query<{ tries: number }>(
    `insert into code_tries as t (sender, hour, tries) values ($1, $2, greatest($3, 0))
     on conflict (sender, hour) do update set tries = greatest(t.tries + $3, 0) returning tries`,
    [sender, hour, count],
  );
  return row?.tries ?? 0;
}

const hourOf = (now: number): Date => new Date(now - (now % HOUR_MILLISECONDS));
