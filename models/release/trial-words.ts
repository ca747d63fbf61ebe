import type { SearchTrial, SettingValue } from '@kindred/shared/gate';

/** What a larger and what a smaller value does, as a merchant may picture it. */
const WORDS: Record<string, readonly [string, string]> = {
  inputDecay: ["a shopper's earlier products count longer", "only a shopper's newest products count"],
  togetherShare: ['being seen in one visit counts more than the order', 'the order counts more'],
  ridge: ['pairs that were rarely seen are trusted less', 'pairs that were rarely seen are trusted more'],
  inputDropout: ['no single product is relied on much', 'single products are relied on more'],
  walkShare: ['a way over a third product counts more', 'a way over a third product counts less'],
  sessionHalfLife: ['older visits count longer', 'newer visits count more'],
  dayHalfLife: ['older visits count longer', 'newer visits count more'],
  positionDecay: [
    'products farther apart in a visit go together too',
    'only neighbours in a visit go together',
  ],
  dropout: ['more is left out while learning', 'less is left out while learning'],
  temperature: [
    'similar products are told apart less sharply',
    'similar products are told apart more sharply',
  ],
  repeatBonus: ['products seen before come back sooner', 'products seen before come back later'],
  share: ['what was seen together has a say', 'what was seen together has less of a say'],
};

const FAMILIES: Record<string, string> = {
  'sparse-linear': 'what was seen together',
  'pooled-embedding': 'a small network',
  sequence: 'a network that reads the order',
  blend: 'both together',
};

export function familyWords(family: string): string {
  return FAMILIES[family] ?? family;
}

export function changeWords({ family, changed }: SearchTrial): string {
  const changes = Object.entries(changed).map(([name, { from, to }]) => {
    const [more, less] = WORDS[name] ?? [name, name];
    return `${to > from ? more : less} (${name} ${shown(to)} instead of ${shown(from)})`;
  });
  if (changes.length > 0) return changes.join('; ');
  return family === 'blend' ? 'the network alone' : 'nothing: as suggested for a shop like this';
}

function shown(value: SettingValue): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : String(value);
}
