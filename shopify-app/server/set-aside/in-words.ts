import { said, type Said } from '@kindred/shared/said';
import { HttpRequestError, HttpResponseError, HttpThrottlingError } from '@shopify/shopify-api';
import { NightTooLargeError } from '../segments/night-in-thread.ts';
import { AccessLostError, ShopifyRefusedError } from '../shopify/errors.ts';
import { isUnavailable } from '../storage/database.ts';

/** Of what Shopify wrote. */
const LONGEST = 300;

/**
 * Why something failed, for a merchant and for the database. Only sentences that we or Shopify wrote for people go
 * out: any other message may hold a statement, an address or a token, and stays in the log.
 */
export function inWords(error: unknown): Exclude<Said, string> {
  if (error instanceof ShopifyRefusedError) {
    const { operation, problems } = error;
    return said('Shopify refused {operation}: {problems}', {
      operation,
      problems: problems.join('; ').slice(0, LONGEST),
    });
  }
  if (error instanceof AccessLostError)
    return said('Kindred has no valid access to {shop}. Open the app in the Shopify admin to renew it.', {
      shop: error.shop,
    });
  if (error instanceof HttpThrottlingError)
    return said('Shopify asked us to wait for longer than we tried.', {});
  if (error instanceof HttpResponseError)
    return said('Shopify answered with an error (HTTP {status}).', { status: String(error.response.code) });
  if (error instanceof HttpRequestError) return said('Shopify could not be reached.', {});
  if (error instanceof NightTooLargeError)
    return said('The visits of 90 days need more memory than one night may have.', {});
  if (isUnavailable(error)) return said('The database did not answer.', {});
  return said('Something failed inside Kindred. The server’s log says what.', {});
}
