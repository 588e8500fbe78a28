/** What happened to an order, line by line, never changed; and the kind of to-do that an order is. */
export const orderTables = `
create table supervision_step (
  order_id uuid not null,
  seq integer not null,
  at timestamptz(3) not null,
  actor uuid,
  actor_name text not null,
  actor_org text,
  action text collate "C" not null,
  words text,
  data jsonb not null default '{}',
  primary key (order_id, seq)
);
create function supervision_step_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the steps of a supervision order cannot be changed';
end $$;
create trigger supervision_step_stays before update or delete on supervision_step
  for each row execute function supervision_step_stays();
create trigger supervision_step_whole before truncate on supervision_step
  for each statement execute function supervision_step_stays();
alter table todo drop constraint todo_kind_check;
alter table todo add constraint todo_kind_check
  check (kind in ('task', 'claim', 'copy', 'consult', 'answer', 'warning', 'pushed', 'order'));`;
