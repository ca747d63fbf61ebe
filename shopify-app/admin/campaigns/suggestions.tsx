import type { Suggestion } from '@kindred/shared/api/campaigns';
import type { NewExperiment } from '@kindred/shared/api/experiments';
import { useSignal } from '@preact/signals';
import { experimentsApi } from '../experiments/experiments-api.ts';
import { formatMean } from '../format.ts';
import { slotName } from '../insights/slot-name.ts';
import { say, t } from '../languages/language.ts';
import { messageOf } from '../resource.ts';
import { navigate, PAGES } from '../router.ts';

/** Places are called as everywhere here, not by their id. */
function titleOf({ words, about }: Suggestion): string {
  if (typeof words === 'string' || !('placementId' in about)) return say(words);
  return say({ ...words, gaps: { ...words.gaps, what: slotName(about.placementId) } });
}

/** What does worse than its peers, and what could be tried. Nothing here does anything but make a draft. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <s-section heading={t('What could be better')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {suggestions.length === 0
            ? t('Nothing does clearly worse than others like it.')
            : t(
                'Kindred compares what is shown with others like it. Nothing here is applied by itself: the button makes a draft of an experiment, and nothing is tried before you start that.',
              )}
        </s-paragraph>
        {suggestions.map((suggestion, at) => (
          <One key={at} suggestion={suggestion} />
        ))}
      </s-stack>
    </s-section>
  );
}

/** Evidence ends with what it costs to be wrong. */
function One({ suggestion }: { suggestion: Suggestion }) {
  const { about, evidence, gain, draft } = suggestion;
  const title = titleOf(suggestion);
  const told = evidence.map(say);
  return (
    <s-box padding="base" border="base" borderRadius="base">
      <s-stack gap="small">
        <s-heading>{title}</s-heading>
        {told.map((each) => (
          <s-paragraph key={each}>{each}</s-paragraph>
        ))}
        <s-text type="strong">
          {gain === null
            ? t('What it would bring, only the test can tell.')
            : t('What it could bring: about {n} orders a week ({low} to {high}, 95 % interval)', {
                n: formatMean(gain.value),
                low: formatMean(gain.low),
                high: formatMean(gain.high),
              })}
        </s-text>
        {draft !== null && <MakeTest draft={inWords(draft, title, told)} title={title} />}
        {'campaignId' in about && (
          <s-link href={`${PAGES.campaign}?id=${about.campaignId}`}>{t('See the campaign')}</s-link>
        )}
      </s-stack>
    </s-box>
  );
}

/** As the server takes them. */
const LONGEST = { name: 80, hypothesis: 500 };

/** In the merchant's language. Why it is tried are the first two pieces of evidence; the last is what it may cost. */
const inWords = (draft: NewExperiment, title: string, evidence: string[]): NewExperiment => ({
  ...draft,
  name: title.slice(0, LONGEST.name),
  hypothesis: evidence.slice(0, 2).join(' ').slice(0, LONGEST.hypothesis),
  variations: draft.variations.map((each) => ({ ...each, name: say(each.name) })),
});

function MakeTest({ draft, title }: { draft: NewExperiment; title: string }) {
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const make = async () => {
    busy.value = true;
    error.value = null;
    try {
      const { summary } = await experimentsApi.save(draft);
      shopify.toast.show(t('Saved as a draft: nothing is tried before you start it'));
      navigate(`${PAGES['experiment-plan']}?id=${summary.experimentId}`);
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  return (
    <>
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
      <div>
        <s-button
          loading={busy.value}
          accessibilityLabel={t('Make it a test: {title}', { title })}
          onClick={() => void make()}
        >
          {t('Make it a test')}
        </s-button>
      </div>
    </>
  );
}
