/** Definitions, running cases, their visits and tasks, and the log, which only grows. */
export const caseTables = `
create table process_definition (
  id uuid primary key,
  -- Key of the process; all its versions share it.
  key text collate "C" not null,
  version integer,
  title text not null,
  tree jsonb not null,
  checksum text collate "C" not null,
  status text not null check (status in ('draft', 'published', 'retired')),
  -- From the code, or drawn by a process officer.
  origin text not null check (origin in ('shipped', 'drawn')),
  in_force boolean not null default false,
  rev integer not null default 1,
  note text,
  created_at timestamptz(3) not null,
  created_by uuid,
  published_at timestamptz(3),
  published_by uuid,
  check ((status = 'draft') = (version is null)),
  check (not in_force or status = 'published')
);
create unique index process_definition_version_u on process_definition (key, version);
create unique index process_definition_force_u on process_definition (key) where in_force;
create unique index process_definition_draft_u on process_definition (key) where status = 'draft';

-- What was published is what people decided by.
create function process_definition_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then raise exception 'a published process cannot be deleted'; end if;
    return old;
  end if;
  if old.status <> 'draft' and (new.tree is distinct from old.tree or new.checksum <> old.checksum
    or new.key <> old.key or new.version is distinct from old.version or new.status = 'draft') then
    raise exception 'a published process cannot be changed';
  end if;
  return new;
end $$;
create trigger process_definition_stays before update or delete on process_definition
  for each row execute function process_definition_stays();

-- Where a case stands; the row of case_file with the same id is what people see.
create table case_run (
  id uuid primary key,
  definition uuid not null references process_definition (id),
  item text collate "C" not null,
  title text not null,
  -- Raised with every step.
  rev integer not null,
  state jsonb not null,
  form jsonb not null,
  -- Raised when the form changes: a decision on an older form is refused.
  form_rev integer not null default 1,
  status text collate "C" not null,
  reserved boolean not null default false,
  applicant uuid not null,
  applicant_assignment uuid,
  unit uuid not null,
  body uuid not null,
  people uuid[] not null,
  log_seq integer not null,
  log_hash bytea not null
);
create index case_run_applicant_i on case_run (applicant, id desc);

create table case_visit (
  case_id uuid not null references case_run (id),
  visit integer not null,
  node text collate "C" not null,
  title text not null,
  round integer not null,
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  outcome text collate "C",
  primary key (case_id, visit)
);

create table case_task (
  case_id uuid not null references case_run (id),
  task integer not null,
  visit integer not null,
  node text collate "C" not null,
  kind text collate "C" not null,
  -- Holder with name and place as they were when the task came to them.
  who uuid,
  who_name text,
  who_org text,
  pool uuid[],
  owner uuid,
  original uuid,
  parent integer,
  waits text collate "C",
  weight integer,
  stuck boolean not null default false,
  opened_at timestamptz(3) not null,
  read_at timestamptz(3),
  done_at timestamptz(3),
  outcome text collate "C",
  opinion text,
  -- Who in truth did it: the holder, a standing deputy, or a secretary with the paper.
  done_by uuid,
  done_by_name text,
  paper text,
  primary key (case_id, task)
);
create index case_task_who_i on case_task (who) where done_at is null;
create index case_task_done_i on case_task (done_by, done_at desc) where done_by is not null;
create index case_task_held_i on case_task (who, done_at desc) where done_at is not null;

-- Who did what in a case, each line sealed to the one before.
create table case_log (
  case_id uuid not null references case_run (id),
  seq integer not null,
  at timestamptz(3) not null,
  actor uuid,
  actor_name text not null,
  actor_org text,
  on_behalf uuid,
  on_behalf_name text,
  action text collate "C" not null,
  task integer,
  from_node text collate "C",
  to_nodes text[] not null default '{}',
  opinion text,
  data jsonb not null,
  address text,
  previous bytea not null,
  hash bytea not null,
  primary key (case_id, seq)
);
create function case_log_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the log of a case cannot be changed';
end $$;
create trigger case_log_stays before update or delete on case_log for each row execute function case_log_stays();
create trigger case_log_whole before truncate on case_log for each statement execute function case_log_stays();`;
