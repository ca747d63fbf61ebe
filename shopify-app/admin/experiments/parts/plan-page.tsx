import type { ComponentChildren } from 'preact';
import { rich, t } from '../../languages/language.ts';
import { Loaded } from '../../parts/states.tsx';
import { useResource } from '../../resource.ts';
import { currentQuery } from '../../router.ts';
import { useLaterWords } from '../later-words.ts';
import { NotYet } from './not-yet.tsx';

interface PlanPageProps<Ground> {
  heading: string;
  /** What a plan is made of; of a draft by its id, else of a new one. */
  load: (id: string | null) => Promise<Ground>;
  /** Where it is read what came of it, once it has started. */
  page: string;
  children: (ground: Ground, query: URLSearchParams) => ComponentChildren;
}

interface Planned {
  report: { isReady: boolean };
  draft: { summary: { name: string; state: string } } | null;
}

/** A new plan (`?start=…` fills it in), or a draft (`?id=…`). */
export function PlanPage<Ground extends Planned>({ heading, ...props }: PlanPageProps<Ground>) {
  useLaterWords();
  const query = currentQuery();
  return (
    <s-page heading={heading} inlineSize="large">
      <Plan key={String(query)} query={query} {...props} />
    </s-page>
  );
}

type PlanProps<Ground> = Omit<PlanPageProps<Ground>, 'heading'> & { query: URLSearchParams };

function Plan<Ground extends Planned>({ query, load, page, children }: PlanProps<Ground>) {
  const id = query.get('id');
  const ground = useResource(() => load(id));
  return (
    <Loaded resource={ground} what={t('the plan')}>
      {(data) => {
        const { report, draft } = data;
        if (draft !== null && draft.summary.state !== 'draft')
          return (
            <s-section heading={draft.summary.name}>
              <s-paragraph>
                {rich('It has started, so its plan stands: {link}.', {
                  link: <s-link href={`${page}?id=${id}`}>{t('see what comes of it')}</s-link>,
                })}
              </s-paragraph>
            </s-section>
          );
        return !report.isReady && draft === null ? <NotYet /> : children(data, query);
      }}
    </Loaded>
  );
}
