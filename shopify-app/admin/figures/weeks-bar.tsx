import { t } from '../languages/language.ts';
import { navigate } from '../router.ts';
import { SavedViews } from './saved-views.tsx';

const CHOICES = [4, 12, 26, 52];

/** Of `?weeks=12`; anything else is what is usual on the page. */
export const wantedWeeks = (query: URLSearchParams, usual: number): number =>
  CHOICES.find((weeks) => String(weeks) === query.get('weeks')) ?? usual;

interface WeeksBarProps {
  /** Path of the page, which reads the weeks from its address. */
  page: string;
  weeks: number;
  /** Of the segment that the page is about. */
  id?: string | null;
}

/** Of how many weeks a page tells: a choice is an address, so that it can be kept under a name. */
export function WeeksBar({ page, weeks, id = null }: WeeksBarProps) {
  const queryOf = (chosen: string) => `${id === null ? '' : `id=${id}&`}weeks=${chosen}`;
  return (
    <s-section heading={t('Weeks')}>
      <s-stack direction="inline" gap="base" alignItems="end">
        <s-select
          label={t('Whole weeks that are over')}
          value={String(weeks)}
          onChange={(event) => navigate(`${page}?${queryOf(event.currentTarget.value)}`)}
        >
          {CHOICES.map((each) => (
            <s-option key={each} value={String(each)}>
              {t('The last {n} weeks', { n: each })}
            </s-option>
          ))}
        </s-select>
        <SavedViews page={page} query={queryOf(String(weeks))} />
      </s-stack>
    </s-section>
  );
}
