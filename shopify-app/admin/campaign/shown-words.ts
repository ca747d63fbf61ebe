import type { Variation } from '@kindred/shared/api/experiments';
import { CONTENT_WORDS } from '../experiments/content-kinds.ts';
import { formatList } from '../format.ts';
import { t } from '../languages/language.ts';
import { PLACEMENT_WORDS } from '../words.ts';

/** What a content shows, and in what it differs from what the shop shows anyway. */
export function shownWords(content: Variation['content']): string {
  if (content.kind === 'banner')
    return t('{what}: {value}', { what: t(CONTENT_WORDS.banner), value: `“${content.text}”` });
  if (content.kind !== 'changed') return t(CONTENT_WORDS[content.kind]);
  const { heading, type, weights, releaseId } = content;
  const changes = [
    heading === undefined ? [] : t('heading “{heading}”', { heading }),
    type === undefined ? [] : t('row “{name}”', { name: t(PLACEMENT_WORDS[type].name) }),
    weights === undefined ? [] : t('other things count'),
    releaseId === undefined ? [] : t('another model'),
  ].flat();
  return t('{what}: {value}', { what: t(CONTENT_WORDS.changed), value: formatList(changes) });
}
