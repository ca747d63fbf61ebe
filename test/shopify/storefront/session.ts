import type { ShopCustomer, ShopState } from '../state.ts';

/** Percent-decoded; text that is no such encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Cookies of one request, and those its answer sets. */
export class Cookies {
  readonly #read = new Map<string, string>();
  readonly set: string[] = [];

  constructor(request: Request) {
    for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
      const at = pair.indexOf('=');
      if (at > 0) this.#read.set(pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim()));
    }
  }
  get(name: string): string | null {
    return this.#read.get(name) ?? null;
  }
  put(name: string, value: string): void {
    this.#read.set(name, value);
    this.set.push(`${name}=${encodeURIComponent(value)}; Path=/; Max-Age=1209600; SameSite=Lax`);
  }
  remove(name: string): void {
    this.#read.delete(name);
    this.set.push(`${name}=; Path=/; Max-Age=0; SameSite=Lax`);
  }
}

export const CUSTOMER_COOKIE = 'customer_session';

/** Signing in is a stand-in: the emulated shop's customers have no passwords. */
export function signedInCustomer(shop: ShopState, cookies: Cookies): ShopCustomer | null {
  const id = cookies.get(CUSTOMER_COOKIE);
  return id === null ? null : (shop.customers.get(id) ?? null);
}
