import type { ShopRanking } from '@kindred/models/release';
import type { Ranking } from '@kindred/shared/api/admin';
import type { RankingSettings } from '@kindred/shared/placement';
import type { Context } from '../context.ts';
import { QUEUES } from '../jobs/queues.ts';
import type { Sql } from '../ports.ts';
import { activeRelease, noteRelatedWritten } from '../releases/release-store.ts';
import { productFactsOf } from '../catalog/catalog-store.ts';
import {
  chosenProductsOf,
  excludeTheSame,
  pinTheSame,
  purchaseCountsOf,
  rankingSettingsOf,
  saveRankingSettings,
} from './ranking-store.ts';

/** What the merchant sees and sets. */
export async function rankingOf(sql: Sql, shopId: number): Promise<Ranking> {
  const facts = await productFactsOf(sql, shopId);
  const settings = await rankingSettingsOf(sql, shopId);
  return {
    settings,
    excluded: await chosenProductsOf(sql, shopId, settings.excludedProductIds),
    pinned: await chosenProductsOf(sql, shopId, settings.pinnedProductIds),
    known: {
      stock: facts.some(({ stockUnits }) => stockUnits != null),
      margin: facts.some(({ marginShare }) => marginShare != null),
    },
    cost: (await activeRelease(sql, shopId))?.report.rankingCost ?? null,
  };
}

/**
 * Shoppers' slates follow within a minute or so, by jobs, and what Liquid shows where what is excluded or pinned
 * changed; what it costs is measured by the next training.
 */
export async function decideRanking(
  { database, queue }: Context,
  shopId: number,
  settings: RankingSettings,
): Promise<Ranking> {
  const { ranking, changesLiquid } = await database.asShop(shopId, async (sql) => {
    const before = await rankingSettingsOf(sql, shopId);
    await saveRankingSettings(sql, shopId, settings);
    const ranking = await rankingOf(sql, shopId);
    const excludesOthers = !excludeTheSame(before, ranking.settings);
    // The lists of all products are written anew; pins are one list of their own.
    if (excludesOthers) await noteRelatedWritten(sql, shopId, null);
    return { ranking, changesLiquid: excludesOthers || !pinTheSame(before, ranking.settings) };
  });
  await queue.send(QUEUES.itemTable, { shopId }, { singletonKey: String(shopId) });
  if (changesLiquid) await queue.send(QUEUES.related, { shopId }, { singletonKey: String(shopId) });
  return ranking;
}

/** What a training is told of ranking; see models/release. */
export async function shopRankingOf(sql: Sql, shopId: number, until: Date): Promise<ShopRanking> {
  return {
    settings: await rankingSettingsOf(sql, shopId),
    facts: await productFactsOf(sql, shopId),
    purchases: await purchaseCountsOf(sql, shopId, until),
    now: until.getTime(),
  };
}
