/** Shopify answered, but did not do what was asked; `problems` are its own sentences. */
export class ShopifyRefusedError extends Error {
  readonly operation: string;
  readonly problems: string[];
  constructor(operation: string, problems: string[]) {
    super(`Shopify refused ${operation}: ${problems.join('; ')}`);
    this.name = 'ShopifyRefusedError';
    this.operation = operation;
    this.problems = problems;
  }
}

/** It ran, and complained about what it was given; `codes` where Shopify gave any. */
export class UserErrorsError extends ShopifyRefusedError {
  readonly codes: string[];
  constructor(operation: string, problems: string[], codes: string[]) {
    super(operation, problems);
    this.codes = codes;
  }
}

/** A scope that it takes is not granted any more, or the app is not approved for such data. */
export class AccessDeniedError extends ShopifyRefusedError {}

/** No usable token is left: only a merchant opening the app can bring a new one. */
export class AccessLostError extends Error {
  readonly shop: string;
  constructor(shop: string) {
    super(`Kindred has no valid access to ${shop}. Open the app in the Shopify admin to renew it.`);
    this.name = 'AccessLostError';
    this.shop = shop;
  }
}
