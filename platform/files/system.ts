import type { SystemMigration } from '#platform/store';

/** Uploads on their way: which bytes have come lies in the folder of uploads, not here. */
export const filesSystem: readonly SystemMigration[] = [
  {
    id: 'files-0001',
    sql: `
create table file_upload (
  id uuid primary key,
  account uuid,
  person uuid,
  name text not null,
  size bigint not null,
  use text not null,
  -- Known once all bytes have come and were judged.
  digest text,
  media_type text,
  -- Row of the file once all bytes have come.
  file uuid,
  -- One request writes at a time; another process waits until its lease is over.
  writer uuid,
  leased_until timestamptz(3),
  created_at timestamptz(3) not null default now(),
  touched_at timestamptz(3) not null default now()
);
create index file_upload_account_i on file_upload (account) where file is null;
create index file_upload_touched_i on file_upload (touched_at);`,
  },
];
