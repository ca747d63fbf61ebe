/**
 * Words of catalogue text in any script, for comparing products: text is data here, never markup or code.
 * Equal words must come out equal however a merchant typed them, so compatibility forms, case, invisible
 * characters and the accents of Latin letters are folded (é = e, ß = ss); in other scripts marks make letters and
 * stay. There are no stop words: a word of every product weighs little by itself, in any language.
 */

/** Characters read of one text; Shopify's own limit for titles and tags is 255. */
const MAX_CHARACTERS = 500;
/** Longer runs of letters are no words. */
const MAX_WORD = 40;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Joiners, soft hyphens, direction marks, control characters, and halves of surrogate pairs. */
const INVISIBLE = /[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu;
const LATIN_ACCENTS = /(?<=\p{sc=Latin})\p{Mn}+/gu;

/** Unit -> the base unit and how many of those it is: half a litre is 500 ml. */
const UNITS: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ['ml', ['ml', 1]],
  ['cl', ['ml', 10]],
  ['dl', ['ml', 100]],
  ['l', ['ml', 1_000]],
  ['mg', ['g', 0.001]],
  ['g', ['g', 1]],
  ['kg', ['g', 1_000]],
  ['mm', ['mm', 1]],
  ['cm', ['mm', 10]],
  ['m', ['mm', 1_000]],
]);
const MEASURE =
  /(?<![\p{L}\p{N}.,])(\d{1,7}(?:[.,]\d{1,3})?)\s?(ml|cl|dl|l|mg|g|kg|mm|cm|m)(?![\p{L}\p{N}])/gu;

/** Where the platform cannot segment, pairs of characters have to do. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'word' }) : null;

/** Words and measures of a text in its own order; a word that stands twice comes twice. */
export function words(text: string): string[] {
  const measures: string[] = [];
  const rest = folded(text).replace(MEASURE, (_, amount: string, unit: string) => {
    const [base, factor] = UNITS.get(unit)!;
    measures.push(`${Number((Number(amount.replace(',', '.')) * factor).toPrecision(6))}${base}`);
    return ' ';
  });
  const found = (rest.match(WORD) ?? []).flatMap((word) =>
    UNSPACED.test(word) ? unspacedWords(word) : [word.slice(0, MAX_WORD)],
  );
  return [...found, ...measures];
}

/** One spelling for all ways to type the same text; at most MAX_CHARACTERS long. */
export function folded(text: string): string {
  const plain = text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .slice(0, MAX_CHARACTERS)
    .replace(INVISIBLE, '');
  // Upper case first: that is what unites ß and ss, and the Turkish dotless i with its capital.
  const lower = plain.toUpperCase().toLowerCase().normalize('NFD').replace(LATIN_ACCENTS, '');
  return lower.normalize('NFC').trim();
}

/** Words by dictionary, which may cut the same name differently in two titles, and pairs of characters, which cannot. */
function unspacedWords(run: string): string[] {
  const segments = segmenter === null ? [] : [...segmenter.segment(run)].map(({ segment }) => segment);
  return [...new Set([...segments, ...characterPairs(run)])];
}

function characterPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => characters[at]! + character);
}
