import type { SystemMigration } from '#platform/store';

/** Tables of the intake wing: what lies behind a batch and is read only through contracts that check sight of the batch first. */
export const intakeSystem: readonly SystemMigration[] = [
  {
    id: 'intake-0001',
    sql: `
-- What the pipeline needs of a batch, and how far it is.
create table intake_work (
  batch uuid primary key,
  -- Whose rights hold: resolved anew for each step.
  account uuid not null,
  assignment uuid not null,
  -- Name of the resource, or 'roster'.
  target text collate "C" not null,
  file text not null,
  -- Sheets as found, with what is proposed (FoundSheet[]).
  found jsonb,
  -- Sheets as confirmed (PlannedSheet[]).
  plan jsonb,
  -- Habits of the columns (BookProfile by target): a line that is mended later is judged by the same.
  profiles jsonb,
  updates boolean not null default true,
  notes text[] not null default '{}',
  -- Lines (or rows) gone through in the present stage, and of how many.
  done integer not null default 0,
  total integer,
  -- Commit: why, for rules that ask; whether only chosen lines go.
  reason text,
  chosen boolean not null default false,
  -- A batch of these lines was given up while it was worked on.
  ended boolean not null default false
);

-- Checked lines. Values stand in the order of the plan's fields.
create table intake_line (
  batch uuid not null,
  line integer not null,
  sheet text not null,
  row integer not null,
  state text collate "C" not null,
  act text collate "C",
  skip text collate "C",
  -- Line that this one repeats or contradicts, by its place in the book.
  with_sheet text,
  with_row integer,
  -- Texts of the keys under which no two rows may stand.
  keys text[],
  values json,
  -- Cells as they stand in the file, for lines that are not simply ready.
  cells json,
  -- Row of the ledger, its revision as it was last seen, and what an update put aside.
  record uuid,
  rev integer,
  prior json,
  chosen boolean not null default false,
  primary key (batch, line)
);
create index intake_line_state_i on intake_line (batch, state, line) where state not in ('ready', 'done', 'skipped');

-- Repairs, rejects and warnings of any source: what stood there, what was made of it, and what became of it.
create table intake_finding (
  source text collate "C" not null default 'workbook',
  batch uuid not null,
  line integer not null,
  -- Column of the sheet, from 0; -1 for the whole line.
  cell integer not null,
  field text collate "C",
  level text collate "C" not null check (level in ('repair', 'error', 'warning')),
  code text collate "C" not null,
  message text not null,
  before text,
  after text,
  proposal json,
  waivable boolean not null default false,
  -- open | mended | waived
  state text collate "C" not null default 'open'
);
create index intake_finding_line_i on intake_finding (batch, line);

-- What a person typed over the cells of a line in the browser; laid over the file whenever the line is checked.
create table intake_mend (
  batch uuid not null,
  line integer not null,
  field text collate "C" not null,
  -- set | stand: the value that stands in the cell is right.
  way text collate "C" not null,
  value text,
  at timestamptz(3) not null,
  primary key (batch, line, field)
);

-- Rows that a book of several resources made, in the order in which they were made.
create table intake_made (
  batch uuid not null,
  n integer not null generated always as identity,
  line integer not null,
  resource text collate "C" not null,
  row_id uuid not null,
  rev integer not null,
  primary key (batch, n)
);

-- Mappings that people confirmed, by unit, target and the titles of the header.
create table intake_memory (
  unit uuid not null,
  target text collate "C" not null,
  signature text collate "C" not null,
  columns jsonb not null,
  used_at timestamptz(3) not null,
  primary key (unit, target, signature)
);`,
  },
  {
    id: 'intake-0002',
    sql: `
-- Empty cells of mapped columns clear what a row of the ledger has.
alter table intake_work add column clears boolean not null default false;

-- Digest of what a line says, for ledgers without a unique field: the same line of a later batch is known again by it.
alter table intake_line add column content bigint;

-- Keys stand as digests: their texts would repeat what ledgers keep sealed.
alter table intake_line drop column keys, add column keys bigint[];
create index intake_line_content_i on intake_line (content) where content is not null;`,
  },
  {
    id: 'intake-0003',
    sql: `
-- Sound lines that make rows stand packed, up to a thousand of a sheet in one row. A line of which more is to be said is taken out: it stands in
-- intake_line from then on.
create table intake_stretch (
  batch uuid not null,
  -- The least and the greatest line, and their rows in the sheet.
  first integer not null,
  last integer not null,
  sheet text not null,
  first_row integer not null,
  last_row integer not null,
  -- ready | done | undone, of every line that is still in.
  state text collate "C" not null,
  -- Lines that are still in.
  count integer not null,
  lines integer[] not null,
  rows integer[] not null,
  -- Lines that were taken out.
  apart integer[] not null default '{}',
  -- Digests of the keys, equally many for each line; 0 for a key without a value.
  keys bigint[] not null,
  -- Values by field in the order of the plan's fields (JSON of packColumns).
  values text not null,
  -- Rows of the ledger that the lines made, with their revisions.
  records uuid[],
  revs integer[],
  primary key (batch, first)
);
-- Written once and read whole: compressing them would cost more than the lines.
alter table intake_stretch alter lines set storage external, alter rows set storage external, alter keys set storage external,
  alter values set storage external, alter records set storage external, alter revs set storage external;`,
  },
];
