import { parseGid } from './ids.ts';

/** `null`: the value fits; else Shopify's sentence about it. */
type Check = (value: string) => string | null;

const pattern =
  (regExp: RegExp, sentence: string): Check =>
  (value) =>
    regExp.test(value) ? null : sentence;

const json: Check = (value) => {
  try {
    JSON.parse(value);
    return null;
  } catch (error) {
    return `Value is invalid JSON: ${(error as Error).message}.`;
  }
};

const url: Check = (value) =>
  /^(https?|mailto|sms|tel):/.test(value) && URL.canParse(value)
    ? null
    : 'Value must be one of the following URL schemes: http, https, mailto, sms, tel.';

const reference =
  (type: string): Check =>
  (value) =>
    parseGid(value)?.type === type ? null : `Value must be a valid ${type} reference.`;

const checks: Readonly<Record<string, Check>> = {
  boolean: pattern(/^(true|false)$/, 'Value must be true or false.'),
  collection_reference: reference('Collection'),
  color: pattern(/^#[\da-f]{6}$/i, 'Value must be a valid hex color code.'),
  date: pattern(/^\d{4}-\d{2}-\d{2}$/, 'Value must be in YYYY-MM-DD format.'),
  date_time: pattern(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z)?$/,
    'Value must be in “YYYY-MM-DDTHH:MM:SS” format. For example: 2022-06-01T15:30:00',
  ),
  id: pattern(/^\S+$/, 'Value must be an id.'),
  json,
  multi_line_text_field: () => null,
  number_decimal: pattern(/^-?\d+(\.\d{1,9})?$/, 'Value must be a decimal.'),
  number_integer: pattern(/^-?\d{1,16}$/, 'Value must be an integer.'),
  product_reference: reference('Product'),
  single_line_text_field: pattern(/^[^\n\r]+$/, 'Value must be a single line text string.'),
  url,
  variant_reference: reference('ProductVariant'),
};

/** Items that a list may hold. */
const maxListItems = 128;
const sizeLimits: Readonly<Record<string, number>> = { id: 2048, json: 131_072, url: 2048 };
const usualSizeLimit = 65_536;

export function isMetafieldType(type: string): boolean {
  return Object.hasOwn(checks, type.replace(/^list\./, ''));
}

export const metafieldTypeNames = Object.keys(checks).flatMap((name) => [name, `list.${name}`]);

/** `null` when a metafield of this type can hold the value. */
export function checkMetafieldValue(type: string, value: string): string | null {
  if (value === '') return "Value can't be blank.";
  const limit = sizeLimits[type] ?? usualSizeLimit;
  const bytes = Buffer.byteLength(value);
  if (bytes > limit) return `Value is too large: ${bytes} bytes, at most ${limit} are allowed.`;
  if (!type.startsWith('list.')) return (checks[type] as Check)(value);
  return checkList(checks[type.slice(5)] as Check, value);
}

function checkList(check: Check, value: string): string | null {
  const problem = json(value);
  if (problem !== null) return problem;
  const items: unknown = JSON.parse(value);
  if (!Array.isArray(items)) return 'Value must be an array.';
  if (items.length > maxListItems) return `Value has too many items: at most ${maxListItems} are allowed.`;
  for (const item of items) {
    const found = check(typeof item === 'string' ? item : JSON.stringify(item));
    if (found !== null) return found;
  }
  return null;
}
