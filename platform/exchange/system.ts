import type { SystemMigration } from '#platform/store';

/** Keys of partners, what they handed in and what they are sent. */
export const exchangeSystem: readonly SystemMigration[] = [
  {
    id: 'exchange-0001',
    sql: `
create table exchange_key (
  partner uuid primary key,
  -- Whose rights it has: the account and assignment of the person who bound it.
  account uuid not null,
  assignment uuid not null,
  -- Sealed.
  secret text not null,
  bound_at timestamptz(3) not null
);

create table exchange_received (
  partner uuid not null,
  -- The partner's own number.
  number text collate "C" not null,
  digest bytea not null,
  -- Null until the case has begun, within one transaction.
  case_id uuid,
  case_no text,
  received_at timestamptz(3) not null,
  primary key (partner, number)
);

create table exchange_delivery (
  id uuid primary key,
  partner uuid not null,
  kind text collate "C" not null check (kind in ('case', 'item')),
  -- Id of the case or name of the item: one after the other for each.
  about text collate "C" not null,
  body jsonb not null,
  state text collate "C" not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  due timestamptz(3) not null,
  attempts integer not null default 0,
  error text,
  receipt text,
  made_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index exchange_delivery_due_i on exchange_delivery (due) where state = 'waiting';
create index exchange_delivery_about_i on exchange_delivery (partner, about, id);`,
  },
];
