import { HttpRequestError, HttpResponseError, HttpThrottlingError } from '@shopify/shopify-api';
import { AccessLostError, ShopifyRefusedError } from '../shopify/errors.ts';
import { isUnavailable } from '../storage/database.ts';

const LONGEST = 300;

/**
 * Why something failed, for a merchant and for the database. Only sentences that we or Shopify wrote for people go
 * out: any other message may hold a statement, an address or a token, and stays in the log.
 */
export function inWords(error: unknown): string {
  if (error instanceof ShopifyRefusedError || error instanceof AccessLostError)
    return error.message.slice(0, LONGEST);
  if (error instanceof HttpThrottlingError) return 'Shopify asked us to wait for longer than we tried.';
  if (error instanceof HttpResponseError)
    return `Shopify answered with an error (HTTP ${error.response.code}).`;
  if (error instanceof HttpRequestError) return 'Shopify could not be reached.';
  if (isUnavailable(error)) return 'The database did not answer.';
  return 'Something failed inside Kindred. The server’s log says what.';
}
