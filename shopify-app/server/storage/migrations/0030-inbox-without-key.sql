-- It locked the shop's row for every event that comes in, as with events; erasing a shop deletes here explicitly.
alter table experiment_inbox drop constraint experiment_inbox_shop_id_fkey;
