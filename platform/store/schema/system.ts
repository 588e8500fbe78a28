import { auditTables } from './system-audit.ts';
import type { SystemMigration } from './system-migration.ts';
import { workTables } from './system-work.ts';

/**
 * Tables of the store itself. Resources and fields stand in them by their frozen ids, so that a rename never orphans a row;
 * paths are collated "C", so that a prefix is a plain range.
 */
export const storeSystem: readonly SystemMigration[] = [
  { id: 'store-0001', sql: [extensions(), scopeTables(), dataTables(), auditTables, workTables].join('\n') },
  {
    id: 'store-0002',
    sql: `
-- Facts that every process of an installation must agree on.
create table installation (
  name text collate "C" primary key,
  value text not null
);`,
  },
];

/** Trigram search is a gift, not a need: where the account may not create the extension, searches scan. */
function extensions(): string {
  return `
do $$
begin
  create extension if not exists pg_trgm;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'pg_trgm is not available: searches of large ledgers will be slow';
end
$$;`;
}

function scopeTables(): string {
  return `
-- Segments of place_path and line_path, written in base 36.
create sequence node_seq;

-- Sight of single rows beyond the scope of grants: participants, shared cars, transfers.
create table sight (
  id uuid primary key,
  resource text collate "C" not null,
  row_id uuid not null,
  person uuid,
  place text collate "C",
  until timestamptz(3),
  why text,
  granted_by text not null,
  granted_at timestamptz(3) not null,
  check ((person is null) <> (place is null))
);
create unique index sight_person_u on sight (resource, person, row_id) where person is not null;
create unique index sight_place_u on sight (resource, place, row_id) where place is not null;
create index sight_row_i on sight (resource, row_id);

-- A subtree that moves: until done_at is set, scopes match the old prefix and the new.
create table path_move (
  id uuid primary key,
  kind text not null check (kind in ('place', 'line')),
  old_prefix text collate "C" not null,
  new_prefix text collate "C" not null,
  started_at timestamptz(3) not null,
  done_at timestamptz(3)
);
create index path_move_open_i on path_move (kind) where done_at is null;`;
}

function dataTables(): string {
  return `
-- What the code ships and what stewards made of it; a row in force is local, else shipped.
create table code_item (
  set_name text collate "C" not null,
  code text collate "C" not null,
  position integer not null,
  shipped jsonb,
  local jsonb,
  primary key (set_name, code),
  check (shipped is not null or local is not null)
);
create table dated_row (
  table_name text collate "C" not null,
  row_id text collate "C" not null,
  position integer not null,
  shipped jsonb,
  local jsonb,
  primary key (table_name, row_id),
  check (shipped is not null or local is not null)
);

-- Raised with every change of reference data, so that processes know when their copy is old.
create table data_version (
  what text primary key,
  version bigint not null
);

-- Last number given, per resource, field and period.
create table serial_counter (
  resource text collate "C" not null,
  field text collate "C" not null,
  period text collate "C" not null,
  value bigint not null,
  primary key (resource, field, period)
);`;
}
