import type { SystemMigration } from '#platform/store';

/** Sums kept beside a ledger by unit and period, added up along the paths of the organisation, and who took part. The ledger stays the truth. */
export const sumsSystem: readonly SystemMigration[] = [
  {
    id: 'tracks-sums-0001',
    sql: `
-- Books whose sums are whole.
create table kept_book (
  book text collate "C" primary key,
  built_at timestamptz(3) not null default now()
);

-- The path under which a unit was counted.
create table kept_unit (
  book text collate "C" not null,
  unit uuid not null,
  path text collate "C" not null,
  primary key (book, unit)
);
create index kept_unit_path_i on kept_unit (book, path);

create table kept_unit_sum (
  book text collate "C" not null,
  unit uuid not null,
  period date not null,
  rows integer not null,
  latest timestamptz,
  sums numeric[] not null,
  primary key (book, unit, period)
);

-- Everything under a path, for each path that leads to a unit.
create table kept_place_sum (
  book text collate "C" not null,
  path text collate "C" not null,
  period date not null,
  depth smallint not null,
  rows integer not null,
  latest timestamptz,
  sums numeric[] not null,
  primary key (book, path, period)
);
create index kept_place_sum_depth_i on kept_place_sum (book, depth, path);

-- In which months of a year a member met each condition while it belonged to a unit: bit 0 is January.
create table kept_member (
  book text collate "C" not null,
  member uuid not null,
  unit uuid not null,
  year smallint not null,
  marks smallint[] not null,
  primary key (book, member, unit, year)
);
create index kept_member_unit_i on kept_member (book, year, unit);`,
  },
];
