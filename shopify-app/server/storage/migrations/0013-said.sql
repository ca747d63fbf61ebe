-- What a run says is put into the merchant's language where it is read: text and gaps (shared/said.ts). A text from
-- before stays what it was, as a JSON string.
alter table training_runs
  alter column message drop default,
  alter column message type jsonb using to_jsonb(message),
  alter column message set default '""';
