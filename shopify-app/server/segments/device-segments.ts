import { BEHAVIOUR_VERSION, isSensitive } from '@kindred/models/features';
import type { DeviceSegments } from '@kindred/shared/api/storefront';
import { put, type Said } from '@kindred/shared/said';
import { segments as de } from '../../admin/languages/de/segments.ts';
import { segments as es } from '../../admin/languages/es/segments.ts';
import { segments as fr } from '../../admin/languages/fr/segments.ts';
import { segments as ja } from '../../admin/languages/ja/segments.ts';
import { minorUnitDigitsOf } from '../catalog/from-shopify.ts';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { setupOf } from '../shopify/shop-setup-store.ts';
import type { Shop } from '../shops/shop-store.ts';
import { segmentsAllowed } from '../training/consent-store.ts';
import { shownSegments } from './cell-store.ts';
import { LEAST_VISITORS } from './night.ts';
import { lastNightOf, segmentsOf } from './segment-store.ts';
import { sensitiveTypesOf } from './sensitive-types.ts';
import { utcOffsetMinutes } from './utc-offset.ts';

const WORDS: Partial<Record<string, Record<string, string>>> = { de, es, fr, ja };
/** A device asks where a price stands among these: so many say it to a thirtieth, and weigh little. */
const MOST_PRICES = 32;
/** Those with the most products. */
const MOST_TYPES = 50;
/** Their names alone. */
const MOST_OTHER_TYPES = 450;

/**
 * For everyone who opens the panel of a shop. Null without permission, before there is a clustering that devices can
 * tell, and while it is to be made anew without somebody or something that it was made of.
 */
export async function deviceSegments(
  { clock, bodies }: Pick<Context, 'clock' | 'bodies'>,
  sql: Sql,
  { shopId, currency }: Pick<Shop, 'shopId' | 'currency'>,
  language: string,
): Promise<DeviceSegments | null> {
  const night = await lastNightOf(sql);
  const stored = await deviceModelOf(sql);
  if (currency === null || stored === null || night === null || night.visitors < LEAST_VISITORS) return null;
  if (!(await segmentsAllowed(sql, shopId))) return null;
  const names = (await namesOf(sql, stored.segmentIds)).map((name) => name && inLanguage(name, language));
  if (names.every((name) => name === null)) return null;
  // A night's: to read every product for each shopper who asks would be too much.
  const prices = await bodies.get(`prices/${shopId}/${night.ranAt}`, async () =>
    Buffer.from(JSON.stringify(await pricesOf(sql, 10 ** minorUnitDigitsOf(currency)))),
  );
  return {
    behaviourVersion: BEHAVIOUR_VERSION,
    model: stored.model.toString('base64'),
    names,
    types: stored.types,
    utcOffsetMinutes: utcOffsetMinutes((await setupOf(sql, shopId))?.timeZone ?? null, clock.now()),
    currency,
    ...(JSON.parse(Buffer.from(prices!).toString()) as Prices),
  };
}

async function deviceModelOf(
  sql: Sql,
): Promise<{ model: Buffer; types: string[]; segmentIds: string[] } | null> {
  const [row] = await sql.query<{ model: Buffer; types: string[]; segmentIds: string[] }>(
    `select device_model as model, model->'types' as types, model->'assigner'->'segmentIds' as "segmentIds"
     from segmentations where shop_id = current_shop_id() and device_model is not null and not must_forget
       and (model->'behaviourVersion')::int = $1`,
    [BEHAVIOUR_VERSION],
  );
  return row ?? null;
}

/** What stands out in each, as it is counted: never a name that the merchant gave. */
async function namesOf(sql: Sql, segmentIds: string[]): Promise<(Said | null)[]> {
  const segments = await segmentsOf(sql);
  const shownAs = shownSegments(segments);
  return segmentIds.map((segmentId) => {
    const id = shownAs.get(segmentId);
    const shown = segments.find((each) => each.segmentId === id);
    const isTold = segments.some((each) => shownAs.get(each.segmentId) === id && each.visitors !== null);
    return shown === undefined || shown.rule !== null || !isTold ? null : shown.name;
  });
}

/** Under which numbers a device finds itself in a segment that is told; by segment. */
export async function segmentNumbers(sql: Sql, shopId: number): Promise<Map<string, number[]>> {
  const numbers = new Map<string, number[]>();
  const stored = (await segmentsAllowed(sql, shopId)) ? await deviceModelOf(sql) : null;
  if (stored === null) return numbers;
  const shownAs = shownSegments(await segmentsOf(sql));
  const names = await namesOf(sql, stored.segmentIds);
  for (const [number, segmentId] of stored.segmentIds.entries()) {
    const id = shownAs.get(segmentId);
    if (id !== undefined && names[number] !== null) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  }
  return numbers;
}

const inLanguage = (name: Said, language: string): string =>
  put(name, { locale: language, lookUp: (text) => WORDS[language]?.[text] ?? text });

type Prices = Pick<DeviceSegments, 'prices' | 'others' | 'hasReduced'>;

/** Of what everyone can see in the shop, without what is sensitive. */
async function pricesOf(sql: Sql, minorUnits: number): Promise<Prices> {
  const rows = await sql.query<{ type: string; prices: number[]; reduced: boolean }>(
    `select product->>'productType' as type, array_agg(price order by price) as prices,
       bool_or((product->'compareAtMinorUnits')::float8 > price) is true as reduced
     from products, lateral (select (product->'priceMinorUnits')::float8 as price) as own
     where shop_id = current_shop_id() and deleted_at is null and (product->'available')::boolean
     group by type order by count(*) desc, type`,
  );
  const sensitive = await sensitiveTypesOf(sql);
  const told = rows.filter(({ type }) => !isSensitive(type, sensitive));
  const units = (prices: number[]) => sample(prices).map((price) => price / minorUnits);
  const others = told.slice(MOST_TYPES, MOST_TYPES + MOST_OTHER_TYPES);
  return {
    hasReduced: told.some(({ reduced }) => reduced),
    prices: told.slice(0, MOST_TYPES).map(({ type, prices }) => [type, units(prices)]),
    others: {
      types: others.map(({ type }) => type),
      prices: units(others.flatMap(({ prices }) => prices).sort((a, b) => a - b)),
    },
  };
}

function sample(prices: number[]): number[] {
  if (prices.length <= MOST_PRICES) return prices;
  const step = prices.length / MOST_PRICES;
  return Array.from({ length: MOST_PRICES }, (_, i) => prices[Math.floor((i + 0.5) * step)]!);
}
