import type { GateReport, GateRow } from '@kindred/shared/gate';
import { counted, formatPercent } from '../format.ts';
import { isActiveRelease, modelWords } from '../words.ts';

/** What the gate found, for somebody who has never heard of recall. The first row is always the model itself. */
export function gateSentences({ rows, protocol, verdict }: GateReport): string[] {
  const [own, ...others] = rows;
  const judged = verdict === 'released' ? 'Released.' : 'Not released.';
  if (own === undefined || protocol.testPairs === 0) return [`${judged} There was nothing to compare it by.`];
  const [low, high] = own.recall20Interval;
  const found =
    `${judged} In ${formatPercent(own.recall20)} of ${counted(protocol.testPairs, 'case')} the product that a shopper ` +
    `looked at next was among its first 20. Measured on other visits of this shop it would most likely (95 %) lie ` +
    `between ${formatPercent(low)} and ${formatPercent(high)}.`;
  const best = others
    .filter(({ model }) => !isActiveRelease(model))
    .sort((a, b) => b.recall20 - a.recall20)[0];
  return best === undefined ? [found] : [found, comparedWith(own, best)];
}

function comparedWith(own: GateRow, best: GateRow): string {
  const points = own.recall20 - best.recall20;
  const size = Math.abs(points).toFixed(1);
  const how =
    Math.abs(points) < 0.05
      ? 'as many'
      : `${size} ${size === '1.0' ? 'point' : 'points'} ${points > 0 ? 'fewer' : 'more'}`;
  return `The best simpler method, “${modelWords(best.model)}”, found ${formatPercent(best.recall20)}: ${how}.`;
}
