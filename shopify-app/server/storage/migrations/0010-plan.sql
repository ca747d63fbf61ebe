-- What the shop has chosen on Shopify's plan page, as last asked, and the app's name in that page's address.
alter table shop_setup
  add column plan text check (plan in ('unlimited', 'free', 'paid')),
  add column app_handle text;
