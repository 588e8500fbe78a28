import type { SystemMigration } from '#platform/store';

/** Where the numbering of each code and year stands. The row is locked from giving a number to the end of the transaction: numbers have no gaps. */
export const documentsSystem: readonly SystemMigration[] = [
  {
    id: 'documents-0001',
    sql: `
create table document_sequence (
  agency_code text not null,
  year integer not null,
  last integer not null,
  primary key (agency_code, year)
);`,
  },
];
