import type { ComponentChildren } from 'preact';
import { rich, t } from '../../languages/language.ts';
import { Loaded } from '../../parts/states.tsx';
import { useResource } from '../../resource.ts';
import { currentQuery } from '../../router.ts';
import { useLaterWords } from '../later-words.ts';

const REFRESH_MILLISECONDS = 60_000;

interface OneProps<Report> {
  /** "the experiment" */
  what: string;
  load: (id: string) => Promise<Report>;
  /** Where a draft is changed and started. */
  plan: string;
  children: (report: Report, changed: (next: Report) => void) => ComponentChildren;
}

interface OnePageProps<Report> extends OneProps<Report> {
  heading: string;
  /** A link to all of them, for an address that says of none. */
  all: ComponentChildren;
}

type Summed = { summary: { name: string; state: string } };

/** The page of one experiment or campaign, by the id in its address (`?id=…`). */
export function OnePage<Report extends Summed>({ heading, all, ...props }: OnePageProps<Report>) {
  useLaterWords();
  const id = currentQuery().get('id');
  return (
    <s-page heading={heading}>
      {id === null ? <s-section>{all}</s-section> : <One key={id} id={id} {...props} />}
    </s-page>
  );
}

function One<Report extends Summed>({ id, what, load, plan, children }: OneProps<Report> & { id: string }) {
  const report = useResource(() => load(id), REFRESH_MILLISECONDS);
  return (
    <Loaded resource={report} what={what}>
      {(data) =>
        data.summary.state === 'draft' ? (
          <s-section heading={data.summary.name}>
            <s-paragraph>
              {rich('It is still a draft: {link}.', {
                link: <s-link href={`${plan}?id=${id}`}>{t('open the plan')}</s-link>,
              })}
            </s-paragraph>
          </s-section>
        ) : (
          children(data, (next) => (report.data.value = next))
        )
      }
    </Loaded>
  );
}
