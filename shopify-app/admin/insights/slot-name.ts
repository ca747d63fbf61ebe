import { PLACEMENT_TYPES } from '@kindred/shared/placement';
import { t } from '../languages/language.ts';
import { PLACEMENT_WORDS, TEMPLATE_WORDS } from '../words.ts';

/** Of a row's id, which is the kind of page and the kind of row: `product-related`. Others stay as they are. */
export function slotName(placementId: string): string {
  const end = placementId.lastIndexOf('-');
  const page = placementId.slice(0, Math.max(end, 0));
  const type = PLACEMENT_TYPES.find((each) => each === placementId.slice(end + 1));
  if (type === undefined) return placementId;
  // Liquid's blocks call the template of the home page by what it is.
  const name = page === 'home' ? 'index' : page;
  const template = Object.entries(TEMPLATE_WORDS).find(([each]) => each === name)?.[1];
  return `${template === undefined ? page : t(template)} · ${t(PLACEMENT_WORDS[type].name)}`;
}
