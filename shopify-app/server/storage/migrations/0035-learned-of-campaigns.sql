-- What was learned, in the merchant's words.
alter table campaigns add column learned text not null default '';
