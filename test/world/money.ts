/** Minor-unit digits of an ISO 4217 currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
}

/** Making a NumberFormat takes longer than everything else about a price. */
const digitsOf = new Map<string, number>();

/** 2400 minor units -> "24.00" for EUR, "2400" for JPY. */
export function decimalString(minorUnits: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  return (minorUnits / 10 ** digits).toFixed(digits);
}

export function minorUnitsOf(decimal: string, currency: string): number {
  return Math.round(Number(decimal) * 10 ** minorUnitDigits(currency));
}
