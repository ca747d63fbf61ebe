import { said } from '@kindred/shared/said';
import { shareEstimate } from '../statistics/index.ts';
import { compareWeeks } from './compare-weeks.ts';
import type { InsightKind } from './insight.ts';
import { measuredWeeks, rangeOf } from './weeks.ts';

const RECENT_WEEKS = 2;
const LEAST_SEARCHES_A_WEEK = 30;
const LEAST_RISE = 1.3;

export const emptySearches: InsightKind = {
  id: 'empty-searches',
  title: said('Searches that find nothing'),
  unit: 'share',
  requires: said('Seven whole weeks with at least 30 searches each'),
  method: said(
    'The last two weeks are compared with those before on a logarithmic scale (one-sided t-test); what was searched for is not collected.',
  ),
  wouldChange: said('Products went out of the shop on purpose; or the next weeks are as before.'),
  compute({ days, weeks }) {
    const shares = measuredWeeks(days, weeks).map((week) => {
      const searches = week.reduce((sum, { shop }) => sum + shop.searches, 0);
      const empty = week.reduce((sum, { shop }) => sum + shop.emptySearches, 0);
      return searches < LEAST_SEARCHES_A_WEEK ? null : shareEstimate(empty, searches);
    });
    const change = compareWeeks(shares, RECENT_WEEKS);
    if (change === null) return [];
    const rose = change.ratio.value > 1;
    const finding =
      change.ratio.value < LEAST_RISE
        ? null
        : {
            title: said('More searches find nothing'),
            text: said(
              'Of the searches of the last two weeks {now} found nothing; before it was {before}. Look whether products, their other names, or common misspellings are missing from your shop’s search.',
              { now: { percent: change.now.value * 100 }, before: { percent: change.before.value * 100 } },
            ),
            evidence: [
              { label: said('Last two weeks'), unit: 'share' as const, estimate: change.now },
              { label: said('Usual in the weeks before'), unit: 'share' as const, estimate: change.before },
            ],
            atStake: null,
            range: rangeOf(weeks.slice(-RECENT_WEEKS)),
            about: { kpiId: 'empty-searches' },
          };
    return [{ p: rose ? change.p / 2 : 1 - change.p / 2, finding }];
  },
};
