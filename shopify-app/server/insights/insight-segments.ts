import { behaviourFeatures } from '@kindred/models/features';
import type { InsightSegment } from '@kindred/models/insights';
import type { Gap } from '@kindred/shared/said';
import type { Sql } from '../ports.ts';
import { segmentsOf, type StoredSegment } from '../segments/segment-store.ts';

/** Features that say how far visits come: a segment that stands out by one turns back by definition. */
const FUNNEL_FEATURES = new Set(['orders', 'spend', 'depth', 'cart_share', 'abandonment']);
const FUNNEL_TITLES = new Set(
  behaviourFeatures([])
    .filter(({ name }) => FUNNEL_FEATURES.has(name))
    .map(({ title }) => JSON.stringify(title)),
);
/** What names a segment. */
const FOREMOST = 2;

/** Those that are shown, with what they were made of. */
export async function insightSegments(sql: Sql): Promise<Map<string, InsightSegment>> {
  const shown = (await segmentsOf(sql)).filter(
    ({ isRetired, mergedInto }) => !isRetired && mergedInto === null,
  );
  return new Map(
    shown.map((segment) => [segment.segmentId, { name: nameOf(segment), definedBy: definitionOf(segment) }]),
  );
}

/** The merchant's own name stays as it is, ours is put into their language. */
function nameOf({ name, givenName }: StoredSegment): Gap {
  if (givenName !== null) return givenName;
  return typeof name === 'string' ? { text: name, gaps: {} } : name;
}

export function definitionOf({
  rule,
  defining,
}: Pick<StoredSegment, 'rule' | 'defining'>): InsightSegment['definedBy'] {
  if (rule !== null)
    return {
      funnel: rule.some(({ feature }) => FUNNEL_FEATURES.has(feature)),
      types: rule.flatMap(({ feature }) => /^type:(.+)$/.exec(feature)?.slice(1) ?? []),
    };
  return {
    funnel: defining.slice(0, FOREMOST).some(({ feature }) => FUNNEL_TITLES.has(JSON.stringify(feature))),
    types: defining.flatMap(({ feature, deviation }) => {
      const type = typeof feature === 'string' || deviation < 0 ? undefined : feature.gaps['type'];
      return typeof type === 'string' ? [type] : [];
    }),
  };
}
