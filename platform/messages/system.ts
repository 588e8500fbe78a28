import type { SystemMigration } from '#platform/store';
import { channelSystem } from './channels/channel-system.ts';

/** Tables of the wing that are never listed like a resource: messages of persons, whom a notice goes to, what a table asks and what units filled in. */
export const messagesSystem: readonly SystemMigration[] = [
  {
    id: 'messages-0001',
    sql: `
create table message (
  id uuid primary key,
  person uuid not null,
  kind text not null,
  title text not null,
  -- Path inside the application, without an origin.
  link text,
  -- What it is about: the same matter is told once.
  about text not null,
  at timestamptz(3) not null,
  read_at timestamptz(3),
  unique (person, about)
);
create index message_person_i on message (person, id);
create index message_unread_i on message (person) where read_at is null;

create table notice_target (
  notice uuid not null,
  unit uuid not null,
  done boolean not null default false,
  primary key (notice, unit)
);

create table notice_column (
  notice uuid not null,
  position integer not null,
  title text not null,
  kind text not null,
  required boolean not null,
  choices text[] not null,
  primary key (notice, position)
);

create table notice_answer (
  receipt uuid not null,
  line integer not null,
  -- Wire values by position of the column.
  cells jsonb not null,
  primary key (receipt, line)
);

create table notice_reminder (
  notice uuid not null,
  kind text not null,
  at timestamptz(3) not null,
  primary key (notice, kind, at)
);`,
  },
  channelSystem,
];
