/** A case that the platform opened by itself has nobody who applied. */
export const unaskedTables = `
alter table case_run alter column applicant drop not null;`;
