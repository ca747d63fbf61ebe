const integers = new Intl.NumberFormat('en');
const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const times = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

export const formatNumber = (value: number): string => integers.format(value);
/** From per cent, as gate reports hold it. The sign does not stand alone on a line. */
export const formatPercent = (value: number): string => `${oneDigit.format(value)}\u00a0%`;
export const formatDate = (at: number): string => dates.format(at);
export const formatDay = (at: number): string => days.format(at);
export const formatTime = (at: number): string => times.format(at);
export const formatKilobytes = (bytes: number): string => `${oneDigit.format(bytes / 1000)} kB`;

/** "1.2 MB", "390 MB": no more exact than a guess is. */
export function formatSize(bytes: number): string {
  const power = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return `${twoDigits.format(bytes / 1000 ** power)} ${['B', 'kB', 'MB', 'GB'][power]}`;
}

/** "1 product", "3 products". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** Enough of a release id to tell it from others; its end, because the start is the time. */
export const shortId = (id: string): string => id.slice(-8);

/** "about 3 minutes left": no more exact than a guess can be. */
export function formatRemaining(seconds: number): string {
  if (seconds < 45) return 'less than a minute left';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `about ${counted(minutes, 'minute')} left`;
  return `about ${counted(Math.round(minutes / 60), 'hour')} left`;
}

/** In the currency's own digits: 1999 is 19.99 USD, but 1,999 JPY. */
export function priceOf(minorUnits: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
