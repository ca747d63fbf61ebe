import type { HealthReport } from '@kindred/shared/api/admin';
import type { RefusalReason } from '@kindred/shared/api/collect';
import type { DeviceFailurePhase } from '@kindred/shared/event';
import { formatPercent } from '../format.ts';
import type { Plain } from '../languages/dictionary.ts';
import { t } from '../languages/language.ts';

/** What stood still, and what a merchant can do about it: texts for `t`. */
interface Advice {
  what: Plain;
  todo: Plain;
}

const OTHER_SCRIPTS =
  'Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.';
const ROLL_BACK = 'If this began with a new model, go back to the one before under Models.';

export const PHASE_WORDS: Record<DeviceFailurePhase, Advice> = {
  entry: { what: 'Starting on the page', todo: OTHER_SCRIPTS },
  manifest: {
    what: 'Fetching the model',
    todo: 'A few are broken connections and ad blockers. If many visits are hit, see whether the server can be reached from outside.',
  },
  integrity: {
    what: 'The bytes were not those that were released',
    todo: 'They were not used. Something on the way changes files: switch off “optimising” of the app’s address in your CDN or proxy.',
  },
  load: { what: 'Making the model ready', todo: ROLL_BACK },
  run: { what: 'Ranking products', todo: ROLL_BACK },
  products: {
    what: 'Reading products from your shop',
    todo: 'See whether the products are published to the Online Store and whether the storefront needs a password.',
  },
  paint: {
    what: 'Drawing the cards',
    todo: 'Take the block out of the theme and put it in anew. Often another app or the theme changes the page. Look at it in a private window, then switch other app embeds off one by one until it works.',
  },
  panel: { what: 'Showing the shopper’s own panel', todo: OTHER_SCRIPTS },
};

export const REFUSAL_ADVICE: Record<RefusalReason, Plain> = {
  malformed:
    'Mostly pages that were open before an update: it passes. If it stays, something else sends to this shop’s address.',
  no_consent: 'Nothing to do: what shoppers do not allow is not kept.',
  future_dated: 'Nothing to do: those devices’ clocks are wrong.',
  too_old: 'Nothing to do: such events waited on a device for longer than they are kept.',
};

/** Our choice of what is worth a merchant's time: connections break, and blockers block. */
const SHARE_TO_ACT_ON = 0.01;
/** Fewer visits say little, whatever the share. */
const FEW_VISITS = 100;

export interface Verdict {
  tone: 'success' | 'info' | 'warning';
  text: string;
}

/** In one sentence, how it is. The interval decides: a share that may be chance is not called a problem. */
export function verdictOf({ total }: Pick<HealthReport, 'total'>): Verdict {
  const { visits, failingVisits, failingShare } = total;
  if (failingShare === null)
    return { tone: 'info', text: t('No visit was measured in these days, so nothing is known.') };
  const gaps = { failing: failingVisits, n: visits };
  if (failingVisits === 0)
    return {
      tone: 'success',
      text: t('Nothing failed in {n} measured visit.|Nothing failed in {n} measured visits.', { n: visits }),
    };
  if (failingShare[0] > SHARE_TO_ACT_ON)
    return {
      tone: 'warning',
      text: t(
        'Something failed in {failing} of {n} measured visit. The table below says what to do.|Something failed in {failing} of {n} measured visits. The table below says what to do.',
        gaps,
      ),
    };
  return { tone: 'info', text: unclear(gaps) };
}

/** Too few, too small a share, or perhaps chance. */
function unclear(gaps: { failing: number; n: number }): string {
  if (gaps.n < FEW_VISITS)
    return t(
      'Something failed in {failing} of {n} measured visit. That is too few to judge.|Something failed in {failing} of {n} measured visits. That is too few to judge.',
      gaps,
    );
  return gaps.failing / gaps.n <= SHARE_TO_ACT_ON
    ? t(
        'Something failed in {failing} of {n} measured visits. That is one in a hundred at most: no need to act.',
        gaps,
      )
    : t('Something failed in {failing} of {n} measured visits. It may be chance: look again tomorrow.', gaps);
}

/** "2.5 % (0.9 % to 7.1 %, 95 % interval)"; a dash where there was no visit. */
export function shareOf({ visits, failingVisits, failingShare }: HealthReport['total']): string {
  if (failingShare === null) return '–';
  const [low, high] = failingShare.map((share) => formatPercent(100 * share)) as [string, string];
  const share = formatPercent((100 * failingVisits) / visits);
  return t('{share} ({low} to {high}, 95 % interval)', { share, low, high });
}
