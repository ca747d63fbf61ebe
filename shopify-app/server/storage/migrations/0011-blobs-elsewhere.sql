-- Null where the bytes lie in S3-compatible storage; the row stays, so that what belongs to a shop is known here.
alter table blobs alter column bytes drop not null;
