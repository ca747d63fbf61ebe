import type { GateReport, GateRow } from '@kindred/shared/gate';
import { formatPercent } from '../format.ts';
import { t } from '../languages/language.ts';
import { isActiveRelease, modelWords } from './model-words.ts';

/** What the gate found, for somebody who has never heard of recall. The first row is always the model itself. */
export function gateSentences({ rows, protocol, verdict }: GateReport): string[] {
  const [own, ...others] = rows;
  const judged = verdict === 'released' ? t('Released.') : t('Not released.');
  if (own === undefined || protocol.testPairs === 0)
    return [t('{judged} There was nothing to compare it by.', { judged })];
  const [low, high] = own.recall20Interval;
  const found = t(
    '{judged} In {share} of {cases} the product that a shopper looked at next was among its first 20. Measured on other visits of this shop it would most likely (95 %) lie between {low} and {high}.',
    {
      judged,
      share: formatPercent(own.recall20),
      cases: t('{n} case|{n} cases', { n: protocol.testPairs }),
      low: formatPercent(low),
      high: formatPercent(high),
    },
  );
  const best = others
    .filter(({ model }) => !isActiveRelease(model))
    .sort((a, b) => b.recall20 - a.recall20)[0];
  return best === undefined ? [found] : [found, comparedWith(own, best)];
}

function comparedWith(own: GateRow, best: GateRow): string {
  const points = own.recall20 - best.recall20;
  // As it is shown, so that "1 point" is one.
  const n = Math.round(10 * Math.abs(points)) / 10;
  const gaps = { n, method: modelWords(best.model), share: formatPercent(best.recall20) };
  if (n === 0) return t('The best simpler method, “{method}”, found {share}: as many.', gaps);
  return points > 0
    ? t(
        'The best simpler method, “{method}”, found {share}: {n} point fewer.|The best simpler method, “{method}”, found {share}: {n} points fewer.',
        gaps,
      )
    : t(
        'The best simpler method, “{method}”, found {share}: {n} point more.|The best simpler method, “{method}”, found {share}: {n} points more.',
        gaps,
      );
}
