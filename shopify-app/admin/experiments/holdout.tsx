import type { ExperimentsReport } from '@kindred/shared/api/experiments';
import { useSignal } from '@preact/signals';
import { formatDay } from '../format.ts';
import { say, t } from '../languages/language.ts';
import { keepFocus } from '../parts/keep-focus.ts';
import { messageOf } from '../resource.ts';
import { share as shareWords } from './change-words.ts';
import { courseWords } from './course-words.ts';
import { experimentsApi } from './experiments-api.ts';
import { MetricCharts } from './metric-charts.tsx';
import { SplitNotice } from './split-notice.tsx';

const USUAL = 0.05;
const CHOICES = [0, 0.01, 0.02, USUAL, 0.1, 0.2];

interface HoldoutProps {
  holdout: ExperimentsReport['holdout'];
  changed: (next: ExperimentsReport) => void;
}

/** Whom nothing personal is shown, so that there is something to compare with: the one honest answer. */
export function HoldoutSection({ holdout, changed }: HoldoutProps) {
  return (
    <s-section heading={t('What recommendations bring')}>
      <s-stack gap="base">
        <Standing holdout={holdout} />
        <Choice key={holdout.share} holdout={holdout} changed={changed} />
        <Result holdout={holdout} />
      </s-stack>
    </s-section>
  );
}

function Standing({ holdout: { share, since } }: Pick<HoldoutProps, 'holdout'>) {
  if (share === 0)
    return (
      <s-paragraph>
        {t(
          'Nobody can say what recommendations bring while everyone sees them. A comparison group can: a few visitors, by chance, see the theme’s own row instead, the same for everyone. It costs what recommendations would have brought with those few, and nothing where they bring nothing.',
        )}
      </s-paragraph>
    );
  const words = { share: shareWords(share), day: since === null ? '…' : formatDay(since) };
  return (
    <s-paragraph>
      {t(
        'Since {day}, {share} of visitors see nothing personal: the theme’s own row, the same for everyone. It costs what recommendations would have brought with them.',
        words,
      )}
    </s-paragraph>
  );
}

/** A change of size begins a new comparison, so it is asked for with a button. */
function Choice({ holdout, changed }: HoldoutProps) {
  const chosen = useSignal(String(holdout.share || USUAL));
  const busy = useSignal(false);
  const error = useSignal<string | null>(null);
  const isOn = holdout.share > 0;
  const save = async () => {
    busy.value = true;
    error.value = null;
    const goOn = keepFocus();
    try {
      changed(await experimentsApi.setHoldout({ share: Number(chosen.value) }));
      goOn();
      shopify.toast.show(t('Saved: pages follow within a minute or so'));
    } catch (cause) {
      error.value = messageOf(cause);
    }
    busy.value = false;
  };
  const choices = CHOICES.includes(holdout.share)
    ? CHOICES
    : [...CHOICES, holdout.share].toSorted((a, b) => a - b);
  return (
    <s-stack gap="small">
      <s-stack direction="inline" gap="small" alignItems="end">
        <s-select
          label={t('Comparison group')}
          value={chosen.value}
          onChange={(event) => (chosen.value = event.currentTarget.value)}
        >
          {choices.map((each) => (
            <s-option key={each} value={String(each)}>
              {choiceWords(each)}
            </s-option>
          ))}
        </s-select>
        <s-button
          disabled={Number(chosen.value) === holdout.share}
          loading={busy.value}
          onClick={() => void save()}
        >
          {isOn ? t('Change it') : t('Begin to compare')}
        </s-button>
      </s-stack>
      {isOn && Number(chosen.value) !== holdout.share && (
        <s-paragraph color="subdued">
          {Number(chosen.value) === 0
            ? t('Without it nobody is compared any more, and all visitors see recommendations.')
            : t('With another size the comparison begins anew, from that day on.')}
        </s-paragraph>
      )}
      {error.value !== null && <s-banner tone="critical">{error.value}</s-banner>}
    </s-stack>
  );
}

function choiceWords(share: number): string {
  if (share === 0) return t('None: everyone sees recommendations');
  const words = shareWords(share);
  return share === USUAL
    ? t('{share} of visitors (usual)', { share: words })
    : t('{share} of visitors', { share: words });
}

function Result({ holdout: { result: report } }: Pick<HoldoutProps, 'holdout'>) {
  if (report === null) return null;
  const isTold = report.metrics.some(({ effects }) => effects.some((effect) => effect !== null));
  return (
    <s-stack gap="base">
      <s-stack gap="small-300">
        <s-heading>{say(report.summary.verdict.words)}</s-heading>
        <s-text color="subdued">{courseWords(report.summary)}</s-text>
      </s-stack>
      {report.split.isBroken && <SplitNotice report={report} />}
      {!report.split.isBroken && isTold && (
        <>
          <s-paragraph color="subdued">
            {t(
              'Told only of visitors who may be compared: those with recommendations against those without, drawn by chance.',
            )}
          </s-paragraph>
          <MetricCharts report={report} />
        </>
      )}
    </s-stack>
  );
}
