import type { SystemMigration } from '#platform/store';

/** Areas drawn on the map: every version stays, because alarms cite the one they were judged by. */
export const areasSystem: readonly SystemMigration[] = [
  {
    id: 'tracks-0101',
    sql: `
create table kept_area (
  owner uuid not null,
  version integer not null,
  -- The drawing with the coordinate system it was drawn in, and its shape in WGS-84.
  drawing jsonb not null,
  shape jsonb not null,
  kept_at timestamptz(3) not null default now(),
  primary key (owner, version)
);`,
  },
];
