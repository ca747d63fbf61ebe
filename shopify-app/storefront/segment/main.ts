import { BEHAVIOUR_VERSION, type BehaviourProduct, type Interaction } from '@kindred/models/features';
import { loadSegmentGraph, type SegmentAnswer } from '@kindred/models/runtime';
import { type DeviceSegments, segmentsPath } from '@kindred/shared/api/storefront';
import type { ProductId } from '@kindred/shared/catalog';
import type { Page } from '../entry/shopify-page.ts';
import type { PanelHost } from '../privacy-panel/contract.ts';
import type { SegmentWords } from './contract.ts';
import { fetchFacts } from './facts.ts';
import { modelInput, stepsOf } from './model-input.ts';
import { wordsFor } from './words.ts';

const TIMEOUT_MILLISECONDS = 10_000;
/** A row that turns on the answer does without it then. */
const ROW_WAITS_MILLISECONDS = 3_000;

/** What a page asks for once: how the shop tells segments, and what products are. */
interface Known {
  shop: DeviceSegments;
  run: (features: Float32Array) => Promise<SegmentAnswer>;
  products: Map<ProductId, BehaviourProduct>;
  asked: Set<ProductId>;
}

let opened: Promise<Known | null> | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * contract.ts says who asks. One after the other, so that the last answer is about the last trail. What cannot be told
 * (the shop or the app does not answer, the model does not run) is not spoken of, and tried anew when it is asked again.
 */
function inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  const answer = turn.then(ask).catch(() => {
    opened = undefined;
    return null;
  });
  turn = answer;
  return answer;
}

export const tell = ({ page, trail }: PanelHost): Promise<SegmentWords | null> =>
  inTurn(async () => {
    const { inOne, between, how } = wordsFor(page.locale);
    const found = await findSegment(page, trail());
    if (!found) return null;
    const { segment, names } = found;
    if (segment < 0) return { told: between, how };
    const name = names[segment];
    return name ? { told: inOne.replace('{name}', () => name), how } : null;
  });

export const segmentOf = (page: Page, trail: readonly Interaction[]): Promise<number | null> =>
  Promise.race([
    inTurn(async () => {
      const found = await findSegment(page, trail);
      return found && found.segment >= 0 ? found.segment : null;
    }),
    new Promise<null>((done) => setTimeout(done, ROW_WAITS_MILLISECONDS, null)),
  ]);

/** Below 0: between segments. Null where nothing is told. */
async function findSegment(
  page: Page,
  trail: readonly Interaction[],
): Promise<(SegmentAnswer & Pick<DeviceSegments, 'names'>) | null> {
  const steps = stepsOf(trail);
  if (steps.length === 0) return null;
  const known = await (opened ??= open(page, wordsFor(page.locale).language));
  if (known === null) return null;
  const { shop, run, products, asked } = known;
  const news = steps.map(({ productId }) => productId).filter((id) => !asked.has(id));
  if (news.length > 0) {
    for (const [id, product] of await fetchFacts(shop, [...new Set(news)])) products.set(id, product);
    for (const id of news) asked.add(id);
  }
  return { ...(await run(modelInput(shop, products, steps))), names: shop.names };
}

/** Null where the shop tells of no segments, or by what this script does not know. */
async function open({ storefront }: Page, language: string): Promise<Known | null> {
  const url = new URL(segmentsPath(storefront.key), storefront.appUrl);
  url.searchParams.set('language', language);
  // The app learns neither who asks nor from which page.
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const shop = (await response.json()) as DeviceSegments | null;
  if (shop?.behaviourVersion !== BEHAVIOUR_VERSION) return null;
  const model = Uint8Array.from(atob(shop.model), (character) => character.charCodeAt(0));
  return { shop, run: await loadSegmentGraph(model), products: new Map(), asked: new Set() };
}
