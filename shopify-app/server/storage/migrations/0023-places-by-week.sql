-- Places are told by published weeks, releases by the shop's own days (docs/decisions/0022).
delete from kpi_days where subject in ('placement', 'release');
alter table kpi_days drop constraint kpi_days_subject_check,
  add constraint kpi_days_subject_check check (subject in ('shop', 'orders', 'events'));
