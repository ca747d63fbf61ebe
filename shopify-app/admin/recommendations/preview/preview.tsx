import type { ChosenProduct } from '@kindred/shared/api/admin';
import { PLACEMENT_TYPES, type PlacementType, type RankingSettings } from '@kindred/shared/placement';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { formatDate, shortId } from '../../format.ts';
import { say, t } from '../../languages/language.ts';
import { PLACEMENT_WORDS } from '../../words.ts';
import { type Journey, journeyWords, type OwnLists } from './journeys.ts';
import { OwnJourney } from './own-journey.tsx';
import { PreviewCards } from './preview-cards.tsx';
import { listsOf, sharedPreviewIn, withNames } from './shared-preview.ts';
import { SharedNotice } from './shared-notice.tsx';
import { useLive } from './use-live.ts';
import { type ShownPreview, titleIn, usePreview } from './use-preview.ts';
import { useSegments } from './use-segments.ts';

const OWN = 'own';
const NOBODY: OwnLists = { viewed: [], inCart: [], bought: [] };

/** What shoppers would see with these settings, saved or not. */
export function PreviewSection({ settings, unsaved }: { settings: RankingSettings; unsaved: boolean }) {
  const shared = useMemo(() => sharedPreviewIn(location.search), []);
  const isShared = shared !== null && shared !== 'unreadable';
  const type = useSignal<PlacementType>(isShared ? shared.type : 'for_you');
  /** A place in the list of ready journeys, a segment's id, or the merchant's own. The second is the first that is personal. */
  const chosen = useSignal(isShared ? OWN : '1');
  const own = useSignal(isShared ? listsOf(shared) : NOBODY);
  const { segments, journey, untold } = useSegments(chosen.value);
  const isSegment = segments.some(({ segmentId }) => segmentId === chosen.value);
  const pick = (ready: readonly Journey[]): Journey | null => {
    if (isSegment) return journey;
    return chosen.value === OWN ? journeyOf(own.value) : (ready[Number(chosen.value)] ?? ready[0] ?? null);
  };
  const state = usePreview(settings, type.value, pick);
  useLive(state.shown, settings, unsaved);
  const shown = state.shown.value;
  // All at once, the first row too: what it pushed down would move under the merchant's eyes.
  const isRanking = (shown?.model ?? null) !== null && state.row.value === null;
  return (
    <s-section heading={t('Preview')}>
      <s-stack gap="base">
        {state.error.value !== null && <Failed message={state.error.value} retry={state.retry} />}
        {(shown === null || isRanking) && state.error.value === null && <Waiting />}
        {shared !== null && shown !== null && <SharedNotice shared={shared} live={shown.preview.release} />}
        {shown?.model === null && <NoRelease products={shown.preview.products} />}
        {shown !== null && shown.model !== null && !isRanking && (
          <>
            <s-select
              label={t('Placement')}
              value={type.value}
              onChange={(event) => (type.value = event.currentTarget.value as PlacementType)}
            >
              {PLACEMENT_TYPES.map((each) => (
                <s-option key={each} value={each}>
                  {t(PLACEMENT_WORDS[each].name)}
                </s-option>
              ))}
            </s-select>
            <s-select
              label={t('What the shopper did')}
              value={chosen.value}
              onChange={(event) => (chosen.value = event.currentTarget.value)}
            >
              {state.journeys.value.map((each, at) => (
                <s-option key={at} value={String(at)}>
                  {journeyWords(each, (id) => titleIn(state.products.value, id))}
                </s-option>
              ))}
              {segments.map((segment) => (
                <s-option key={segment.segmentId} value={segment.segmentId}>
                  {t('Made up for the segment “{name}”', {
                    name: segment.givenName ?? say(segment.name),
                  })}
                </s-option>
              ))}
              <s-option value={OWN}>{t('A journey of your own')}</s-option>
            </s-select>
            {isSegment && (
              <s-text color="subdued">
                {untold
                  ? t(
                      'Nothing can be told yet of what this segment turns to more than others do. The row below is that of the journey before.',
                    )
                  : journey !== null &&
                    t('Nobody’s visit: {what}.', {
                      what: journeyWords(journey, (id) => titleIn(state.products.value, id)),
                    })}
              </s-text>
            )}
            {chosen.value === OWN && (
              <OwnJourney
                lists={withNames(own.value, state.products.value.byId)}
                choose={(lists) => (own.value = lists)}
              />
            )}
            <PreviewCards type={type.value} state={state} />
            <Provenance shown={shown} unsaved={unsaved} />
          </>
        )}
      </s-stack>
    </s-section>
  );
}

const idsOf = (products: ChosenProduct[]): string[] => products.map(({ productId }) => productId);

const journeyOf = ({ viewed, inCart, bought }: OwnLists): Journey => ({
  viewed: idsOf(viewed),
  inCart: idsOf(inCart),
  bought: idsOf(bought),
});

function Waiting() {
  return (
    <s-stack direction="inline" gap="base" alignItems="center">
      <s-spinner accessibilityLabel={t('Loading {what}', { what: t('the preview') })} />
      <s-text color="subdued">{t('Loading {what} …', { what: t('the preview') })}</s-text>
    </s-stack>
  );
}

function Failed({ message, retry }: { message: string; retry: () => void }) {
  return (
    <s-banner tone="critical" heading={t('The preview could not be made')}>
      <s-paragraph>{message}</s-paragraph>
      <s-button slot="secondary-actions" onClick={retry}>
        {t('Try again')}
      </s-button>
    </s-banner>
  );
}

function NoRelease({ products }: { products: number }) {
  return (
    <s-paragraph>
      {products === 0
        ? t(
            'Kindred has not read your products yet, so there is nothing to recommend. They appear here by themselves.',
          )
        : t(
            'There is no model yet. Until the first one is released, rows start with what you pinned and go on with other products of the same collection, the same for everyone.',
          )}
    </s-paragraph>
  );
}

/** Which bytes made the row: the same that a shopper's device checks before it runs them. */
function Provenance({ shown: { preview, model }, unsaved }: { shown: ShownPreview; unsaved: boolean }) {
  if (preview.release === null || model === null) return null;
  const { releaseId, createdAt, artifact, itemTable } = preview.release.manifest;
  return (
    <s-stack gap="small-300">
      {model.session === null && (
        <s-banner tone="info">
          {t(
            'This model runs in ONNX Runtime on shoppers’ devices, which is not loaded here. The rows above are those that the theme draws for everyone.',
          )}
        </s-banner>
      )}
      <s-text color="subdued">
        {unsaved
          ? t('With your changes, which are not saved.')
          : preview.release.isLive
            ? t('Just what shoppers get now.')
            : t('Saved; shoppers get it within a minute or so.')}
      </s-text>
      <s-text color="subdued">
        {t(
          'Ranked here by the model that shoppers’ devices run: release {release} of {date}, SHA-256 {artifact}…, item table {table}…',
          {
            release: shortId(releaseId),
            date: formatDate(createdAt),
            artifact: artifact.sha256.slice(0, 16),
            table: itemTable.sha256.slice(0, 16),
          },
        )}
      </s-text>
    </s-stack>
  );
}
