/** The trail, its seals, and the log of looks at graded data. The application's role may only insert into and read them. */
export const auditTables = `
create table audit_entry (
  id uuid primary key,
  at timestamptz(3) not null,
  actor text not null,
  account uuid,
  person uuid,
  assignment uuid,
  unit uuid,
  command_id text collate "C",
  batch text collate "C",
  resource text collate "C" not null,
  row_id uuid,
  verb text not null,
  reason text,
  changes jsonb,
  owner_unit uuid,
  place_path text collate "C",
  line_path text collate "C",
  digest bytea not null,
  -- Set by a certified destruction: the payload is gone, the digest stays.
  destroyed_at timestamptz(3)
);
create index audit_entry_row_i on audit_entry (resource, row_id, id);
create index audit_entry_place_i on audit_entry (place_path, id);
create index audit_entry_line_i on audit_entry (line_path, id) where line_path is not null;
create index audit_entry_person_i on audit_entry (person, id);
create index audit_entry_command_i on audit_entry (command_id) where command_id is not null;

create table audit_seal (
  no bigint primary key,
  at timestamptz(3) not null,
  entries integer not null,
  root bytea not null,
  previous bytea not null,
  digest bytea not null
);
create table audit_sealed (
  entry_id uuid primary key,
  seal bigint not null references audit_seal (no),
  digest bytea not null
);
create index audit_sealed_seal_i on audit_sealed (seal, entry_id);

-- Who revealed, exported or probed (a unique value that was taken) what.
create table access_log (
  id uuid primary key,
  at timestamptz(3) not null,
  actor text not null,
  account uuid,
  person uuid,
  assignment uuid,
  unit uuid,
  action text not null,
  resource text collate "C" not null,
  row_id uuid,
  field text collate "C",
  reason text,
  detail jsonb
);
create index access_log_account_i on access_log (account, action, at);
create index access_log_row_i on access_log (resource, row_id, at);`;
