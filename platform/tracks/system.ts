import type { SystemMigration } from '#platform/store';
import { areasSystem } from './areas/areas-system.ts';
import { feedSystem } from './feeds/feed-system.ts';
import { sumsSystem } from './sums/sums-system.ts';
import { ruleSystem } from './write/rule-memory.ts';

/** Positions, what is known of each vehicle now, and what was set aside. */
export const tracksSystem: readonly SystemMigration[] = [
  {
    id: 'tracks-0001',
    sql: `
-- Changes of what is known of vehicles, numbered in the order of their commits: whoever takes a number holds the lock until then.
create sequence vehicle_live_seq;
create function vehicle_live_mark() returns bigint language sql as $$
  select pg_advisory_xact_lock(hashtext('vehicle_live'));
  select nextval('vehicle_live_seq');
$$;

create table vehicle_live (
  vehicle uuid primary key,
  -- Short name of the vehicle in the positions.
  no integer generated always as identity unique,
  -- Copies of the ledger, renewed by the sweep: whose the vehicle is, and whether it may be followed.
  owner_unit uuid not null,
  followed boolean not null,
  -- Numbers of the changes of whose it is, and of anything.
  moved_seq bigint not null default 0,
  changed_seq bigint not null,
  state text collate "C" not null default 'never' check (state in ('moving', 'stopped', 'noFix', 'offline', 'never')),
  heard_at timestamptz(3),
  terminal uuid,
  -- Latest place: degrees in millionths, speed in 0.1 km/h, odometer in 0.1 km.
  fix_at timestamptz(3),
  lat integer,
  lon integer,
  speed smallint,
  course smallint,
  alarm integer,
  status integer,
  odometer integer,
  open_alarms integer not null default 0,
  -- What the detectors remember of the vehicle.
  detector jsonb
) with (fillfactor = 60);

create table vehicle_position (
  fix_at timestamptz(3) not null,
  no integer not null,
  lat integer not null,
  lon integer not null,
  alarm integer not null,
  status integer not null,
  odometer integer,
  -- Seconds from the fix until the gateway had it.
  delay integer not null,
  speed smallint not null,
  course smallint not null,
  altitude smallint not null,
  fuel smallint,
  satellites smallint,
  -- 1 came late as history, 2 without a place.
  flags smallint not null,
  -- Items that have no column, as JSON.
  extra text,
  primary key (no, fix_at)
) partition by range (fix_at);

-- The application's role owns no tables: the owner makes the month that a day of Asia/Shanghai lies in.
create function vehicle_position_month(day date) returns void language plpgsql security definer set search_path from current as $$
declare
  first date := date_trunc('month', day);
  name text := 'vehicle_position_' || to_char(first, 'YYYYMM');
begin
  if day < date '2010-01-01' or day > current_date + 62 then raise exception 'no month for %', day; end if;
  if to_regclass(name) is not null then return; end if;
  perform pg_advisory_xact_lock(hashtext('vehicle_position_month'));
  if to_regclass(name) is not null then return; end if;
  execute format('create table %I partition of vehicle_position for values from (%L) to (%L)', name,
    first::timestamp at time zone 'Asia/Shanghai', (first + interval '1 month') at time zone 'Asia/Shanghai');
end $$;

-- Takes a month out of the tables once it is over for more than a year; its archive must stand by then.
create function vehicle_position_retire(month date) returns void language plpgsql security definer set search_path from current as $$
declare
  first date := date_trunc('month', month);
  name text := 'vehicle_position_' || to_char(first, 'YYYYMM');
begin
  if first + interval '1 month' > now() - interval '1 year' then raise exception '% is not over for a year', first; end if;
  if to_regclass(name) is null then return; end if;
  execute format('alter table vehicle_position detach partition %I', name);
  execute format('drop table %I', name);
end $$;

create table vehicle_quarantine (
  id bigint generated always as identity primary key,
  vehicle uuid not null,
  terminal uuid not null,
  reason text collate "C" not null,
  fix_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  lat double precision not null,
  lon double precision not null,
  speed real not null,
  report jsonb not null
);
create index vehicle_quarantine_vehicle_i on vehicle_quarantine (vehicle, fix_at);
create unique index vehicle_quarantine_u on vehicle_quarantine (terminal, fix_at, reason);

-- Sealed codes by which terminals show who they are.
create table terminal_key (
  terminal uuid primary key,
  code text not null,
  made_at timestamptz(3) not null default now()
);

-- What terminals said besides positions: driver cards, attributes, events of recordings, what was passed through.
create table terminal_said (
  id bigint generated always as identity primary key,
  terminal uuid not null,
  vehicle uuid not null,
  kind text collate "C" not null,
  at timestamptz(3) not null default now(),
  body jsonb not null
);
create index terminal_said_vehicle_i on terminal_said (vehicle, kind, at);

-- Positions that other processes than the gateway took in, until the gateway has written them.
create table vehicle_inbox (
  id bigint generated always as identity primary key,
  positions jsonb not null,
  at timestamptz(3) not null default now()
);`,
  },
  ...areasSystem,
  ...feedSystem,
  ...ruleSystem,
  ...sumsSystem,
];
