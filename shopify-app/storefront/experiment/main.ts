import { PREVIEW_KEY } from '@kindred/shared/api/browser-extension';
import { EXPERIMENT_EXPOSED } from '@kindred/shared/event';
import type { ChangedRow, VariationContent } from '@kindred/shared/experiment';
import { CHANGED } from '../entry/changed.ts';
import { publish } from '../entry/shopify-page.ts';
import type { RankedSlate, Ranker, RankRequest, Tried } from '../recommender/contract.ts';
import type { SegmentTeller } from '../segment/contract.ts';
import type { SlotView } from '../slots/fill-slot.ts';
import { whenSeen } from '../slots/impression.ts';
import { SLATES_KEY } from '../storage/device-store.ts';
import { assign, type Assignment, countPage } from './assignment.ts';
import { dress } from './dress.ts';
import type { TriedRows } from './rows.ts';

/** Experiments that were reached on this page. */
const told = new Set<string>();

/**
 * Stands in the ranker's place where experiments run (docs/decisions/0024). Whatever fails here, the row is what it would
 * have been without them.
 */
export async function rank(request: RankRequest): Promise<RankedSlate | null> {
  const { page, row, signal } = request;
  const slot = row.closest<HTMLElement>('[data-kindred-slot]')!;
  let content: VariationContent | undefined;
  let tried: Tried = { assigned: [] };
  try {
    const given = await assignmentOf(request);
    content = given.content;
    tried = { assigned: given.assigned, heading: (content as ChangedRow | undefined)?.heading };
    // Nothing vanishes under a pointer or from under a keyboard's focus: then from the next page on.
    const isHidden = content?.kind === 'none' || content?.kind === 'banner';
    meet(slot, tried, isHidden && !row.matches(':hover,:focus-within'));
  } catch {
    // Where nothing can be remembered, nobody takes part.
  }
  signal.throwIfAborted();
  const kind = content?.kind ?? 'as_is';
  if (kind === 'theme_row' || kind === 'none') return null;
  const ranker = (await import(/* @vite-ignore */ page.rowRanker!)) as Ranker;
  const entitle = (heading?: string): void => dress(slot, (tried.heading = heading));
  const asItIs = (): Promise<RankedSlate | null> => {
    entitle();
    return ranker.rank(request);
  };
  const slate = await (kind === 'as_is'
    ? asItIs()
    : import(/* @vite-ignore */ page.triedRows!).then(
        ({ rowOf }: TriedRows) => rowOf(content!, request, { rank: ranker.rank, asItIs, entitle }),
        asItIs,
      ));
  return slate && { ...slate, tried };
}

async function assignmentOf(request: RankRequest): Promise<Assignment> {
  const { page } = request;
  if (isPreviewing())
    return ((await import(/* @vite-ignore */ page.triedRows!)) as TriedRows).forced(request);
  return assign(page.storefront.experiments!, { ...request, segment: () => segmentNow(request), told });
}

/** Null: in none, or not known in time. */
async function segmentNow({ page, trail, signal }: RankRequest): Promise<number | null> {
  const segment = await import(/* @vite-ignore */ page.segment)
    .then(({ segmentOf }: SegmentTeller) => segmentOf(page, trail))
    .catch(() => null);
  signal.throwIfAborted();
  return segment;
}

/** A merchant's browser extension lets nothing leave a tab in which it previews. */
const isPreviewing = (): boolean => PREVIEW_KEY in sessionStorage;

/** Marks the slot, and tells of the mark when it is reached: in all variations alike, also where the place stays empty. */
function meet(slot: HTMLElement, tried: Tried, isEmpty?: boolean): void {
  dress(slot, tried.heading, isEmpty);
  // One by one: some themes still carry a script that has lists written as strings.
  const mark = `[${tried.assigned.map((each) => JSON.stringify(each)).join()}]`;
  if (slot.dataset['kindredTried'] === mark) return;
  slot.dataset['kindredTried'] = mark;
  const tell = quietly(() => {
    for (const exposed of JSON.parse(slot.dataset['kindredTried'] ?? '[]') as Tried['assigned']) {
      const { experimentId } = exposed;
      if (told.has(experimentId) || isPreviewing()) continue;
      told.add(experimentId);
      publish(EXPERIMENT_EXPOSED, exposed);
      // As the page goes, because until then the entry keeps its rows: the next one has to ask what it may show.
      if (countPage(experimentId)) addEventListener('pagehide', forgetRows);
    }
  });
  whenSeen(slot, tell);
}

const forgetRows = (): void => sessionStorage.removeItem(SLATES_KEY);

/** Of rows that the entry keeps and shows again by itself, and of what is no longer allowed. */
const look = quietly(() => {
  const { allowed, slots } = window.Kindred!.status();
  if (!allowed)
    for (const slot of document.querySelectorAll<HTMLElement>('[data-kindred-tried]')) {
      dress(slot);
      delete slot.dataset['kindredTried'];
    }
  for (const { placementId, state, ranked } of slots as SlotView[])
    if (state === 'kept' && ranked?.tried)
      for (const slot of document.querySelectorAll<HTMLElement>(
        `[data-kindred-slot*='"${placementId}"']:not([data-kindred-tried])`,
      ))
        meet(slot, ranked.tried);
});

/** In someone else's page we never throw: what stands there is good enough. */
function quietly(run: () => void): () => void {
  return () => {
    try {
      run();
    } catch {
      // Whatever it was.
    }
  };
}

// When the entry has done what it was doing: it says so before it has a status to tell, and may not be here yet.
document.addEventListener(CHANGED, () => queueMicrotask(look));
look();
