import type { JudgedRelease } from '@kindred/shared/api/admin';
import { useEffect } from 'preact/hooks';
import { api } from '../api.ts';
import { formatDate, formatKilobytes, shortId } from '../format.ts';
import { loadWords, t } from '../languages/language.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { FAMILY_WORDS } from './model-words.ts';
import { GateDetails } from './gate-report.tsx';
import { ModelCard } from './model-card.tsx';
import { Answers, doubtOf } from './release-answers.tsx';
import { Training } from './training.tsx';

export function ModelsPage() {
  const releases = useResource(api.releases);
  // What was tried, and what it was measured by: fetched once the page stands.
  useEffect(() => void loadWords(['answers', 'experiments', 'effects']), []);
  return (
    <s-page heading={t('Models')}>
      <Training onFinished={releases.reload} />
      <Loaded resource={releases} what={t('the releases')}>
        {(data) =>
          data.length === 0 ? <NoRelease /> : <Releases releases={data} reload={releases.reload} />
        }
      </Loaded>
    </s-page>
  );
}

function NoRelease() {
  return (
    <s-section heading={t('No model yet')}>
      <s-paragraph>
        {t(
          'The first model appears here once it was trained and compared with simpler methods. Until then the row in your storefront shows other products of the same collection; what you exclude is left out from the first model on.',
        )}
      </s-paragraph>
    </s-section>
  );
}

function Releases({ releases, reload }: { releases: JudgedRelease[]; reload: () => Promise<void> }) {
  const newestFirst = releases.toSorted(
    (a, b) => Number(b.active) - Number(a.active) || b.createdAt - a.createdAt,
  );
  return (
    <>
      {newestFirst.map((release) => (
        <Release key={release.releaseId} release={release} reload={reload} />
      ))}
    </>
  );
}

function Release({ release, reload }: { release: JudgedRelease; reload: () => Promise<void> }) {
  const { report, active, available } = release;
  return (
    <s-section
      heading={t('{model}, {date}', {
        model: t(FAMILY_WORDS[release.family]),
        date: formatDate(release.createdAt),
      })}
    >
      <s-stack gap="base">
        <s-stack direction="inline" gap="small" alignItems="center">
          <ReleaseBadge release={release} />
          <s-text color="subdued">
            {t('{products} · {size} · id {id}', {
              products: t('{n} product|{n} products', { n: release.items }),
              size: formatKilobytes(release.artifactBytes),
              id: shortId(release.releaseId),
            })}
          </s-text>
        </s-stack>
        <GateDetails report={report} />
        {available && <Answers release={release} />}
        {release.hasModelCard && <ModelCard releaseId={release.releaseId} />}
        {report.verdict === 'released' && !available && <Forgotten />}
        <s-paragraph color="subdued">
          {t("Fingerprint of the model's bytes (SHA-256): {start}…", {
            start: release.artifactSha256.slice(0, 16),
          })}
        </s-paragraph>
        {available && !active && <Activate release={release} reload={reload} />}
      </s-stack>
    </s-section>
  );
}

function ReleaseBadge({ release: { active, available, report } }: { release: JudgedRelease }) {
  if (active) return <s-badge tone="success">{t('In use')}</s-badge>;
  if (available) return <s-badge>{t('Kept')}</s-badge>;
  if (report.verdict === 'released') return <s-badge>{t('Deleted')}</s-badge>;
  return <s-badge tone="warning">{t('Not released')}</s-badge>;
}

function Forgotten() {
  return (
    <s-paragraph>
      {t(
        'The model itself was deleted: it may have learned from data that a shopper has had erased since. This report is all that is left of it.',
      )}
    </s-paragraph>
  );
}

function Activate({ release, reload }: { release: JudgedRelease; reload: () => Promise<void> }) {
  const doubt = doubtOf(release);
  const activate = async () => {
    try {
      await api.activate(release.releaseId, { isConfirmed: doubt !== null });
    } catch (cause) {
      // What is known of it may be newer than this page: the next question asks by it.
      await reload();
      throw cause;
    }
    shopify.toast.show(t('This model is in use now'));
    await reload();
  };
  return (
    <s-stack direction="inline">
      <Confirm
        id={`activate-${release.releaseId}`}
        label={doubt === null ? t('Use this model') : t('Use it all the same')}
        question={t('Use this model?')}
        critical={doubt !== null}
        act={activate}
      >
        <s-stack gap="base">
          {doubt !== null && <s-banner tone="warning">{doubt}</s-banner>}
          <s-paragraph>
            {t(
              'Shoppers get the model of {date} from their next page on, within a minute or so. The model in use now is kept, and you can go back to it here.',
              { date: formatDate(release.createdAt) },
            )}
          </s-paragraph>
        </s-stack>
      </Confirm>
    </s-stack>
  );
}
