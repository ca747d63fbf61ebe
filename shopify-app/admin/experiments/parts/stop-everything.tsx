import type { ExperimentsReport } from '@kindred/shared/api/experiments';
import { t } from '../../languages/language.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { experimentsApi } from '../experiments-api.ts';

interface StopProps {
  stopped: (left: ExperimentsReport) => Promise<void> | void;
}

/** Experiments and campaigns: wherever something runs. */
export function StopEverything({ stopped }: StopProps) {
  return (
    <s-section heading={t('When something is wrong')}>
      <s-stack gap="small">
        <s-paragraph color="subdued">
          {t('One button ends all that is tried, and every visitor sees your shop as it is without it.')}
        </s-paragraph>
        <div>
          <Confirm
            id="stop-everything"
            label={t('Stop everything')}
            question={t('Stop everything that runs?')}
            critical
            act={async () => {
              await stopped(await experimentsApi.stopAll());
              shopify.toast.show(t('Stopped: new pages no longer try anything'));
            }}
          >
            <s-paragraph>
              {t(
                'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.',
              )}
            </s-paragraph>
            <s-paragraph>
              {t(
                'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.',
              )}
            </s-paragraph>
          </Confirm>
        </div>
      </s-stack>
    </s-section>
  );
}
