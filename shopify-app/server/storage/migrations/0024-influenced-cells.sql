-- What recommendations led to, of whatever is told: orders and revenue of a place were that, and nothing else.
alter table group_cells
  add column influenced_orders integer not null default 0,
  add column influenced_minor_units double precision not null default 0;
alter table group_cells no force row level security;
update group_cells set influenced_orders = orders, influenced_minor_units = revenue_minor_units,
  bought = 0, orders = 0, revenue_minor_units = 0, revenue_squared = 0
where subject = 'placement';
alter table group_cells force row level security;
alter table group_cells alter column influenced_orders drop default, alter column influenced_minor_units drop default;
