-- The address that the pixel and Liquid were told: when the server moves, set-up runs again.
alter table shop_setup add column app_url text;
