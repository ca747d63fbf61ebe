import { matchPattern } from '../match-pattern.ts';

/** What the browser is asked for so that the panel may stay on a shop's pages; `isLocal`: see build-time.ts. */
export const patternsOf = (origins: readonly string[], isLocal: boolean): string[] => [
  ...new Set(origins.filter((each) => isLocal || each.startsWith('https://')).map(matchPattern)),
];
