import type { SharedPreview } from '@kindred/shared/api/browser-extension';
import type { PreviewedRelease } from '@kindred/shared/api/recommendations';
import { shortId } from '../../format.ts';
import { t } from '../../languages/language.ts';

interface SharedNoticeProps {
  shared: SharedPreview | 'unreadable';
  /** The release that is previewed here. */
  live: PreviewedRelease | null;
}

/** So that nobody takes what stands below for more, or for something else, than what somebody shared. */
export function SharedNotice({ shared, live }: SharedNoticeProps) {
  if (shared === 'unreadable')
    return (
      <s-banner tone="warning">
        {t('The link to a shared preview is not complete, or cannot be read. This is the usual preview.')}
      </s-banner>
    );
  const isOther = shared.releaseId !== null && shared.releaseId !== live?.manifest.releaseId;
  return (
    <s-banner tone={isOther ? 'warning' : 'info'} heading={t('A preview that was shared with you')}>
      {isOther
        ? t(
            'Placement and journey are those of the link. It was made with release {release}; this page shows the model that shoppers get now, so the products may differ.',
            { release: shortId(shared.releaseId ?? '') },
          )
        : t('Placement and journey are those of the link.')}
    </s-banner>
  );
}
