import type { Variation } from '@kindred/shared/api/experiments';
import { RANKING_WEIGHT_NAMES } from '@kindred/shared/placement';
import { CONTENT_WORDS } from '../experiments/content-kinds.ts';
import { share } from '../experiments/change-words.ts';
import { formatList, shortId } from '../format.ts';
import { t } from '../languages/language.ts';
import { WEIGHT_STEPS, WEIGHT_WORDS } from '../recommendations/weight-words.ts';
import { PLACEMENT_WORDS } from '../words.ts';

/** What a variation shows, with all that it changes. */
export function contentWords(content: Variation['content']): string {
  if (content.kind === 'banner')
    return t('{what}: {value}', { what: t(CONTENT_WORDS.banner), value: `“${content.text}”` });
  if (content.kind !== 'changed') return t(CONTENT_WORDS[content.kind]);
  const { heading, type, weights, releaseId } = content;
  const changes = [
    heading === undefined ? [] : t('heading “{heading}”', { heading }),
    type === undefined ? [] : t('row “{name}”', { name: t(PLACEMENT_WORDS[type].name) }),
    weights === undefined
      ? []
      : formatList(
          RANKING_WEIGHT_NAMES.map((name) =>
            t('{what}: {value}', { what: t(WEIGHT_WORDS[name].label), value: stepOf(weights[name]) }),
          ),
        ),
    releaseId === undefined ? [] : t('release {id}', { id: shortId(releaseId) }),
  ].flat();
  return t('{what}: {value}', { what: t(CONTENT_WORDS.changed), value: formatList(changes) });
}

const stepOf = (value: number): string => {
  const words = WEIGHT_STEPS.find(([step]) => step === value)?.[1];
  return words === undefined ? share(value) : t(words);
};
