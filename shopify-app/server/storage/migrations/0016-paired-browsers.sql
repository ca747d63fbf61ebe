-- Browsers that a merchant's staff let into the shop through the browser extension. A code or token comes without a
-- shop: the system may look for its hash, and only a transaction of the shop that it turns out to be changes anything.
create table browser_grants (
  shop_id bigint not null references shops on delete cascade,
  grant_id uuid not null unique,
  -- RFC 7638 thumbprint of the extension's public key: nothing of this grant works without that key.
  jkt text not null,
  -- What the extension calls its browser.
  label text not null,
  -- `waiting`: it typed a code; `confirmed`: somebody in the admin said yes, and it has not yet fetched its tokens.
  state text not null check (state in ('waiting', 'confirmed', 'paired')),
  scopes text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Moves with each refresh; set to the moment itself when the grant is ended before.
  expires_at timestamptz not null,
  -- Why it is over, by the audit's words; null while it lasts.
  ended text,
  primary key (shop_id, grant_id)
);
select kindred_protect('browser_grants');
create policy read_by_hash on browser_grants for select using (is_system());

-- 256 random bits each, kept as their SHA-256.
create table browser_tokens (
  shop_id bigint not null,
  sha256 text not null unique,
  grant_id uuid not null,
  kind text not null check (kind in ('access', 'refresh')),
  expires_at timestamptz not null,
  -- Of a refresh token: it works once, and is kept to be known again.
  used_at timestamptz,
  primary key (shop_id, sha256),
  foreign key (shop_id, grant_id) references browser_grants on delete cascade
);
create index browser_tokens_of_grant on browser_tokens (shop_id, grant_id);
select kindred_protect('browser_tokens');
create policy read_by_hash on browser_tokens for select using (is_system());

-- What is handed over once: from the admin's page to the extension, or typed.
create table browser_codes (
  shop_id bigint not null references shops on delete cascade,
  -- SHA-256 of a handed one; of a typed one, which has 40 bits only, HMAC-SHA-256 with a key of the server.
  sha256 text not null unique,
  kind text not null check (kind in ('handoff', 'typed')),
  -- Of a handed one: whom it is for. Null for a typed one.
  challenge text,
  jkt text,
  label text,
  -- Shopify's id of the staff member who asked for it.
  staff_id text,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- What it was used for.
  grant_id uuid,
  primary key (shop_id, sha256)
);
select kindred_protect('browser_codes');
create policy read_by_hash on browser_codes for select using (is_system());

-- Appended only: the app may not change a row; the nightly job deletes old ones.
create table browser_audit (
  shop_id bigint not null references shops on delete cascade,
  entry_id uuid not null,
  at timestamptz not null,
  grant_id uuid not null,
  what text not null,
  label text not null,
  -- Shopify's id of the staff member; null where the extension or the clock did it.
  staff_id text,
  primary key (shop_id, entry_id)
);
select kindred_protect('browser_audit');
revoke update on browser_audit from kindred_app;

-- Proofs that were accepted, by hash of key and number, until they would be too old anyway: each works once, on all servers.
create table dpop_proofs (
  proof_sha256 text primary key,
  expires_at timestamptz not null
);
create index dpop_proofs_by_end on dpop_proofs (expires_at);
select kindred_share('dpop_proofs');

-- How many typed codes were tried and wrong, or are being looked at, in an hour.
create table code_tries (
  -- HMAC of the sender's network address with a key of the server; 'all' for everybody together.
  sender text not null,
  hour timestamptz not null,
  tries integer not null,
  primary key (sender, hour)
);
select kindred_share('code_tries');
