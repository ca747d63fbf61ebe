-- Null: not told, as somebody could be found by subtracting. Only a night knows that, so the next one says it anew.
alter table segment_nights alter column unassigned drop not null;
alter table segment_nights no force row level security;
update segment_nights set unassigned = null;
alter table segment_nights force row level security;
