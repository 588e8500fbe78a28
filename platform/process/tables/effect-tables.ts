/** Effects of decisions that come after the decision itself: what is to be done, whether it was, and why not. A row is done once, whoever tries. */
export const effectTables = `
create table case_effect (
  id uuid primary key,
  case_id uuid not null references case_run (id),
  contract text collate "C" not null,
  -- What set it off: the document, and whether its number was given or voided.
  cause text collate "C" not null,
  facts jsonb not null,
  created_at timestamptz(3) not null,
  tries integer not null default 0,
  tried_at timestamptz(3),
  done_at timestamptz(3),
  -- Why the last attempt was refused, as a person reads it.
  reason text,
  check (done_at is null or reason is null)
);
create unique index case_effect_cause_u on case_effect (contract, cause);
create index case_effect_open_i on case_effect (created_at, id) where done_at is null;`;
