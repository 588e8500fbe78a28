import type { SystemMigration } from '#platform/store';

/** Tables of the channels: where people want to be reached, and what left. */
export const channelSystem: SystemMigration = {
  id: 'messages-0002',
  sql: `
create table message_address (
  person uuid not null,
  channel text collate "C" not null check (channel in ('mail', 'wecom', 'sms')),
  -- Sealed; nothing leaves to it before its owner has repeated the code.
  address text not null,
  confirmed_at timestamptz(3),
  code_hash bytea,
  code_until timestamptz(3),
  code_tries integer not null default 0,
  kinds text[] not null default '{notice,reminder,case}',
  -- Minutes of the Shanghai day; equal ones: never quiet.
  quiet_from integer not null default 1320 check (quiet_from between 0 and 1439),
  quiet_to integer not null default 420 check (quiet_to between 0 and 1439),
  primary key (person, channel)
);

create table message_delivery (
  id uuid primary key,
  person uuid not null,
  channel text collate "C" not null,
  -- Null for a code.
  message uuid,
  -- Sealed code, gone once it was handed over or is over.
  code text,
  state text collate "C" not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'expired')),
  due timestamptz(3) not null,
  attempts integer not null default 0,
  error text,
  made_at timestamptz(3) not null default now(),
  ended_at timestamptz(3)
);
create index message_delivery_due_i on message_delivery (channel, due) where state = 'waiting';
create index message_delivery_person_i on message_delivery (person, made_at);
create index message_delivery_made_i on message_delivery (id desc);`,
};
