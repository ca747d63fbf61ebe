/** The theme's script. Without it everything still works: forms post, links lead, prices stand in the page. */
import {
  CartErrorEvent,
  CartLinesUpdateEvent,
  CollectionUpdateEvent,
  PageViewEvent,
  ProductSelectEvent,
  SearchUpdateEvent,
  createViewEventElement,
} from '@theme/standard-events';

const root = window.Shopify.routes.root;

for (const name of ['product-view', 'collection-view', 'cart-view']) {
  customElements.define(name, class extends createViewEventElement(HTMLElement) {});
}

function announcePage() {
  const page = { template: document.body.dataset.template, title: document.title, url: location.href };
  document.dispatchEvent(new PageViewEvent({ page }));
  const search = document.querySelector('[data-search-terms]');
  if (!search) return;
  const { searchTerms: query, searchCount } = search.dataset;
  const promise = Promise.resolve({ search: { productsCount: Number(searchCount) } });
  search.dispatchEvent(new SearchUpdateEvent({ search: { query }, query, context: 'page', promise }));
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', announcePage);
else announcePage();

/* Cart: one way in for the product form, the drawer and the cart page. */
const drawer = document.getElementById('cart-drawer');
const live = document.querySelector('[data-live]');

async function send(path, body) {
  const response = await fetch(`${root}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.description);
  return answer;
}

async function changeCart(target, event, work) {
  const deferred = CartLinesUpdateEvent.createPromise();
  target.dispatchEvent(new CartLinesUpdateEvent({ ...event, promise: deferred.promise }));
  try {
    await work();
    const cart = await (await fetch(`${root}cart.js`)).json();
    deferred.resolve({ cart: CartLinesUpdateEvent.createCartFromAjaxResponse(cart), userErrors: [] });
    await showCart(cart);
  } catch (error) {
    deferred.reject(error);
    target.dispatchEvent(new CartErrorEvent({ error: error.message, code: 'INVALID' }));
    throw error;
  }
}

async function showCart(cart) {
  const count = document.querySelector('[data-cart-count]');
  if (count) {
    count.textContent = cart.item_count;
    count.hidden = cart.item_count === 0;
  }
  const body = document.querySelector('[data-cart-drawer-body]');
  if (body) body.innerHTML = await (await fetch(`${root}cart?section_id=cart-contents`)).text();
  if (live) live.textContent = `Cart: ${cart.item_count}`;
}

async function openDrawer() {
  await showCart(await (await fetch(`${root}cart.js`)).json());
  if (!drawer.open) drawer.showModal();
}

drawer?.addEventListener('click', (event) => {
  if (event.target === drawer || event.target.closest('[data-close]')) drawer.close();
});

document.addEventListener('submit', (event) => {
  const form = event.target.closest('[data-product-form]');
  if (!form) return;
  event.preventDefault();
  const error = form.querySelector('[data-error]');
  const data = new FormData(form);
  const id = data.get('id');
  const quantity = Number(data.get('quantity')) || 1;
  error.textContent = '';
  const lines = [{ merchandiseId: `gid://shopify/ProductVariant/${id}`, quantity }];
  changeCart(form, { action: 'add', context: 'product', lines }, () => send('cart/add.js', { id, quantity }))
    .then(openDrawer)
    .catch((reason) => (error.textContent = reason.message));
});

function changeLine(element, key, quantity) {
  const event = { action: quantity === 0 ? 'remove' : 'update', context: 'cart', lines: [{ id: key, quantity }] };
  const onCartPage = element.closest('cart-view') !== null;
  changeCart(element, event, () => send('cart/change.js', { id: key, quantity }))
    .then(() => onCartPage && location.reload())
    .catch((reason) => live && (live.textContent = reason.message));
}

document.addEventListener('change', (event) => {
  const key = event.target.dataset?.lineQuantity;
  if (key) changeLine(event.target, key, Math.max(0, Number(event.target.value) || 0));
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-line-remove]');
  if (!link) return;
  event.preventDefault();
  changeLine(link, link.dataset.lineRemove, 0);
});

/* Variant picker. */
const picker = document.querySelector('[data-variant-picker]');
if (picker) {
  const form = picker.closest('form');
  const product = JSON.parse(form.querySelector('[data-product-json]').textContent);
  const input = Object.assign(document.createElement('input'), { type: 'hidden', name: 'id' });
  form.append(input);

  const chosen = () => [...picker.querySelectorAll('input:checked')].map((box) => box.value);
  const variantOf = (values) => product.variants.find((variant) => variant.options.every((value, i) => value === values[i]));
  const current = () => variantOf(chosen()) ?? null;

  const show = async (variant) => {
    input.value = variant?.id ?? '';
    const button = form.querySelector('[data-add]');
    button.disabled = !variant?.available;
    const url = new URL(location.href);
    if (variant) url.searchParams.set('variant', variant.id);
    history.replaceState({}, '', url);
    const html = await (await fetch(url)).text();
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('[data-price]').innerHTML = fresh.querySelector('[data-price]').innerHTML;
    button.textContent = variant ? fresh.querySelector('[data-add]').textContent : button.textContent;
  };

  const start = current() ?? product.variants[0];
  input.value = start.id;
  picker.addEventListener('change', () => {
    const variant = current();
    const deferred = ProductSelectEvent.createPromise();
    picker.dispatchEvent(
      new ProductSelectEvent({
        product: { id: `gid://shopify/Product/${product.id}`, title: product.title, handle: product.handle },
        selectedOptions: product.options.map((option, i) => ({ name: option.name, value: chosen()[i] })),
        promise: deferred.promise,
      }),
    );
    const selected = variant && { id: `gid://shopify/ProductVariant/${variant.id}`, availableForSale: variant.available };
    show(variant).then(() => deferred.resolve({ variant: selected }), deferred.reject);
  });
}

/* Collection sorting. */
document.querySelector('[data-sort-form]')?.addEventListener('change', (event) => {
  const form = event.currentTarget;
  const sort = form.querySelector('select').value;
  form.dispatchEvent(new CollectionUpdateEvent({ sort: { key: sort }, filters: [], promise: Promise.resolve({}) }));
  form.submit();
});

/* How this theme shows what apps do to the cart. */
function configureActions() {
  window.Shopify.actions?.openCart.configure({ handler: openDrawer });
  window.Shopify.actions?.updateCart.configure({
    eventTarget: () => document,
    async handler(defaultHandler) {
      const result = await defaultHandler();
      await showCart(await (await fetch(`${root}cart.js`)).json());
      return result;
    },
  });
}
if (window.Shopify.actions) configureActions();
else document.addEventListener('DOMContentLoaded', configureActions, { once: true });
