import { GraphqlQueryError, HttpResponseError, HttpThrottlingError } from '@shopify/shopify-api';
import { describe, expect, it } from 'vitest';
import { waitBeforeRetry } from './admin-client.ts';

const http = (code: number) => new HttpResponseError({ message: '', code, statusText: '' });
const graphql = (code: string, cost?: object) =>
  new GraphqlQueryError({
    message: '',
    response: {},
    body: {
      errors: { graphQLErrors: [{ message: 'Throttled', extensions: { code } }] },
      ...(cost && { extensions: { cost } }),
    },
  });

describe('waitBeforeRetry', () => {
  it('waits until the bucket has refilled enough', () => {
    const cost = { requestedQueryCost: 300, throttleStatus: { currentlyAvailable: 100, restoreRate: 100 } };
    expect(waitBeforeRetry(graphql('THROTTLED', cost), 1)).toBe(2000);
  });

  it('backs off by doubling when Shopify says no numbers', () => {
    expect([1, 2, 3].map((attempt) => waitBeforeRetry(graphql('THROTTLED'), attempt))).toEqual([
      250, 500, 1000,
    ]);
  });

  it('does what Retry-After says', () => {
    const error = new HttpThrottlingError({ message: '', code: 429, statusText: '', retryAfter: 4 });
    expect(waitBeforeRetry(error, 1)).toBe(4000);
  });

  it('tries again after a server error, and once with a renewed token', () => {
    expect(waitBeforeRetry(http(502), 3)).toBe(1000);
    expect(waitBeforeRetry(http(401), 1)).not.toBeNull();
    expect(waitBeforeRetry(http(401), 2)).toBeNull();
  });

  it('does not repeat what is wrong', () => {
    expect(waitBeforeRetry(http(404), 1)).toBeNull();
    expect(waitBeforeRetry(graphql('ACCESS_DENIED'), 1)).toBeNull();
    expect(waitBeforeRetry(new TypeError('a mistake of ours'), 1)).toBeNull();
  });
});
