import { BEHAVIOUR_VERSION, type BehaviourProduct } from '@kindred/models/features';
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

/** What a page asks for once: how the shop tells segments, and what products are. */
interface Known {
  shop: DeviceSegments;
  run: (features: Float32Array) => Promise<SegmentAnswer>;
  products: Map<ProductId, BehaviourProduct>;
  asked: Set<ProductId>;
}

let opened: Promise<Known | null> | undefined;
let turn = Promise.resolve<SegmentWords | null>(null);

/**
 * contract.ts says who asks. One after the other, so that the last answer is about the last trail. What cannot be told
 * (the shop or the app does not answer, the model does not run) is not spoken of, and tried anew when it is asked again.
 */
export function tell(host: PanelHost): Promise<SegmentWords | null> {
  turn = turn
    .then(() => wordsNow(host))
    .catch(() => {
      opened = undefined;
      return null;
    });
  return turn;
}

async function wordsNow({ page, trail }: PanelHost): Promise<SegmentWords | null> {
  const steps = stepsOf(trail());
  if (steps.length === 0) return null;
  const { language, inOne, between, how } = wordsFor(page.locale);
  const known = await (opened ??= open(page, language));
  if (known === null) return null;
  const { shop, run, products, asked } = known;
  const news = steps.map(({ productId }) => productId).filter((id) => !asked.has(id));
  if (news.length > 0) {
    for (const [id, product] of await fetchFacts(shop, [...new Set(news)])) products.set(id, product);
    for (const id of news) asked.add(id);
  }
  const { segment } = await run(modelInput(shop, products, steps));
  if (segment < 0) return { told: between, how };
  const name = shop.names[segment];
  return name ? { told: inOne.replace('{name}', () => name), how } : null;
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
