import type { ComponentChildren } from 'preact';
import { t } from '../languages/language.ts';
import type { Resource } from '../resource.ts';

/** Waiting, failed, or there: every page begins in one of these. */
export function Loaded<Data>({
  resource,
  what,
  children,
}: {
  resource: Resource<Data>;
  /** Translated; "the overview" completes "Loading …". */
  what: string;
  children: (data: Data) => ComponentChildren;
}) {
  const data = resource.data.value;
  const error = resource.error.value;
  return (
    <>
      {error !== null && <Failed what={what} error={error} stale={data !== null} reload={resource.reload} />}
      {data === null && error === null && <Waiting what={what} />}
      {data !== null && children(data)}
    </>
  );
}

/** What stands below is shown when this is there (index.html), so that nothing is pushed down the page. */
function Waiting({ what }: { what: string }) {
  return (
    <s-section data-waiting>
      <s-stack direction="inline" gap="base" alignItems="center">
        <s-spinner accessibilityLabel={t('Loading {what}', { what })} />
        <s-text color="subdued">{t('Loading {what} …', { what })}</s-text>
      </s-stack>
    </s-section>
  );
}

interface FailedProps {
  what: string;
  error: string;
  /** Whether older data still stands below. */
  stale: boolean;
  reload: () => Promise<void>;
}

function Failed({ what, error, stale, reload }: FailedProps) {
  return (
    <s-banner
      tone="critical"
      heading={stale ? t('Could not refresh {what}', { what }) : t('Could not load {what}', { what })}
    >
      <s-paragraph>
        {error}
        {stale && ` ${t('What you see below is from before.')}`}
      </s-paragraph>
      <s-button
        slot="secondary-actions"
        accessibilityLabel={t('Try again: {what}', { what })}
        onClick={() => void reload()}
      >
        {t('Try again')}
      </s-button>
    </s-banner>
  );
}
