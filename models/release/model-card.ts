/** The model card of a release: as data, and as text to read. Pure; kept and shown by the server. */
import type { GateReport } from '@kindred/shared/gate';
import type { ModelCard, ModelCardConsent, ModelCardData, ResultSlice } from '@kindred/shared/model-card';
import type { ReleaseManifest } from '@kindred/shared/release';
import { inEnglish } from '@kindred/shared/said';

export interface ModelCardInput {
  manifest: ReleaseManifest;
  report: GateReport;
  settings: ModelCard['settings'];
  data: ModelCardData;
  /** The merchant's, as it stood when the training began. */
  consent: ModelCardConsent['merchant'];
  /** Of the candidate on the held-out pairs; see `popularitySlices` of models/evaluation. */
  popularity: ResultSlice[];
}

/** Throws for a report that refused: what was not released has no card. */
export function modelCard(input: ModelCardInput): ModelCard {
  const { manifest, report, settings, data, consent, popularity } = input;
  if (report.verdict !== 'released')
    throw new Error('A refused candidate is no release and has no model card');
  return {
    specVersion: 1,
    releaseId: manifest.releaseId,
    createdAt: manifest.createdAt,
    family: manifest.family,
    settings,
    uses: { meantFor: MEANT_FOR, notMeantFor: NOT_MEANT_FOR },
    data,
    consent: { merchant: consent, shoppers: SHOPPERS_CONSENT },
    gate: englishReport(report),
    popularity,
    limits: limitsOf(input),
    artifact: manifest.artifact,
    itemTable: manifest.itemTable,
  };
}

/** A card is handed on: its sentences are plain English, whoever reads it with whatever program. */
function englishReport(report: GateReport): GateReport {
  const { reasons, protocol, rankingCost } = report;
  return {
    ...report,
    reasons: reasons.map(inEnglish),
    protocol: { ...protocol, description: inEnglish(protocol.description) },
    ...(rankingCost && {
      rankingCost: { ...rankingCost, sentences: rankingCost.sentences.map(inEnglish) },
    }),
  };
}

const MEANT_FOR = [
  "Ranking this shop's own products for one visitor, on the visitor's device, from the products they looked at, " +
    'put into the cart or bought there.',
  "Related products in this shop's pages, where no visitor is known.",
];

const NOT_MEANT_FOR = [
  'Prices, credit, availability, or any decision about a person.',
  'Guessing who somebody is, or a trait of theirs such as health, belief, origin or age.',
  'Another shop: it was made from the data of one, and nothing was learned across shops.',
];

const SHOPPERS_CONSENT =
  'Visits enter only where the shopper allowed analytics and did not opt out of profiling or sale; orders are read as ' +
  'products, times and prices, without names, addresses or contact data.';

/** Below this many visits an interval spans several points of recall. */
const FEW_SESSIONS = 1_000;

function limitsOf({ report, data, popularity }: ModelCardInput): string[] {
  const { testPairs, unseenLabels } = report.protocol;
  const limits: string[] = [];
  if (data.sessions < FEW_SESSIONS)
    limits.push(
      `It rests on ${data.sessions} visits, which is little: content and popularity carry much of what it shows.`,
    );
  if (unseenLabels > 0)
    limits.push(
      `${unseenLabels} of ${testPairs} products visited next (${share(unseenLabels, testPairs)}) were in no earlier visit: ` +
        'only what the catalogue says about them could rank them.',
    );
  if (data.productsWithoutInteractions > 0)
    limits.push(
      `${data.productsWithoutInteractions} of ${data.products} products had no interaction and are ranked by their ` +
        'catalogue text alone.',
    );
  const [best, worst] = extremes(popularity);
  if (best && worst && best.recall20 > worst.recall20)
    limits.push(
      `It finds ${best.name} products (${percent(best.recall20)}) more often than ${worst.name} ones ` +
        `(${percent(worst.recall20)}).`,
    );
  limits.push(
    'It was measured on past visits: what it changes in sales only an experiment with a holdout can tell.',
  );
  return limits;
}

function extremes(slices: readonly ResultSlice[]): (ResultSlice | undefined)[] {
  const filled = slices.filter(({ pairs }) => pairs > 0).toSorted((a, b) => b.recall20 - a.recall20);
  return [filled[0], filled.at(-1)];
}

function share(part: number, whole: number): string {
  return percent(whole === 0 ? 0 : (100 * part) / whole);
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}
