-- IANA name of the shop's time zone, as Shopify says it: what an evening or a weekend is. Null before set-up ran.
alter table shop_setup add column time_zone text;
