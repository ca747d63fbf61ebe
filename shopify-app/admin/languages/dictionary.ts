import type { dictionary } from './de/dictionary.ts';

/** Every text of the admin, in English. German has them all: what it lacks does not compile. */
export type Text = keyof typeof dictionary;

/** Names of the gaps of a text: `'a {b} c {d}'` has 'b' | 'd'. */
export type GapsOf<T extends string> = T extends `${string}{${infer Gap}}${infer Rest}`
  ? Gap | GapsOf<Rest>
  : never;

/** Texts without gaps, for lists of names. */
export type Plain = { [T in Text]: [GapsOf<T>] extends [never] ? T : never }[Text];
