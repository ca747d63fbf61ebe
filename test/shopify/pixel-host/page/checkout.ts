import type { PixelSetup, ShopifyGlobal } from '../types.ts';

/** Customer events of the stand-in checkout's steps, all reached at once when its only form is sent. */
const shopify = (window as unknown as { Shopify: ShopifyGlobal }).Shopify;
const form = document.getElementById('checkout-form') as HTMLFormElement | null;
const setup = JSON.parse(
  document.getElementById('web-pixels-manager-setup')?.textContent ?? '{}',
) as PixelSetup;

const STEPS = [
  'checkout_contact_info_submitted',
  'checkout_address_info_submitted',
  'checkout_shipping_info_submitted',
  'payment_info_submitted',
];

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const started = setup.events.find(({ name }) => name === 'checkout_started')?.data['checkout'] as object;
  const fields = Object.fromEntries(new FormData(form).entries());
  const { email, phone } = fields;
  const address = { ...fields, email: undefined, address2: null, countryCode: 'US' };
  const checkout = { ...started, email, phone, shippingAddress: address, billingAddress: address };
  for (const name of STEPS) shopify.analytics.publish(name, { checkout });
  void order(form, fields as Record<string, string>);
});

/** Over fetch, so that the events above are on their way before the page goes. */
async function order(checkoutForm: HTMLFormElement, fields: Record<string, string>): Promise<void> {
  const response = await fetch(checkoutForm.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  });
  const { next } = (await response.json()) as { next: string };
  location.assign(next);
}
