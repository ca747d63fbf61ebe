import type { SeededRandom } from './random.ts';
import type { Brand } from './taxonomy/brands.ts';
import type { ProductType } from './taxonomy/product-type.ts';

export interface ProductWords {
  handle: string;
  title: string;
  bodyHtml: string;
}

/** Titles and handles that no other product of the shop has. */
export function createNamer(
  random: SeededRandom,
): (of: { type: ProductType; brand: Brand; line: string }) => ProductWords {
  const taken = new Set<string>();
  return ({ type, brand, line }) => {
    const title = freeTitle(type, line, taken, random);
    taken.add(title);
    return { handle: handleOf(title), title, bodyHtml: describe(type, brand, line, random) };
  };
}

/** Shopify's way: lower case, everything else a dash. */
export function handleOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const EDITIONS = ['II', 'III', 'Classic', 'Mini', 'Plus', 'Studio', 'Field', 'No. 4', 'No. 7', 'No. 9'];

function freeTitle(type: ProductType, line: string, taken: Set<string>, random: SeededRandom): string {
  const combinations = random.shuffle(
    type.nouns.flatMap((noun) => type.traits.map((trait) => `${line} ${trait} ${noun}`)),
  );
  const free = combinations.find((title) => !taken.has(title));
  if (free !== undefined) return free;
  for (let round = 1; ; round++) {
    const edition = EDITIONS[(round - 1) % EDITIONS.length]!;
    const suffix = round > EDITIONS.length ? `${edition} ${round}` : edition;
    const title = `${combinations[round % combinations.length]!} ${suffix}`;
    if (!taken.has(title)) return title;
  }
}

const OPENINGS: Record<Brand['style'], readonly string[]> = {
  rugged: ['Built for weather and for years.', 'Made to be used hard and looked after a little.'],
  plain: ['Nothing on it that does not need to be there.', 'Quiet design, carefully made.'],
  bright: ['A little colour for a grey morning.', 'Cheerful, light and easy to live with.'],
  heritage: [
    'A pattern from the archive, made again the slow way.',
    'Made as it was made two generations ago.',
  ],
  natural: ['Plain materials, close to how they grew.', 'Undyed where possible, mended when needed.'],
};

const CARE = [
  'Repaired free for five years.',
  'Spare parts are kept in stock.',
  'Packed without plastic.',
  'Made in small batches.',
];

function describe(type: ProductType, brand: Brand, line: string, random: SeededRandom): string {
  const material = random.pick(type.materials);
  const opening = random.pick(OPENINGS[brand.style]);
  const facts = [`Material: ${material}`, `From the ${line} line by ${brand.vendor}`, random.pick(CARE)];
  const items = facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('');
  return `<p>${escapeHtml(opening)} ${escapeHtml(random.pick(type.uses))}</p><ul>${items}</ul>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
