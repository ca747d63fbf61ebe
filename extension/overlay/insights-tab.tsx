import type { GroupFigures, GroupInsights, PageInsights } from '@kindred/shared/api/browser-extension';
import { message, type MessageKey } from '../locales/message.ts';
import type { Actions } from './actions.ts';
import { state } from './state.ts';
import { dayWords, failureWords, numberWords, segmentName, shareWords } from './words.ts';

/** What visits of this page's product came to, everyone's and each segment's, beside the shop's usual. */
export function InsightsTab({ actions }: { actions: Actions }) {
  const insights = state.insights.value;
  if (insights === null) return <p class="soft">{message('loading')}</p>;
  if ('failure' in insights)
    return (
      <>
        <p class="note bad" role="alert">
          {failureWords(insights.failure)}
        </p>
        <button type="button" onClick={() => actions.loadInsights()}>
          {message('tryAgain')}
        </button>
      </>
    );
  const { range, product, groups } = insights.ok;
  if (range === null) return <p>{message('figuresNone')}</p>;
  const days = [dayWords(range.from), dayWords(range.to)];
  return (
    <>
      <h2>
        {product === null ? message('figuresShop', ...days) : message('figuresOf', product.title, ...days)}
      </h2>
      {groups.map((group) => (
        <Group key={group.segment?.segmentId ?? ''} group={group} insights={insights.ok} />
      ))}
      <p class="soft">{message('figuresNote')}</p>
      {groups.some(({ usual }) => usual !== null) && (
        <p class="soft">{message(product === null ? 'figuresUsualShop' : 'figuresUsualNote')}</p>
      )}
      {groups.length === 1 && <p class="soft">{message('figuresNoSegments')}</p>}
    </>
  );
}

type Row = [
  label: MessageKey,
  of: (figures: GroupFigures) => string,
  usual: (figures: GroupFigures) => string,
];
const ROWS: readonly Row[] = [
  ['figuresViews', (figures) => countWords(figures, 'viewed'), (figures) => shareOf(figures, 'viewed')],
  ['figuresAdds', (figures) => countWords(figures, 'added'), (figures) => shareOf(figures, 'added')],
  ['figuresPurchases', ({ funnel }) => numberWords(funnel.bought), () => ''],
  ['figuresConversion', conversionWords, conversionWords],
];

function Group({ group, insights }: { group: GroupInsights; insights: PageInsights }) {
  const { segment, here, usual } = group;
  const caption = segment === null ? message('figuresEveryone') : segmentName(segment);
  if (here === null)
    return (
      <section>
        <h3>{caption}</h3>
        <p class="soft">{message('figuresFew', insights.kFloor)}</p>
      </section>
    );
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{message('figuresGroup')}</th>
          {usual !== null && <th scope="col">{message('figuresUsual')}</th>}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{message(insights.product === null ? 'figuresVisits' : 'figuresMet')}</th>
          <td>{numberWords(here.funnel.visits)}</td>
          {usual !== null && <td />}
        </tr>
        {ROWS.map(([label, of, ofUsual]) => (
          <tr key={label}>
            <th scope="row">{message(label)}</th>
            <td>{of(here)}</td>
            {usual !== null && <td>{ofUsual(usual)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Step = 'viewed' | 'added';

const countWords = (figures: GroupFigures, step: Step): string =>
  `${numberWords(figures.funnel[step])} · ${shareOf(figures, step)}`;

const shareOf = ({ funnel }: GroupFigures, step: Step): string =>
  funnel.visits === 0 ? '–' : shareWords(funnel[step] / funnel.visits);

function conversionWords({ conversion }: GroupFigures): string {
  if (conversion === null) return '–';
  const { value, low, high } = conversion;
  return message('figuresInterval', shareWords(value), shareWords(low), shareWords(high));
}
