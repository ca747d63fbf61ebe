import type { Banner } from '@kindred/shared/experiment';
import type { RankRequest } from '../recommender/contract.ts';

/** The merchant's words behind the row, seen while that is hidden; a link as large as the place. Gives no row. */
export function putBanner({ text, link }: Banner, { row, page }: RankRequest): null {
  row.parentElement!.querySelector('.kindred__banner')?.remove();
  const banner = document.createElement('a');
  banner.className = 'kindred__banner';
  banner.href = page.root + link;
  banner.textContent = text;
  row.after(banner);
  return null;
}
