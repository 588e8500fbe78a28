import type { SystemMigration } from '#platform/store';

/** Tables of sign-in: what lies beside the account and must never be listed, filtered or exported like a resource. */
export const identitySystem: readonly SystemMigration[] = [
  {
    id: 'identity-0001',
    sql: `
create table credential (
  account uuid primary key,
  -- scrypt with its parameters; null until the first password is set.
  hash text,
  changed_at timestamptz(3),
  must_change boolean not null default false,
  -- Answered for peers on this machine only, and only while the demonstration is on.
  demo boolean not null default false,
  -- Hashes of earlier passwords, newest first.
  history text[] not null default '{}'
);

create table session (
  id uuid primary key,
  token_hash bytea not null unique,
  account uuid not null,
  assignment uuid,
  csrf text not null,
  address text not null,
  agent text not null,
  demo boolean not null,
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_why text
);
create index session_account_i on session (account) where ended_at is null;

create table one_time_link (
  token_hash bytea primary key,
  account uuid not null,
  purpose text not null check (purpose in ('activation', 'reset')),
  created_at timestamptz(3) not null,
  created_by text not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index one_time_link_account_i on one_time_link (account) where used_at is null;

-- Wrong tries, by login name (known or not) and by network address.
create table sign_in_tries (
  subject text collate "C" primary key,
  tries integer not null,
  since timestamptz(3) not null,
  locks integer not null default 0,
  locked_until timestamptz(3)
);`,
  },
];
