-- Something of the order was sent back or paid back; not what, nor when. Of older orders the next night's export tells.
alter table orders add column is_returned boolean not null default false;
