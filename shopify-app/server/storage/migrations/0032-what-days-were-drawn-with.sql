-- With which each content was drawn, of what is counted from now on: whether visitors were split so, and what of two days
-- can be compared, could not be told from the one probability. Empty: not known.
alter table campaign_days add column weights jsonb not null default '[]';
