import { encodeSharedPreview, SHARED_PREVIEW_PARAMETER } from '@kindred/shared/api/browser-extension';
import type { ProductId } from '@kindred/shared/catalog';
import type { PlacementType } from '@kindred/shared/placement';
import type { TabPreview } from '../messages/messages.ts';
import { withStep } from './journey.ts';

/** Whether there is more to the preview than a link carries, so that the admin shows another row. */
export const isMore = ({ settings, market }: TabPreview): boolean => settings !== null || market !== null;

/** The admin shows the row as on the page of the product looked at last: here, that is this page's. */
export function shareLink(
  adminUrl: string,
  { journey, releaseId }: TabPreview,
  type: PlacementType,
  pageProductId: ProductId | null,
): string {
  const { viewed } = pageProductId === null ? journey : withStep(journey, 'viewed', pageProductId);
  const encoded = encodeSharedPreview({ ...journey, viewed, type, releaseId });
  return `${adminUrl}/recommendations?${SHARED_PREVIEW_PARAMETER}=${encoded}`;
}
