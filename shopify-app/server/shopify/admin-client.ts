import { setTimeout as sleep } from 'node:timers/promises';
import { GraphqlQueryError, HttpResponseError, HttpThrottlingError, Session } from '@shopify/shopify-api';
import type { Context } from '../context.ts';
import type { ShopAccess, ShopRef } from './access.ts';
import { AccessDeniedError, AccessLostError, ShopifyRefusedError, UserErrorsError } from './errors.ts';
import type { ShopifyLibrary } from './library.ts';
import { OPERATIONS, type OperationName } from './operations.ts';

/** The Admin API of one shop, with the operations of the registry and no others. */
export interface AdminClient {
  request<Data>(operation: OperationName, variables?: Record<string, unknown>): Promise<Data>;
}

interface GraphqlFailure {
  errors?: { graphQLErrors?: { message: string; extensions?: { code?: string } }[] };
  extensions?: {
    cost?: {
      requestedQueryCost: number;
      throttleStatus: { currentlyAvailable: number; restoreRate: number };
    };
  };
}

const MAX_ATTEMPTS = 8;
const MAX_WAIT_MILLISECONDS = 20_000;

export function createAdminClient(library: ShopifyLibrary, access: ShopAccess, shop: ShopRef): AdminClient {
  async function once(operation: OperationName, variables: Record<string, unknown>): Promise<unknown> {
    const accessToken = await access.accessToken(shop);
    const session = new Session({
      id: library.session.getOfflineId(shop.domain),
      shop: shop.domain,
      state: '',
      isOnline: false,
      accessToken,
    });
    try {
      const answer = await new library.clients.Graphql({ session }).request(OPERATIONS[operation], {
        variables,
      });
      return answer.data;
    } catch (error) {
      if (error instanceof HttpResponseError && error.response.code === 401)
        await access.reject(shop, accessToken);
      throw error;
    }
  }

  return {
    async request<Data>(operation: OperationName, variables: Record<string, unknown> = {}): Promise<Data> {
      for (let attempt = 1; ; attempt++) {
        try {
          return (await once(operation, variables)) as Data;
        } catch (error) {
          const wait = waitBeforeRetry(error, attempt);
          if (wait === null || attempt === MAX_ATTEMPTS) throw explained(operation, error);
          await sleep(wait);
        }
      }
    },
  };
}

/** Whether Shopify still lets the app into this shop; throws when it gives no answer. */
export async function isLetIn({ adminOf }: Pick<Context, 'adminOf'>, shop: ShopRef): Promise<boolean> {
  try {
    await adminOf(shop).request('shopInfo');
    return true;
  } catch (error) {
    if (error instanceof AccessLostError) return false;
    // Shopify answers 402, 404 or 423 for a shop that is frozen, gone or locked.
    const refused = error instanceof HttpResponseError && !(error instanceof HttpThrottlingError);
    if (refused && error.response.code < 500) return false;
    throw error;
  }
}

/** Milliseconds to wait, or null when asking again would not help. */
export function waitBeforeRetry(error: unknown, attempt: number): number | null {
  const backOff = Math.min(250 * 2 ** (attempt - 1), MAX_WAIT_MILLISECONDS);
  if (error instanceof HttpThrottlingError) return (error.response.retryAfter ?? 1) * 1000;
  if (error instanceof HttpResponseError) {
    // After a 401 the token was rejected, so a second attempt runs with a renewed one.
    const { code } = error.response;
    return code >= 500 || (code === 401 && attempt === 1) ? backOff : null;
  }
  if (!(error instanceof GraphqlQueryError)) return null;
  const { errors, extensions } = error.body as GraphqlFailure;
  const throttled = errors?.graphQLErrors?.some((problem) => problem.extensions?.code === 'THROTTLED');
  if (!throttled) return null;
  const cost = extensions?.cost;
  if (!cost) return backOff;
  const missingPoints = cost.requestedQueryCost - cost.throttleStatus.currentlyAvailable;
  const refill = (missingPoints / cost.throttleStatus.restoreRate) * 1000;
  return Math.min(Math.max(refill, 100), MAX_WAIT_MILLISECONDS);
}

function explained(operation: OperationName, error: unknown): unknown {
  if (!(error instanceof GraphqlQueryError)) return error;
  const problems = (error.body as GraphqlFailure).errors?.graphQLErrors;
  const denied = problems?.some((problem) => problem.extensions?.code === 'ACCESS_DENIED');
  const Refused = denied ? AccessDeniedError : ShopifyRefusedError;
  return new Refused(operation, problems?.map((problem) => problem.message) ?? [error.message]);
}

/** Shopify answers mutations with 200 and a list of complaints; an empty list is success. */
export function assertDone(operation: string, userErrors: { message: string; code?: string | null }[]): void {
  if (userErrors.length > 0)
    throw new UserErrorsError(
      operation,
      userErrors.map((error) => error.message),
      userErrors.flatMap((error) => error.code ?? []),
    );
}
