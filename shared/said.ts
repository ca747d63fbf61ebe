/**
 * A sentence for a merchant that is put into their language where it is read. The English text is also its key in the
 * admin's dictionaries; gaps stand in it in braces, and one with `{n}` may have a form for one and a form for several:
 * `{n} visit|{n} visits`. Plain data: it is stored in rows and reports as JSON.
 */
export type Said = string | Filled;
export type Filled = { text: string; gaps: Gaps };
export type Gaps = Record<string, Gap>;
export type Gap =
  | number
  | string
  | { day: number }
  | { percent: number }
  | { change: number }
  | { points: number }
  | Filled;

/** Marks a sentence that the admin's dictionaries must have (test/house/languages.test.ts looks for it). */
export function said<Text extends string>(text: Text): Text;
export function said(text: string, gaps: Gaps): Filled;
export function said(text: string, gaps?: Gaps): Said {
  return gaps === undefined ? text : { text, gaps };
}

/** How one language writes what stands in gaps. */
export interface Writing {
  /** BCP 47. */
  locale: string;
  /** The sentence in this language, or the English one as it came. */
  lookUp: (text: string) => string;
}

const ENGLISH: Writing = { locale: 'en', lookUp: (text) => text };

/** For logs, command lines and files that are English for everyone. */
export const inEnglish = (sentence: Said): string => put(sentence, ENGLISH);

/**
 * Days are epoch milliseconds. Numbers get at most one digit after the point; per cents one, changes (in per cent) and
 * points one and a sign.
 */
export function put(sentence: Said, writing: Writing): string {
  if (typeof sentence === 'string') return writing.lookUp(sentence);
  const { text, gaps } = sentence;
  return formOf(writing.lookUp(text), gaps['n'], writing).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const gap = gaps[name];
    return gap === undefined ? whole : gapText(gap, writing);
  });
}

function gapText(gap: Gap, writing: Writing): string {
  if (typeof gap === 'string') return gap;
  const number = (value: number, leastDigits = 0, signDisplay: 'auto' | 'always' = 'auto'): string =>
    new Intl.NumberFormat(writing.locale, {
      minimumFractionDigits: leastDigits,
      maximumFractionDigits: 1,
      signDisplay,
    }).format(value);
  if (typeof gap === 'number') return number(gap);
  if ('day' in gap) return new Intl.DateTimeFormat(writing.locale, { dateStyle: 'medium' }).format(gap.day);
  if ('percent' in gap) return `${number(gap.percent, 1)}\u00a0%`;
  if ('change' in gap) return `${number(gap.change, 1, 'always').replace('-', '−')}\u00a0%`;
  if ('points' in gap) return number(gap.points, 1, 'always');
  return put(gap, writing);
}

/** Languages with one form for every number write no `|`. */
function formOf(text: string, n: unknown, { locale }: Writing): string {
  if (typeof n !== 'number' || !text.includes('|')) return text;
  return text.split('|')[new Intl.PluralRules(locale).select(n) === 'one' ? 0 : 1]!;
}
