/**
 * Writes prices as the theme does. A shop sets its own money format, another one a market, and only Liquid knows
 * which holds; so our block prints `{{ 123456789 | money }}`, and its separators, decimals and symbol are taken over.
 */
export function priceFormat(sample: string, locale: string): (amount: string, currency: string) => string {
  const number = /1\D?234\D?56\d(?:.*\d)?/.exec(sample)?.[0];
  if (number === undefined)
    return (amount, currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount));
  const { thousands, decimal, digits } = separatorsOf(number);
  return (amount) => {
    const [whole = '', fraction] = Number(amount).toFixed(digits).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, () => thousands);
    return sample.replace(number, () => (fraction === undefined ? grouped : grouped + decimal + fraction));
  };
}

/** The decimal sign is the last one, if it stands there only once: "1,234,568" has none, "1,234,567.890" has. */
function separatorsOf(number: string): { thousands: string; decimal: string; digits: number } {
  const signs = number.match(/\D/g) ?? [];
  const last = signs.at(-1) ?? '';
  const isDecimal = last !== '' && signs.filter((sign) => sign === last).length === 1;
  return {
    thousands: /^1(\D)/.exec(number)?.[1] ?? '',
    decimal: last,
    digits: isDecimal ? number.length - number.lastIndexOf(last) - 1 : 0,
  };
}
