/** How this language writes numbers and times; English until `setFormats`. */
let formats = formatsOf('en');

function formatsOf(locale: string) {
  return {
    locale,
    integers: new Intl.NumberFormat(locale),
    oneDigit: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    twoDigits: new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }),
    threeDigits: new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
    upToOneDigit: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    dates: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
    utcDays: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
    days: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
    clock: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    times: new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }),
    comma: locale.startsWith('ja') ? '、' : ', ',
  };
}

/** `locale` is a BCP 47 tag. */
export function setFormats(locale: string): void {
  formats = formatsOf(locale);
}

export const formatNumber = (value: number): string => formats.integers.format(value);
/** A mean, or a count: 12.4, 1,204. */
export const formatMean = (value: number): string => formats.upToOneDigit.format(value);
/** A probability: 0.032. */
export const formatThousandths = (value: number): string => formats.threeDigits.format(value);
/** From per cent, as gate reports hold it. The sign does not stand alone on a line. */
export const formatPercent = (value: number): string => `${formats.oneDigit.format(value)}\u00a0%`;
export const formatDate = (at: number): string => formats.dates.format(at);
export const formatDay = (at: number): string => formats.days.format(at);
/** `day` is YYYY-MM-DD, of UTC. */
export const formatUtcDay = (day: string): string => formats.utcDays.format(Date.parse(day));
export const formatTime = (at: number): string => formats.times.format(at);
export const formatClock = (at: number): string => formats.clock.format(at);
export const formatKilobytes = (bytes: number): string => `${formats.oneDigit.format(bytes / 1000)} kB`;
/** "a, b, c" */
export const formatList = (parts: readonly string[]): string => parts.join(formats.comma);

/** Shopify also knows currencies that are no three letters, at which the browser throws. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Codes as names in the merchant's language, by the alphabet: "Austria, Belgium". */
export function formatNames(type: 'region' | 'currency' | 'language', codes: readonly string[]): string {
  const names = new Intl.DisplayNames(formats.locale, { type });
  return formatList(
    codes.map((code) => nameOf(names, code)).toSorted(new Intl.Collator(formats.locale).compare),
  );
}

/** "1.2 MB", "390 MB": no more exact than a guess is. */
export function formatSize(bytes: number): string {
  const power = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${formats.twoDigits.format(bytes / 1000 ** power)} ${['B', 'kB', 'MB', 'GB'][power]}`;
}

/** Enough of a release id to tell it from others; its end, because the start is the time. */
export const shortId = (id: string): string => id.slice(-8);

/** In the currency's own digits: 1999 is 19.99 USD, but 1,999 JPY. */
export function priceOf(minorUnits: number, currency: string): string {
  return currencyFormat(currency).format(majorUnits(minorUnits, currency));
}

/** For a file: 1999 is 19.99 where the currency has cents, or is not known yet. */
export function majorUnits(minorUnits: number, currency: string | null): number {
  const digits = currency === null ? 2 : currencyFormat(currency).resolvedOptions().maximumFractionDigits;
  return minorUnits / 10 ** (digits ?? 2);
}

const currencyFormat = (currency: string): Intl.NumberFormat =>
  new Intl.NumberFormat(formats.locale, { style: 'currency', currency });
