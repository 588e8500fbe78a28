/** The kind of to-do that an official document is. */
export const documentTodoTables = `
alter table todo drop constraint todo_kind_check;
alter table todo add constraint todo_kind_check
  check (kind in ('task', 'claim', 'copy', 'consult', 'answer', 'warning', 'pushed', 'order', 'document'));`;
