import type { SystemMigration } from '#platform/store';

/** How platforms that hand positions on show who they are. */
export const feedSystem: readonly SystemMigration[] = [
  {
    id: 'tracks-feeds-0001',
    sql: `
create table feed_key (
  platform uuid primary key,
  -- SHA-256 of the long key of HTTPS, and salt and scrypt of the short password of JT/T 809: neither can be read back.
  token_hash bytea not null,
  salt bytea not null,
  password_hash bytea not null,
  made_at timestamptz(3) not null default now()
);`,
  },
];
