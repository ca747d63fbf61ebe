import type { Banner } from '@kindred/shared/experiment';
import type { RankRequest } from '../recommender/contract.ts';

/** The merchant's words behind the row, seen while that is hidden; a link as large as the place. Gives no row. */
export function putBanner({ text, link }: Banner, { row, page }: RankRequest): null {
  // The one that stands there may just be pressed.
  const known = row.parentElement!.querySelector<HTMLAnchorElement>('.kindred__banner');
  const banner = known ?? document.createElement('a');
  banner.className = 'kindred__banner';
  banner.href = page.root + link;
  banner.textContent = text;
  if (!known) row.after(banner);
  return null;
}
