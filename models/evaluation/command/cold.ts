/** `--orders`: how well products are found that nobody has bought yet, by what the catalogue says of them. */
import { trainContent } from '@kindred/models/training';
import { evaluateColdItems } from '../cold-items.ts';
import { readOrderLines } from '../cold-items-order-lines.ts';
import { linearRanker } from '../linear-ranker.ts';
import type { Progress } from '../progress.ts';
import { round, table } from './table.ts';

const MAX_PAIRS = 10_000;

export async function coldCommand(path: string, json: boolean, progress: Progress): Promise<string> {
  const { products, sessions } = readOrderLines(path);
  progress.begin('content: training');
  const content = await trainContent(
    products,
    { neighbours: 50 },
    { onProgress: (...at) => progress.update(...at) },
  );
  progress.begin('content: judging');
  const report = await evaluateColdItems(
    sessions,
    products.length,
    async () => [linearRanker('content', content, content.inputDecay)],
    { maxPairs: MAX_PAIRS, onProgress: (fraction) => progress.update(fraction) },
  );
  const rows = report.rows.map(({ model, amongAll, amongCold, timesPopularity }) => ({
    family: model,
    coldRecall20AmongAll: round(amongAll.metrics.recall20, 4),
    coldRecall20AmongCold: round(amongCold.metrics.recall20, 4),
    popularityRecall20AmongCold: round(report.popularity.amongCold, 4),
    timesPopularity: round(timesPopularity, 2),
  }));
  if (json) return rows.map((row) => JSON.stringify(row)).join('\n');
  const head = Object.keys(rows[0] ?? {});
  const description =
    `${report.trainingSessions} training orders, ${report.items} products of which ${report.hiddenItems} are hidden from ` +
    `training, ${report.pairs} predictions of hidden ones.`;
  return `${description}\n\n${table(
    head,
    rows.map((row) => Object.values(row).map(String)),
  )}`;
}
