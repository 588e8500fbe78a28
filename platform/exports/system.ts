import type { SystemMigration } from '#platform/store';

/** Table of the exports wing: what lies behind an export and is read only after its row was found to be the asker's own. */
export const exportsSystem: readonly SystemMigration[] = [
  {
    id: 'exports-0001',
    sql: `
create table export_work (
  job uuid primary key,
  -- Whose rights hold: resolved anew when the file is written and whenever it is fetched.
  account uuid not null,
  assignment uuid not null,
  -- Name of the resource, and the question (ExportQuery) as it was asked.
  target text collate "C" not null,
  query jsonb not null,
  -- The run that may write; another one, or none after a cancellation, ends the earlier.
  run uuid,
  -- Rows written so far, and of how many.
  done integer not null default 0,
  total integer,
  -- Key under which the bytes lie, set before they do, so that no bytes are ever without a row; JudgedExport.rights of what is in them.
  blob text collate "C",
  rights text collate "C"
);`,
  },
];
