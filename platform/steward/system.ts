import type { SystemMigration } from '#platform/store';

/** Rows of a change of a decision table, whole and as they were seen, so that a difference can be shown and taken back. */
export const stewardSystem: readonly SystemMigration[] = [
  {
    id: 'steward-0001',
    sql: `
create table rule_change_row (
  change uuid not null,
  row_id text collate "C" not null,
  -- The local version when it was drafted; null when there was none.
  before jsonb,
  -- What is in force where there is no local version, to show the difference.
  shown jsonb,
  -- Null takes the local version away.
  after jsonb,
  -- Whoever drafted or amended it may not publish it.
  by uuid,
  primary key (change, row_id)
);`,
  },
];
