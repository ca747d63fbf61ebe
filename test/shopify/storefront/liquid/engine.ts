import { Liquid } from 'liquidjs';
import { registerFilters } from './filters.ts';
import { registerTags } from './tags.ts';

/** One engine for each owner of Liquid files: the theme and the theme extension have their own snippets. */
export function createEngine(snippetDirs: string | string[]): Liquid {
  const liquid = new Liquid({
    root: snippetDirs,
    partials: snippetDirs,
    extname: '.liquid',
    relativeReference: false,
    strictFilters: true,
    cache: true,
  });
  registerFilters(liquid);
  registerTags(liquid);
  return liquid;
}
