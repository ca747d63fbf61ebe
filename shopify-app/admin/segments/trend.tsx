import type { SegmentSummary } from '@kindred/shared/api/understanding';
import { PAINT } from '../charts/paint.ts';
import { scaleOf } from '../charts/scale.ts';
import { valueWords } from '../figures/figure-words.ts';
import { formatUtcDay } from '../format.ts';
import { t } from '../languages/language.ts';

const [WIDTH, HEIGHT] = [96, 24];

/** A segment's share of visitors, week by week: how it went at a glance, and its ends in words. */
export function Trend({ trend }: Pick<SegmentSummary, 'trend'>) {
  const told = trend.flatMap(({ week, share }, at) => (share === null ? [] : [{ week, share, at }]));
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const x = scaleOf(0, trend.length - 1, 3, WIDTH - 3);
  const y = scaleOf(0, Math.max(...told.map(({ share }) => share)), HEIGHT - 3, 3);
  const share = (value: number): string => valueWords(value, 'share', null);
  return (
    <s-stack direction="inline" gap="small" alignItems="center">
      <svg aria-hidden="true" width={WIDTH} height={HEIGHT}>
        <line x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} stroke={PAINT.line} />
        <path
          d={`M${told.map((each) => `${x(each.at)} ${y(each.share)}`).join('L')}`}
          fill="none"
          stroke={PAINT.main}
          stroke-width="2"
        />
        <circle cx={x(last.at)} cy={y(last.share)} r="3" fill={PAINT.main} />
      </svg>
      <s-text color="subdued">
        {t('Share of visitors: {first} in the week from {since}, {last} in that from {now}', {
          first: share(first.share),
          since: formatUtcDay(first.week),
          last: share(last.share),
          now: formatUtcDay(last.week),
        })}
      </s-text>
    </s-stack>
  );
}
