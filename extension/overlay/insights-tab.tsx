import type { Funnel, GroupInsights, PageInsights } from '@kindred/shared/api/browser-extension';
import { message, type MessageKey } from '../locales/message.ts';
import type { Actions } from './actions.ts';
import { state } from './state.ts';
import { failureWords, numberWords, shareWords } from './words.ts';

const GROUPS: Record<GroupInsights['group'], MessageKey> = {
  everyone: 'figuresEveryone',
  first_visit: 'figuresFirst',
  came_back: 'figuresBack',
};

/** What visits of this page's product came to, beside the shop's usual; too few visits tell nothing. */
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
  return (
    <>
      <Heading insights={insights.ok} />
      {insights.ok.groups.map((group) => (
        <Group key={group.group} group={group} insights={insights.ok} />
      ))}
      <p class="soft">{message('figuresNote')}</p>
      {insights.ok.groups.some(({ usual }) => usual !== null) && (
        <p class="soft">{message('figuresUsualNote', insights.ok.kFloor)}</p>
      )}
      <p class="soft">{message('figuresSegments')}</p>
    </>
  );
}

function Heading({ insights: { product, days } }: { insights: PageInsights }) {
  return (
    <h2>{product === null ? message('figuresShop', days) : message('figuresOf', product.title, days)}</h2>
  );
}

type Row = [label: MessageKey, of: (funnel: Funnel) => string];
const ROWS: readonly Row[] = [
  ['figuresVisits', ({ visits }) => numberWords(visits)],
  ['figuresViews', ({ views }) => numberWords(views, 1)],
  ['figuresAdds', ({ adds }) => numberWords(adds, 1)],
  ['figuresPurchases', ({ purchases }) => numberWords(purchases, 1)],
  ['figuresConversion', ({ conversion }) => conversionWords(conversion)],
];

/** Of first and later visits both tell, or neither: one of them alone would give the other away. */
function Group({ group, insights }: { group: GroupInsights; insights: PageInsights }) {
  const { here, usual } = group;
  const caption = message(GROUPS[group.group]);
  if (here === null)
    return (
      <section>
        <h3>{caption}</h3>
        <p class="soft">{message(fewWords(group, insights), insights.kFloor)}</p>
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
        {ROWS.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{message(label)}</th>
            <td>{of(here)}</td>
            {usual !== null && <td>{label === 'figuresVisits' ? '' : of(usual)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of a product only the visits that saw it count. */
const fewWords = ({ group }: GroupInsights, { product }: PageInsights): MessageKey => {
  if (product === null) return group === 'everyone' ? 'figuresFew' : 'figuresFewOfTwo';
  return group === 'everyone' ? 'figuresFewSaw' : 'figuresFewSawOfTwo';
};

function conversionWords(conversion: Funnel['conversion']): string {
  if (conversion === null) return '–';
  const { rate, low, high } = conversion;
  return message('figuresInterval', shareWords(rate), shareWords(low), shareWords(high));
}
