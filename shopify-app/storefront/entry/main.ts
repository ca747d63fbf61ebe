import { isBot, readPage } from './shopify-page.ts';
import { start } from './start.ts';

const page = readPage();
// In the theme editor never, for a crawler never, and once where the script stands twice in a page.
const mayStart = page && !page.designMode && !window.Kindred && !isBot();
// Browsers from before 2023 lack this and more of what we use: they keep Liquid's row.
if (mayStart && 'toReversed' in Array.prototype) start(page, new AbortController().signal);
