import { madeUpViews, type SegmentSummary } from '@kindred/shared/api/understanding';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { api } from '../../api.ts';
import { loadWords } from '../../languages/language.ts';
import { type Journey, NEW_VISITOR } from './journeys.ts';

export interface SegmentChoice {
  segments: readonly SegmentSummary[];
  /** A made-up visit of the chosen one; null while it is asked for, and where none can be made up. */
  journey: Journey | null;
  /** Nothing may be told of what the chosen one turns to, or it could not be had. */
  untold: boolean;
}

/** Segments to preview as; `chosenId` is of one of them, or of none. Without any the preview is as it was. */
export function useSegments(chosenId: string): SegmentChoice {
  const segments = useSignal<readonly SegmentSummary[]>([]);
  const views = useSignal<ReadonlyMap<string, Journey['viewed']>>(new Map());
  useEffect(() => {
    const load = async () => {
      const found = (await api.segments()).segments;
      if (found.length > 0) await loadWords(['segments']);
      segments.value = found;
    };
    load().catch(() => undefined);
  }, []);
  const isChosen = segments.value.some(({ segmentId }) => segmentId === chosenId);
  useEffect(() => {
    if (!isChosen || views.value.has(chosenId)) return;
    const keep = (viewed: Journey['viewed']) => (views.value = new Map([...views.value, [chosenId, viewed]]));
    api.segment(chosenId).then(
      ({ favourites }) => keep(madeUpViews(favourites.map(({ productId }) => productId))),
      () => keep([]),
    );
  }, [chosenId, isChosen]);
  const viewed = views.value.get(chosenId);
  return {
    segments: segments.value,
    journey: viewed?.length ? { ...NEW_VISITOR, viewed } : null,
    untold: viewed?.length === 0,
  };
}
