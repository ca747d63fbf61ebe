-- Places are told by published weeks, releases by the shop's own days (docs/decisions/0022). Days keep the release that
-- they came from since then, so all whose events are still there are counted anew.
alter table kpi_days no force row level security;
delete from kpi_days where subject in ('placement', 'release', 'events');
alter table kpi_days force row level security;
alter table kpi_days drop constraint kpi_days_subject_check,
  add constraint kpi_days_subject_check check (subject in ('shop', 'orders', 'events'));
