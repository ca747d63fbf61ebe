import { behaviourFeatures } from '@kindred/models/features';
import type { NewRuleSegment, SegmentEdit } from '@kindred/shared/api/understanding';
import { said, type Said } from '@kindred/shared/said';
import type { Context } from '../context.ts';
import type { Sql } from '../ports.ts';
import { shownSegments } from './cell-store.ts';
import { segmentationOf, segmentsOf } from './segment-store.ts';

/** Each is counted every night; so many can be told apart at a glance. */
export const MAX_RULE_SEGMENTS = 10;

export type EditRefusal = { status: 404 | 409; message: Said };

/** Null: done. Weeks that were counted stay as they were; what is merged is added up where it is shown. */
export async function editSegment(
  sql: Sql,
  shopId: number,
  segmentId: string,
  edit: SegmentEdit,
  now: number,
): Promise<EditRefusal | null> {
  const segments = (await segmentsOf(sql)).filter(({ isRetired }) => !isRetired);
  const segment = segments.find((each) => each.segmentId === segmentId);
  if (segment === undefined) return NO_SEGMENT;
  const set = async (text: string, value?: unknown): Promise<null> => {
    await sql.query(
      `update segments set ${text} where shop_id = $1 and segment_id = $2`,
      value === undefined ? [shopId, segmentId] : [shopId, segmentId, value],
    );
    return null;
  };
  if (edit.action === 'rename') return await set('given_name = $3', edit.name);
  if (edit.action === 'unname') return await set('given_name = null');
  if (edit.action === 'unmerge') {
    const parts = [...shownSegments(segments)].filter(([, shown]) => shown === segmentId);
    await sql.query('update segments set merged_into = null where shop_id = $1 and segment_id = any($2)', [
      shopId,
      parts.map(([part]) => part),
    ]);
    return await set('merged_into = null');
  }
  if (edit.action === 'merge') {
    const into = shownSegments(segments).get(edit.into);
    if (into === undefined) return NO_SEGMENT;
    if (into === segmentId) return refused(said('A segment cannot be merged into itself.'));
    return await set('merged_into = $3', into);
  }
  if (segment.rule === null)
    return refused(said('Only segments with a rule of your own can be removed; others can be merged.'));
  await sql.query('update segments set merged_into = null where shop_id = $1 and merged_into = $2', [
    shopId,
    segmentId,
  ]);
  return await set('retired_at = $3, merged_into = null, visitors = null', new Date(now));
}

/** Who is in it is told after the next night, once a day as all sizes: so a rule cannot be used to look for somebody. */
export async function addRuleSegment(
  sql: Sql,
  { random, clock }: Pick<Context, 'random' | 'clock'>,
  shopId: number,
  { name, rule }: NewRuleSegment,
): Promise<EditRefusal | null> {
  const types = (await segmentationOf(sql))?.model.types ?? [];
  const known = new Set(behaviourFeatures(types).map((feature) => feature.name));
  if (!rule.every(({ feature }) => known.has(feature)))
    return refused(said('This shop’s visitors are not described by that any more. Reload the page.'));
  const rules = (await segmentsOf(sql)).filter((each) => each.rule !== null && !each.isRetired);
  if (rules.length >= MAX_RULE_SEGMENTS)
    return refused(
      said('There are {n} segments of your own, and no more are possible.', { n: rules.length }),
    );
  await sql.query(
    `insert into segments (shop_id, segment_id, name, given_name, rule, defining, created_at)
     values ($1, $2, $3, $4, $5, '[]', $6)`,
    [shopId, random.uuid(), JSON.stringify(name), name, JSON.stringify(rule), new Date(clock.now())],
  );
  return null;
}

const refused = (message: Said): EditRefusal => ({ status: 409, message });
const NO_SEGMENT: EditRefusal = { status: 404, message: said('This shop has no such segment.') };
