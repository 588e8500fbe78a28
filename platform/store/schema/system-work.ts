/** Commands already answered, events on their way out, and work to be done later. */
export const workTables = `
create table command_log (
  id text collate "C" primary key,
  name text not null,
  actor text not null,
  body_hash bytea not null,
  answer jsonb,
  at timestamptz(3) not null
);
create index command_log_at_i on command_log (at);

-- Written with the rows it tells of; the relay turns an event into one job for each handler and removes it.
create table outbox (
  id bigint generated always as identity primary key,
  event text collate "C" not null,
  key text collate "C" not null,
  payload jsonb not null,
  at timestamptz(3) not null default now()
);

create table job (
  id bigint generated always as identity primary key,
  handler text collate "C" not null,
  -- Jobs of one handler and key run one after the other, in the order of their ids.
  key text collate "C",
  event text collate "C",
  payload jsonb not null,
  at timestamptz(3) not null default now(),
  due timestamptz(3) not null default now(),
  attempts integer not null default 0,
  worker text,
  leased_until timestamptz(3),
  -- A clock: after each run it is due again this many seconds later.
  every_seconds integer,
  done_at timestamptz(3),
  dead_at timestamptz(3),
  error text
);
create index job_due_i on job (due, id) where done_at is null and dead_at is null;
create index job_key_i on job (handler, key, id) where done_at is null and dead_at is null;
create index job_done_i on job (done_at) where done_at is not null;
create unique index job_clock_u on job (handler) where every_seconds is not null;`;
