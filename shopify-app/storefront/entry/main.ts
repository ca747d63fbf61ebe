import { isBot, readPage } from './shopify-page.ts';
import { start } from './start.ts';

const page = readPage();
// In the theme editor never, for a crawler never, and once where the script stands twice in a page.
if (page !== null && !page.designMode && window.Kindred === undefined && !isBot())
  start(page, new AbortController().signal);
