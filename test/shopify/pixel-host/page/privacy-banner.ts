import type { CustomerPrivacy, ShopifyGlobal, VisitorConsent } from '../types.ts';

/** Shopify's cookie banner: accept, decline, or choose; any link to #cookie-preferences opens the choice again. */
const shopify = (window as unknown as { Shopify: ShopifyGlobal }).Shopify;

const PURPOSES: { key: keyof VisitorConsent; label: string; text: string }[] = [
  {
    key: 'preferences',
    label: 'Personalization',
    text: 'Remember what you looked at, to show what may suit you.',
  },
  { key: 'analytics', label: 'Analytics', text: 'Understand how the shop is used, to make it better.' },
  { key: 'marketing', label: 'Marketing', text: 'Show and measure advertising.' },
];

const STYLE = `
#shopify-pc__banner,#shopify-pc__prefs{font:15px/1.5 system-ui,sans-serif;color:#1d1d1b;background:#fff;border:1px solid #d9d6cf;
border-radius:14px;box-shadow:0 12px 40px rgb(0 0 0/.16);box-sizing:border-box}
#shopify-pc__banner{position:fixed;z-index:1000;inset:auto 16px 16px 16px;max-width:520px;padding:20px 22px}
#shopify-pc__prefs{max-width:480px;width:calc(100% - 32px);padding:22px}
#shopify-pc__prefs::backdrop{background:rgb(20 20 18/.45)}
.shopify-pc h2{font-size:17px;margin:0 0 6px}.shopify-pc p{margin:0 0 14px;color:#55534d}
.shopify-pc__buttons{display:flex;flex-wrap:wrap;gap:8px}
.shopify-pc button{font:inherit;font-weight:600;padding:9px 16px;border-radius:999px;border:1px solid #1d1d1b;background:#fff;color:#1d1d1b;cursor:pointer}
.shopify-pc button.shopify-pc__choice{background:#1d1d1b;color:#fff}
.shopify-pc button:focus-visible,.shopify-pc input:focus-visible{outline:3px solid #3b6ef5;outline-offset:2px}
.shopify-pc label{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;padding:10px 0;border-top:1px solid #eceae4}
.shopify-pc label span{grid-column:2;color:#55534d;font-size:14px}.shopify-pc input{width:18px;height:18px;margin:2px 0}
.shopify-pc__buttons{margin-top:4px}`;

const all = (answer: boolean): Partial<Record<keyof VisitorConsent, boolean>> => ({
  analytics: answer,
  marketing: answer,
  preferences: answer,
  sale_of_data: answer,
});

function button(id: string, text: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.id = id;
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}

function showBanner(privacy: CustomerPrivacy): void {
  const banner = document.createElement('section');
  banner.id = 'shopify-pc__banner';
  banner.className = 'shopify-pc';
  banner.setAttribute('role', 'region');
  banner.setAttribute('aria-label', 'Cookie consent');
  banner.innerHTML = `<h2>Your privacy</h2><p>With your permission this shop remembers what you look at on this
    device and counts visits. You can change your mind at any time.</p><div class="shopify-pc__buttons"></div>`;
  const decide = (answer: boolean): void => {
    privacy.setTrackingConsent(all(answer), () => banner.remove());
  };
  const accept = button('shopify-pc__banner__btn-accept', 'Accept', () => decide(true));
  const decline = button('shopify-pc__banner__btn-decline', 'Decline', () => decide(false));
  // Equally easy and equally visible, as the law of the emulated region wants it.
  for (const choice of [accept, decline]) choice.className = 'shopify-pc__choice';
  banner.querySelector('.shopify-pc__buttons')?.append(
    accept,
    decline,
    button('shopify-pc__banner__btn-manage-prefs', 'Preferences', () => showPreferences(privacy)),
  );
  document.body.append(banner);
}

function showPreferences(privacy: CustomerPrivacy): void {
  document.getElementById('shopify-pc__prefs')?.remove();
  const dialog = document.createElement('dialog');
  dialog.id = 'shopify-pc__prefs';
  dialog.className = 'shopify-pc';
  dialog.setAttribute('aria-labelledby', 'shopify-pc__title');
  const now = privacy.currentVisitorConsent();
  const rows = PURPOSES.map(
    ({
      key,
      label,
      text,
    }) => `<label><input type="checkbox" name="${key}" ${now[key] === 'yes' ? 'checked' : ''}>
      <strong>${label}</strong><span>${text}</span></label>`,
  );
  dialog.innerHTML = `<h2 id="shopify-pc__title">Cookie preferences</h2>${rows.join('')}<div class="shopify-pc__buttons"></div>`;
  const save = button('shopify-pc__prefs__btn-save', 'Save my choices', () => {
    const boxes = [...dialog.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const given = Object.fromEntries(boxes.map((box) => [box.name, box.checked]));
    privacy.setTrackingConsent(given, () => document.getElementById('shopify-pc__banner')?.remove());
    dialog.close();
  });
  save.className = 'shopify-pc__choice';
  const decline = button('shopify-pc__prefs__btn-decline', 'Decline all', () => {
    privacy.setTrackingConsent(all(false), () => document.getElementById('shopify-pc__banner')?.remove());
    dialog.close();
  });
  dialog.querySelector('.shopify-pc__buttons')?.append(save, decline);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
  const privacy = shopify.customerPrivacy;
  if (error || !privacy) return;
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
  if (privacy.shouldShowBanner()) showBanner(privacy);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href="#cookie-preferences"]');
    if (!link) return;
    event.preventDefault();
    showPreferences(privacy);
  });
});
