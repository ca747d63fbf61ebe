import type { CampaignState } from '@kindred/shared/api/campaigns';
import type { ComponentChildren } from 'preact';
import { More } from '../../figures/more.tsx';
import type { Plain } from '../../languages/dictionary.ts';
import { t } from '../../languages/language.ts';

/** An experiment is in some of the states of a campaign. */
const LISTS: [CampaignState[], Plain][] = [
  [['running', 'paused', 'scheduled'], 'What runs'],
  [['draft'], 'Drafts'],
  [['stopped'], 'What has ended'],
];

interface ListsProps<Each> {
  all: readonly Each[];
  /** How many are in the archive, which is opened on demand. */
  archived: (n: number) => string;
  idOf: (each: Each) => string;
  children: (each: Each) => ComponentChildren;
}

export function Lists<Each extends { state: CampaignState }>({
  all,
  archived,
  idOf,
  children,
}: ListsProps<Each>) {
  const cardsOf = (those: readonly Each[]) => (
    <ol style={LIST}>
      {those.map((each) => (
        <li key={idOf(each)}>{children(each)}</li>
      ))}
    </ol>
  );
  const archive = all.filter(({ state }) => state === 'archived');
  return (
    <>
      {LISTS.map(([states, heading]) => {
        const here = all.filter(({ state }) => states.includes(state));
        return (
          here.length > 0 && (
            <s-section key={heading} heading={t(heading)}>
              {cardsOf(here)}
            </s-section>
          )
        );
      })}
      {archive.length > 0 && (
        <s-section heading={t('Archive')}>
          <More summary={archived(archive.length)}>{cardsOf(archive)}</More>
        </s-section>
      )}
    </>
  );
}

const LIST = { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '12px' };
