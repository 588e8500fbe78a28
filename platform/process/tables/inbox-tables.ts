/** What waits for a person, whatever system it comes from; standing deputies; copies, reminders and questions beside the flow. */
export const inboxTables = `
create table todo (
  id uuid primary key,
  person uuid not null,
  kind text collate "C" not null check (kind in ('task', 'claim', 'copy', 'consult', 'answer', 'warning', 'pushed')),
  -- 'process', or the name of the system that pushed it.
  source text collate "C" not null,
  ref text collate "C" not null,
  case_id uuid,
  task integer,
  title text not null,
  detail text,
  item text collate "C",
  link text,
  opened_at timestamptz(3) not null,
  due_at timestamptz(3),
  light smallint not null default 0,
  read_at timestamptz(3),
  closed_at timestamptz(3)
);
create unique index todo_open_u on todo (source, ref, person) where closed_at is null;
create index todo_person_i on todo (person, opened_at desc, id desc) where closed_at is null;
create index todo_due_i on todo (person, due_at, id) where closed_at is null;
create index todo_light_i on todo (person, light desc, id) where closed_at is null;
-- Counted without touching the rows.
create index todo_kind_i on todo (person, kind) where closed_at is null;
create index todo_case_i on todo (case_id, task) where closed_at is null;

-- 出差授权: the deputy acts for the principal in these days; never handed on.
create table standing_deputy (
  id uuid primary key,
  principal uuid not null,
  deputy uuid not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3) not null,
  -- Items it holds for; null for all.
  items text[],
  reason text not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  ended_at timestamptz(3),
  check (principal <> deputy),
  check (until_at > from_at)
);
create index standing_deputy_principal_i on standing_deputy (principal) where ended_at is null;
create index standing_deputy_deputy_i on standing_deputy (deputy) where ended_at is null;

create table case_copy (
  id uuid primary key,
  case_id uuid not null references case_run (id),
  person uuid not null,
  name text not null,
  org text not null,
  node text collate "C",
  sent_by uuid,
  sent_by_name text,
  reason text,
  sent_at timestamptz(3) not null,
  read_at timestamptz(3)
);
create index case_copy_case_i on case_copy (case_id, sent_at);
create index case_copy_person_i on case_copy (person, sent_at desc);

create table case_urge (
  id uuid primary key,
  case_id uuid not null references case_run (id),
  task integer not null,
  urged uuid not null,
  by uuid not null,
  by_name text not null,
  words text,
  at timestamptz(3) not null
);
create index case_urge_task_i on case_urge (case_id, task, at desc);

create table case_consult (
  id uuid primary key,
  case_id uuid not null references case_run (id),
  task integer,
  asked_by uuid not null,
  asked_by_name text not null,
  person uuid not null,
  name text not null,
  org text not null,
  question text not null,
  asked_at timestamptz(3) not null,
  answer text,
  answered_at timestamptz(3)
);
create index case_consult_case_i on case_consult (case_id, asked_at);

-- 跳转 that waits for a second administrator.
create table case_jump (
  case_id uuid primary key references case_run (id),
  node text collate "C" not null,
  why text not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null
);

-- 补正: asked once, everything at a time.
create table case_correction (
  case_id uuid primary key references case_run (id),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz(3) not null,
  wanted jsonb not null,
  supplied_at timestamptz(3)
);`;
