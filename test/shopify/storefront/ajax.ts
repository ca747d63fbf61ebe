import { cartJson, lineJson, productJson } from './ajax-json.ts';
import { addLine, CartError, changeLine, lineKey, resolveLines, type CartLine } from './cart.ts';
import { bodyFields, json, redirect, type Visit } from './context.ts';
import { recommendProducts, type RecommendationIntent } from './recommendations.ts';
import { sectionsAsJson, toPage, notFound, contentOf } from './pages.ts';
import { searchProducts } from './search.ts';
import { decoded } from './session.ts';

type Fields = Record<string, unknown>;

/** The Ajax API and the cart's form posts; null when the path is none of theirs. */
export async function ajaxRoute(visit: Visit): Promise<Response | null> {
  const { pathname } = visit.url;
  const { catalog } = visit.storefront;
  if (pathname === '/cart.js' || pathname === '/cart.json') return json(cartJson(catalog, visit.cart));
  const product = /^\/products\/([^/]+)\.(?:js|json)$/.exec(pathname)?.[1];
  if (product !== undefined) return productAnswer(visit, decoded(product));
  if (pathname === '/recommendations/products.json') return recommendationsAnswer(visit);
  if (pathname === '/search/suggest.json') return suggestAnswer(visit);
  const action = /^\/cart(?:\/(add|change|update|clear))?(\.js|\.json)?$/.exec(pathname);
  if (!action || (visit.request.method !== 'POST' && !action[1])) return null;
  return cartAction(visit, action[1] ?? 'update', action[2] !== undefined);
}

async function cartAction(visit: Visit, action: string, isAjax: boolean): Promise<Response> {
  const fields = { ...Object.fromEntries(visit.url.searchParams), ...(await bodyFields(visit.request)) };
  try {
    const answer = ACTIONS[action as keyof typeof ACTIONS](visit, fields);
    visit.storefront.carts.save(visit.cart);
    visit.cookies.put('cart', visit.cart.token);
    if (!isAjax) return redirect('checkout' in fields ? '/checkout' : '/cart');
    return json({ ...answer, ...(await bundledSections(visit, fields)) });
  } catch (error) {
    if (!(error instanceof CartError)) throw error;
    const body = { status: error.status, message: 'Cart Error', description: error.message };
    return isAjax ? json(body, error.status) : redirect(`/cart?error=${encodeURIComponent(error.message)}`);
  }
}

const ACTIONS = {
  add(visit: Visit, fields: Fields): object {
    const { catalog } = visit.storefront;
    const items = Array.isArray(fields['items']) ? (fields['items'] as Fields[]) : [fields];
    const added = items.map((item) => {
      const quantity = Number(item['quantity'] ?? 1);
      return addLine(catalog, visit.cart, numericId(item['id']), quantity, propertiesOf(item));
    });
    const lines = resolveLines(catalog, { ...visit.cart, lines: added }).map(lineJson);
    return Array.isArray(fields['items']) ? { items: lines } : (lines[0] as object);
  },
  change(visit: Visit, fields: Fields): object {
    const line = findLine(visit, fields);
    const before = new Map(visit.cart.lines.map((each) => [lineKey(each), { ...each }]));
    changeLine(visit.storefront.catalog, visit.cart, line, Number(fields['quantity'] ?? line.quantity));
    return { ...cartAnswer(visit), ...difference(visit, before) };
  },
  update(visit: Visit, fields: Fields): object {
    for (const [key, quantity] of updatesOf(visit, fields)) {
      const line = visit.cart.lines.find((each) => lineKey(each) === key || each.variantId === key);
      if (line) changeLine(visit.storefront.catalog, visit.cart, line, quantity);
      else if (quantity > 0) addLine(visit.storefront.catalog, visit.cart, key, quantity);
    }
    if (typeof fields['note'] === 'string') visit.cart.note = fields['note'];
    Object.assign(visit.cart.attributes, fields['attributes'] ?? {});
    return cartAnswer(visit);
  },
  clear(visit: Visit): object {
    visit.cart.lines = [];
    return cartAnswer(visit);
  },
};

const cartAnswer = (visit: Visit): object => cartJson(visit.storefront.catalog, visit.cart);

/** "gid://shopify/ProductVariant/1", "1" or 1. */
const numericId = (value: unknown): string =>
  String(value ?? '')
    .split('/')
    .at(-1) ?? '';

