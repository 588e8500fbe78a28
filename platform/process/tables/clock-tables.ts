/** Limits that run, their stops, the timers that the worker scans, warnings, and what the calendar of the installation adds to the shipped one. */
export const clockTables = `
create table case_clock (
  id uuid primary key,
  case_id uuid not null references case_run (id),
  kind text collate "C" not null check (kind in ('acceptance', 'legal', 'promised', 'node', 'notify')),
  visit integer,
  unit text collate "C" not null check (unit in ('workday', 'workhour', 'day')),
  amount integer not null,
  extended integer not null default 0,
  -- Days, for hours minutes, of the runs before this one.
  used integer not null default 0,
  run_from timestamptz(3) not null,
  due_at timestamptz(3),
  due_day date,
  -- Counted through a year whose calendar is not published.
  provisional boolean not null default false,
  thresholds jsonb not null,
  light text collate "C" not null default 'green',
  -- Raised with every change of the due moment: timers of an earlier round are dead.
  round integer not null default 1,
  status text collate "C" not null check (status in ('running', 'stopped', 'done', 'cancelled')),
  ended_at timestamptz(3),
  created_at timestamptz(3) not null
);
create index case_clock_case_i on case_clock (case_id);
create index case_clock_open_i on case_clock (due_at) where status = 'running';
create unique index case_clock_visit_u on case_clock (case_id, visit) where kind = 'node';

create table case_clock_stop (
  id uuid primary key,
  case_id uuid not null references case_run (id),
  reason text collate "C" not null,
  note text not null,
  document text,
  from_at timestamptz(3) not null,
  expected_on date not null,
  until_at timestamptz(3),
  stopped_by uuid not null,
  stopped_by_name text not null
);
create unique index case_clock_stop_open_u on case_clock_stop (case_id) where until_at is null;

create table case_timer (
  id bigint generated always as identity primary key,
  due timestamptz(3) not null,
  case_id uuid not null,
  clock uuid,
  stop uuid,
  kind text collate "C" not null check (kind in ('light', 'silence', 'stopEnds')),
  level text collate "C" not null,
  round integer not null,
  fired_at timestamptz(3)
);
create index case_timer_due_i on case_timer (due, id) where fired_at is null;
create unique index case_timer_clock_u on case_timer (clock, kind, level, round) where clock is not null;
create unique index case_timer_stop_u on case_timer (stop, kind, level, round) where stop is not null;

create table case_warning (
  id uuid primary key,
  case_id uuid not null references case_run (id),
  clock uuid,
  visit integer,
  about text collate "C" not null,
  light text collate "C",
  -- The moment it should have come on, and the moment a worker got to it.
  due_at timestamptz(3) not null,
  raised_at timestamptz(3) not null,
  cleared_at timestamptz(3),
  annulled_at timestamptz(3),
  annulled_by uuid,
  annul_reason text
);
create index case_warning_case_i on case_warning (case_id, raised_at);
create unique index case_warning_once_u on case_warning (clock, light, due_at) where clock is not null;

create table work_calendar_year (
  year integer primary key,
  holidays jsonb not null,
  make_up_days date[] not null,
  source text not null,
  evidence text collate "C" not null,
  published_at timestamptz(3) not null,
  published_by uuid
);
-- Days that a region has off by its own law, and its own office hours.
create table region_day_off (
  region uuid not null,
  day date not null,
  name text not null,
  primary key (region, day)
);
create table region_office_hours (
  region uuid primary key,
  hours jsonb not null
);`;
