/**
 * Liquid counts money in hundredths of the currency unit, whatever the currency (yen too): 1990 is 19.90.
 */
export function toSubunits(price: string): number {
  return Math.round(Number(price) * 100);
}

export function toDecimal(subunits: number): string {
  return (subunits / 100).toFixed(2);
}

const SYMBOLS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CAD: '$', AUD: '$' };

/** `shop.money_format`, in Shopify's placeholder form. */
export function moneyFormat(currency: string): string {
  const symbol = SYMBOLS[currency] ?? `${currency} `;
  return currency === 'EUR' ? `${symbol}{{amount_with_comma_separator}}` : `${symbol}{{amount}}`;
}

export function moneyWithCurrencyFormat(currency: string): string {
  return `${moneyFormat(currency)} ${currency}`;
}

const grouped = (value: number, decimals: number, thousands: string, point: string): string => {
  const [whole = '0', fraction] = value.toFixed(decimals).split('.');
  const withThousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands);
  return fraction === undefined ? withThousands : `${withThousands}${point}${fraction}`;
};

export function formatMoney(subunits: number, format: string): string {
  const value = subunits / 100;
  return format.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, placeholder: string) => {
    switch (placeholder) {
      case 'amount_no_decimals':
        return grouped(Math.round(value), 0, ',', '.');
      case 'amount_with_comma_separator':
        return grouped(value, 2, '.', ',');
      case 'amount_no_decimals_with_comma_separator':
        return grouped(Math.round(value), 0, '.', ',');
      default:
        return grouped(value, 2, ',', '.');
    }
  });
}
