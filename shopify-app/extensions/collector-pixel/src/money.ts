/** What no price of a shop reaches; beyond it a number is a mistake. In minor units. */
const MAX_MINOR_UNITS = 1e12;

/** 12.5 USD -> 1250, 1200 JPY -> 1200, 1.234 KWD -> 1234. Undefined when there is no such price or currency. */
export function minorUnits(amount: unknown, currency: unknown): number | undefined {
  const number = typeof amount === 'string' ? Number.parseFloat(amount) : amount;
  const digits = minorUnitDigits(currency);
  if (typeof number !== 'number' || digits === undefined) return undefined;
  const units = Math.round(number * 10 ** digits);
  return units >= 0 && units <= MAX_MINOR_UNITS ? units : undefined;
}

/** Intl knows ISO 4217's digits, so that no table of ours can grow old. */
function minorUnitDigits(currency: unknown): number | undefined {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}
