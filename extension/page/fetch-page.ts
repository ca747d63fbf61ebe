import browser from 'webextension-polyfill';
import { matchPattern } from '../match-pattern.ts';
import { ExpectedFailure } from '../messages/protocol.ts';

const TIMEOUT_MILLISECONDS = 15_000;
/** Shops' pages have half a million letters at most. */
const MAX_LETTERS = 5_000_000;

/**
 * The HTML of a shop's page as a stranger gets it. For browsers (Firefox) in which the page's own policy binds the panel:
 * the background is bound by nothing but the merchant's leave. Throws `page_unread`, also without that leave.
 */
export async function fetchPage(url: string): Promise<string> {
  try {
    const origins = [matchPattern(new URL(url).origin)];
    if (!(await browser.permissions.contains({ origins })))
      throw new Error('The merchant has not allowed it.');
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const page = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    const html = await page.text();
    if (page.ok && html.length <= MAX_LETTERS) return html;
  } catch {
    // Whatever it was, the page is not there.
  }
  throw new ExpectedFailure('page_unread');
}