function propertiesOf(item: Fields): Record<string, string> {
  if (typeof item['properties'] === 'object') return { ...(item['properties'] as Record<string, string>) };
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      const property = /^properties\[(.+)\]$/.exec(name)?.[1];
      return property && String(value) !== '' ? [[property, String(value)]] : [];
    }),
  );
}

/** By `line` (1 is the first) or by `id`, which is a line key or a variant id. */
function findLine(visit: Visit, fields: Fields): CartLine {
  const id = String(fields['id'] ?? '');
  const line =
    fields['line'] === undefined
      ? visit.cart.lines.find((each) => lineKey(each) === id || each.variantId === id)
      : visit.cart.lines[Number(fields['line']) - 1];
  if (!line) throw new CartError('no valid id or line parameter');
  return line;
}

/** `updates` as an object, as a list in line order, or as the form fields `updates[key]` and `updates[]`. */
function updatesOf(visit: Visit, fields: Fields): [string, number][] {
  const updates = fields['updates'];
  const keys = visit.cart.lines.map(lineKey);
  if (Array.isArray(updates)) return updates.map((quantity, index) => [keys[index] ?? '', Number(quantity)]);
  if (typeof updates === 'object' && updates !== null) {
    return Object.entries(updates).map(([key, quantity]) => [key, Number(quantity)]);
  }
  return Object.entries(fields).flatMap(([name, value]): [string, number][] => {
    const key = /^updates\[(.+)\]$/.exec(name)?.[1];
    return key ? [[key, Number(value)]] : [];
  });
}

/** `items_added` and `items_removed`, which `/cart/change.js` reports beside the cart. */
function difference(visit: Visit, before: Map<string, CartLine>): object {
  const { catalog } = visit.storefront;
  const asJson = (lines: CartLine[]): object[] =>
    resolveLines(catalog, { ...visit.cart, lines }).map(lineJson);
  const added: CartLine[] = [];
  const removed: CartLine[] = [];
  for (const [key, line] of before) {
    const now = visit.cart.lines.find((each) => lineKey(each) === key)?.quantity ?? 0;
    if (now > line.quantity) added.push({ ...line, quantity: now - line.quantity });
    if (now < line.quantity) removed.push({ ...line, quantity: line.quantity - now });
  }
  return { items_added: asJson(added), items_removed: asJson(removed) };
}

/** `sections` in a cart request: rendered for the page in `sections_url`. */
async function bundledSections(visit: Visit, fields: Fields): Promise<object> {
  const asked = Array.isArray(fields['sections']) ? fields['sections'].join(',') : fields['sections'];
  if (typeof asked !== 'string' || asked === '') return {};
  const url = new URL(String(fields['sections_url'] ?? '/cart'), visit.storefront.deps.storefrontUrl);
  const there = { ...visit, url };
  const content = await contentOf(there);
  const page = toPage(there, content instanceof Response ? notFound() : content);
  return { sections: await sectionsAsJson(there, page, asked) };
}

function productAnswer({ storefront: { catalog } }: Visit, handle: string): Response {
  const product = catalog.productByHandle(handle);
  return product ? json(productJson(product)) : json({ status: 404, message: 'Not Found' }, 404);
}

function recommendationsAnswer({ storefront: { catalog }, url, cart }: Visit): Response {
  const product = catalog.productById(url.searchParams.get('product_id') ?? '');
  const limit = Number(url.searchParams.get('limit') ?? '10');
  const intent = (url.searchParams.get('intent') ?? 'related') as RecommendationIntent;
  if (!['related', 'complementary'].includes(intent)) {
    return json({ status: 422, message: 'Invalid parameter error', description: 'intent is invalid' }, 422);
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > 10) {
    return json({ status: 422, message: 'Invalid parameter error', description: 'limit is invalid' }, 422);
  }
  if (!product) {
    return json({ status: 404, message: 'Product not found', description: 'No such product' }, 404);
  }
  const inCart = resolveLines(catalog, cart).map((line) => line.product.id);
  const products = recommendProducts(catalog, product, intent, limit, inCart);
  return json({ intent, products: products.map(productJson) });
}

function suggestAnswer({ storefront: { catalog }, url }: Visit): Response {
  const limit = Math.min(10, Math.max(1, Number(url.searchParams.get('resources[limit]') ?? '10') || 10));
  const found = searchProducts(catalog, url.searchParams.get('q') ?? '').slice(0, limit);
  return json({ resources: { results: { products: found.map(productJson), collections: [], queries: [] } } });
}
