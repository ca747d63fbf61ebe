import { badRequest } from './errors.ts';

/**
 * Shopify's search syntax (`query: "updated_at:>'2026-01-01' status:active"`), as far as the emulated fields go:
 * terms joined by space, AND, OR, NOT, `-`, parentheses, `field:value`, the four comparators, quotes, `*` at the end.
 * Where Shopify ignores a field it does not know (with a warning), this says so loudly.
 */
export type SearchFields<T> = Readonly<
  Record<string, (item: T) => string | readonly string[] | number | null>
>;

type Test<T> = (item: T) => boolean;

const tokenPattern = /\(|\)|-?[\w.]+:(?:[<>]=?)?(?:"[^"]*"|'[^']*'|[^\s()]+)|"[^"]*"|'[^']*'|[^\s()]+/g;

export function compileSearch<T>(query: string | null | undefined, fields: SearchFields<T>): Test<T> {
  const tokens = query?.match(tokenPattern) ?? [];
  if (tokens.length === 0) return () => true;
  const state = { tokens, at: 0 };
  const test = parseOr(state, fields);
  if (state.at < tokens.length) throw badRequest(`Invalid search query near "${tokens[state.at]}"`);
  return test;
}

interface State {
  tokens: readonly string[];
  at: number;
}

function parseOr<T>(state: State, fields: SearchFields<T>): Test<T> {
  const alternatives = [parseAnd(state, fields)];
  while (state.tokens[state.at] === 'OR') {
    state.at += 1;
    alternatives.push(parseAnd(state, fields));
  }
  return (item) => alternatives.some((test) => test(item));
}

function parseAnd<T>(state: State, fields: SearchFields<T>): Test<T> {
  const terms: Test<T>[] = [];
  for (let token = state.tokens[state.at]; token !== undefined; token = state.tokens[state.at]) {
    if (token === ')' || token === 'OR') break;
    if (token === 'AND') state.at += 1;
    else terms.push(parseTerm(state, fields));
  }
  return (item) => terms.every((test) => test(item));
}

function parseTerm<T>(state: State, fields: SearchFields<T>): Test<T> {
  const token = state.tokens[state.at] ?? '';
  state.at += 1;
  if (token === 'NOT') return negate(parseTerm(state, fields));
  if (token !== '(')
    return token.startsWith('-') ? negate(toTest(token.slice(1), fields)) : toTest(token, fields);
  const inner = parseOr(state, fields);
  if (state.tokens[state.at] !== ')') throw badRequest('Invalid search query: a parenthesis is not closed');
  state.at += 1;
  return inner;
}

function negate<T>(test: Test<T>): Test<T> {
  return (item) => !test(item);
}

function toTest<T>(token: string, fields: SearchFields<T>): Test<T> {
  const match = /^([\w.]+):([<>]=?)?(.*)$/s.exec(token);
  const name = match?.[1] ?? 'default';
  const read = fields[name];
  if (!read) throw badRequest(`not emulated: search field "${name}"`, 'NOT_EMULATED');
  const wanted = (match?.[3] ?? token).replaceAll(/^["']|["']$/g, '');
  const compare = comparator(match?.[2] ?? '', wanted);
  return (item) => [read(item)].flat().some((value) => value !== null && compare(value));
}

/** Times and numbers compare by size, ids by number, words without regard to case. */
function comparator(sign: string, wanted: string): (value: string | number) => boolean {
  if (sign === '') return (value) => equals(value, wanted);
  const bound = toNumber(wanted);
  return (value) => {
    const number = toNumber(value);
    if (sign === '>') return number > bound;
    if (sign === '>=') return number >= bound;
    return sign === '<' ? number < bound : number <= bound;
  };
}

function equals(value: string | number, wanted: string): boolean {
  const [have, want] = [String(value).toLowerCase(), wanted.toLowerCase()];
  if (want === '*') return have !== '';
  if (want.endsWith('*')) return have.startsWith(want.slice(0, -1));
  const isTime = /^\d{4}-\d{2}-\d{2}/.test(have) && /^\d{4}-\d{2}-\d{2}/.test(want);
  return isTime ? toNumber(have) === toNumber(want) : have === want;
}

function toNumber(value: string | number): number {
  return /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : Date.parse(String(value));
}
