/** Minor-unit digits of an ISO 4217 currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** 2400 minor units -> "24.00" for EUR, "2400" for JPY. */
export function decimalString(minorUnits: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  return (minorUnits / 10 ** digits).toFixed(digits);
}

export function minorUnitsOf(decimal: string, currency: string): number {
  return Math.round(Number(decimal) * 10 ** minorUnitDigits(currency));
}
