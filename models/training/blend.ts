/**
 * Puts content where behaviour is silent. Behaviour keeps its values and its places; content fills the places
 * a row has left, and in a full row the weakest fifth may go to products that no behaviour row names, which
 * would otherwise never be shown and so never be learned about.
 */
import { emptyModel, rowLength, type SparseLinearModel } from './sparse-linear-model.ts';

export interface BlendSettings {
  /** What a content neighbour of cosine 1 counts beside the row's strongest behaviour entry. */
  contentShare: number;
}

/**
 * A tenth: below nearly everything behaviour has an opinion on, and still 12 of the 127 steps that int8
 * leaves in a row. Set by judgement; no public data has both a catalogue with titles and browsing.
 */
export const DEFAULT_BLEND: BlendSettings = { contentShare: 0.1 };

/** Share of a full row that products without behaviour may take. */
const NEWCOMER_SHARE = 0.2;

interface Entry {
  item: number;
  value: number;
}

/** Both models must be about the same items; the result has behaviour's Kn. */
export function blendModels(
  behaviour: SparseLinearModel,
  content: SparseLinearModel,
  settings: BlendSettings = DEFAULT_BLEND,
): SparseLinearModel {
  if (behaviour.items !== content.items) {
    throw new RangeError(
      `Behaviour knows ${behaviour.items} items, content ${content.items}: blend the same items`,
    );
  }
  const blended = emptyModel(behaviour.items, behaviour.neighbours, behaviour.inputDecay);
  const newcomers = itemsNobodyNames(behaviour);
  const typical = typicalStrength(behaviour);
  for (let row = 0; row < behaviour.items; row++) {
    const known = entriesOf(behaviour, row);
    const scale = settings.contentShare * (strongestOf(known) || typical);
    writeRow(blended, row, merged(known, entriesOf(content, row), scale, newcomers, behaviour.neighbours));
  }
  return blended;
}

function merged(
  known: Entry[],
  content: Entry[],
  scale: number,
  newcomers: Uint8Array,
  places: number,
): Entry[] {
  const named = new Set(known.map(({ item }) => item));
  const added = content
    .filter(({ item }) => !named.has(item))
    .map(({ item, value }) => ({ item, value: value * scale }));
  const reserved = added
    .filter(({ item }) => newcomers[item] === 1)
    .slice(0, Math.floor(places * NEWCOMER_SHARE));
  const kept = known.slice(0, places - reserved.length);
  const rest = added
    .filter((entry) => !reserved.includes(entry))
    .slice(0, places - reserved.length - kept.length);
  return [...kept, ...reserved, ...rest].sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value) || a.item - b.item,
  );
}

/** [items] 1 for items that stand in no row. */
function itemsNobodyNames(model: SparseLinearModel): Uint8Array {
  const unnamed = new Uint8Array(model.items).fill(1);
  model.indices.forEach((item, at) => {
    if (model.values[at] !== 0) unnamed[item] = 0;
  });
  return unnamed;
}

/** Median over the rows of their strongest entry; 1 where there is no behaviour at all. */
function typicalStrength(model: SparseLinearModel): number {
  const strengths = Array.from({ length: model.items }, (_, row) => strongestOf(entriesOf(model, row)));
  const known = strengths.filter((strength) => strength > 0).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? 1;
}

function strongestOf(entries: Entry[]): number {
  return entries.reduce((max, { value }) => Math.max(max, value), 0);
}

function entriesOf(model: SparseLinearModel, row: number): Entry[] {
  const start = row * model.neighbours;
  return Array.from({ length: rowLength(model, row) }, (_, place) => ({
    item: model.indices[start + place]!,
    value: model.values[start + place]!,
  }));
}

function writeRow(model: SparseLinearModel, row: number, entries: Entry[]): void {
  entries.forEach(({ item, value }, place) => {
    model.indices[row * model.neighbours + place] = item;
    model.values[row * model.neighbours + place] = value;
  });
}
