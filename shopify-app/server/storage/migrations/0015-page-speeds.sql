-- How fast a shop's pages were for shoppers on a day that is over: its `page_measured` events, counted once, so that a
-- report need not read a million events again. Says nothing about any device.
create table page_speeds (
  shop_id bigint not null references shops on delete cascade,
  -- UTC.
  day date not null,
  -- [{name, value, n}]: how many measurements were about so much. Empty: counted, and there were none.
  counts jsonb not null,
  primary key (shop_id, day)
);
select kindred_protect('page_speeds');
