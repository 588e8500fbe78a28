-- change limits of case_file.applicant from {"required":true} to {}; rows that are there rest

-- add table document_step (documentStep)
create table "document_step" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "document" uuid,
  "act" text collate "C",
  "at" timestamptz,
  "person" uuid,
  "person_name" text collate "C",
  "on_behalf" text collate "C",
  "opinion" text,
  "changes" text,
  "basis" text collate "C",
  primary key ("id")
);
comment on table "document_step" is 'documentStep';
comment on column "document_step"."document" is 'document';
comment on column "document_step"."act" is 'act';
comment on column "document_step"."at" is 'at';
comment on column "document_step"."person" is 'person';
comment on column "document_step"."person_name" is 'personName';
comment on column "document_step"."on_behalf" is 'onBehalf';
comment on column "document_step"."opinion" is 'opinion';
comment on column "document_step"."changes" is 'changes';
comment on column "document_step"."basis" is 'basis';
create index "document_step_place_path_i" on "document_step" ("place_path", "id");
create index "document_step_line_path_i" on "document_step" ("line_path", "id");
create index "document_step_owner_unit_i" on "document_step" ("owner_unit", "id");
create index "document_step_document_i" on "document_step" ("document", "id");
create index "document_step_person_i" on "document_step" ("person", "id");

-- add table export_job (exportJob)
create table "export_job" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "person_id" uuid,
  "name" text collate "C",
  "ledger" text collate "C",
  "target" text collate "C",
  "format" text collate "C",
  "state" text collate "C",
  "unit" uuid,
  "person" uuid,
  "rows" bigint,
  "size" bigint,
  "expires_at" timestamptz,
  "ended_at" timestamptz,
  "message" text,
  primary key ("id")
);
comment on table "export_job" is 'exportJob';
comment on column "export_job"."name" is 'name';
comment on column "export_job"."ledger" is 'ledger';
comment on column "export_job"."target" is 'target';
comment on column "export_job"."format" is 'format';
comment on column "export_job"."state" is 'state';
comment on column "export_job"."unit" is 'unit';
comment on column "export_job"."person" is 'person';
comment on column "export_job"."rows" is 'rows';
comment on column "export_job"."size" is 'size';
comment on column "export_job"."expires_at" is 'expiresAt';
comment on column "export_job"."ended_at" is 'endedAt';
comment on column "export_job"."message" is 'message';
create index "export_job_place_path_i" on "export_job" ("place_path", "id");
create index "export_job_line_path_i" on "export_job" ("line_path", "id");
create index "export_job_owner_unit_i" on "export_job" ("owner_unit", "id");
create index "export_job_person_id_i" on "export_job" ("person_id", "id");
create index "export_job_target_i" on "export_job" ("target", "id");
create index "export_job_unit_i" on "export_job" ("unit", "id");
create index "export_job_person_i" on "export_job" ("person", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "export_job_search_i" on "export_job" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add column internal_request.document
alter table "internal_request" add column "document" text collate "C";
comment on column "internal_request"."document" is 'document';

-- add column official_document.amount
alter table "official_document" add column "amount" numeric(18,2);
comment on column "official_document"."amount" is 'amount';

-- add column official_document.checker
alter table "official_document" add column "checker" uuid;
comment on column "official_document"."checker" is 'checker';

-- add column official_document.checker_name
alter table "official_document" add column "checker_name" text collate "C";
comment on column "official_document"."checker_name" is 'checkerName';

-- add column official_document.checked_on
alter table "official_document" add column "checked_on" date;
comment on column "official_document"."checked_on" is 'checkedOn';

-- add index official_document_checker_i
create index "official_document_checker_i" on "official_document" ("checker", "id");

-- add column terminal.hardware
alter table "terminal" add column "hardware" text collate "C";
comment on column "terminal"."hardware" is 'hardware';

-- add column terminal.firmware
alter table "terminal" add column "firmware" text collate "C";
comment on column "terminal"."firmware" is 'firmware';

-- add column terminal.gnss
alter table "terminal" add column "gnss" text collate "C";
comment on column "terminal"."gnss" is 'gnss';

-- add table terminal_event (terminalEvent)
create table "terminal_event" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "at" timestamptz,
  "kind" text collate "C",
  "summary" text collate "C",
  "terminal" uuid,
  "vehicle" uuid,
  "driver" text collate "C",
  "certificate" text collate "C",
  "agency" text collate "C",
  "valid_to" date,
  "detail" text,
  primary key ("id")
);
comment on table "terminal_event" is 'terminalEvent';
comment on column "terminal_event"."at" is 'at';
comment on column "terminal_event"."kind" is 'kind';
comment on column "terminal_event"."summary" is 'summary';
comment on column "terminal_event"."terminal" is 'terminal';
comment on column "terminal_event"."vehicle" is 'vehicle';
comment on column "terminal_event"."driver" is 'driver';
comment on column "terminal_event"."certificate" is 'certificate';
comment on column "terminal_event"."agency" is 'agency';
comment on column "terminal_event"."valid_to" is 'validTo';
comment on column "terminal_event"."detail" is 'detail';
create index "terminal_event_place_path_i" on "terminal_event" ("place_path", "id");
create index "terminal_event_line_path_i" on "terminal_event" ("line_path", "id");
create index "terminal_event_owner_unit_i" on "terminal_event" ("owner_unit", "id");
create index "terminal_event_at_i" on "terminal_event" ("at", "id");
create index "terminal_event_terminal_i" on "terminal_event" ("terminal", "id");
create index "terminal_event_vehicle_i" on "terminal_event" ("vehicle", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "terminal_event_search_i" on "terminal_event" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table terminal_media (terminalMedia)
create table "terminal_media" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "taken_at" timestamptz,
  "summary" text collate "C",
  "vehicle" uuid,
  "terminal" uuid,
  "kind" text collate "C",
  "format" text collate "C",
  "event" text collate "C",
  "channel" bigint,
  "status" text collate "C",
  "reason" text collate "C",
  "place" jsonb,
  "size" bigint,
  "digest" text collate "C",
  "media_number" text collate "C",
  "received_at" timestamptz,
  primary key ("id")
);
comment on table "terminal_media" is 'terminalMedia';
comment on column "terminal_media"."taken_at" is 'takenAt';
comment on column "terminal_media"."summary" is 'summary';
comment on column "terminal_media"."vehicle" is 'vehicle';
comment on column "terminal_media"."terminal" is 'terminal';
comment on column "terminal_media"."kind" is 'kind';
comment on column "terminal_media"."format" is 'format';
comment on column "terminal_media"."event" is 'event';
comment on column "terminal_media"."channel" is 'channel';
comment on column "terminal_media"."status" is 'status';
comment on column "terminal_media"."reason" is 'reason';
comment on column "terminal_media"."place" is 'place';
comment on column "terminal_media"."size" is 'size';
comment on column "terminal_media"."digest" is 'digest';
comment on column "terminal_media"."media_number" is 'number';
comment on column "terminal_media"."received_at" is 'receivedAt';
create index "terminal_media_place_path_i" on "terminal_media" ("place_path", "id");
create index "terminal_media_line_path_i" on "terminal_media" ("line_path", "id");
create index "terminal_media_owner_unit_i" on "terminal_media" ("owner_unit", "id");
create index "terminal_media_taken_at_i" on "terminal_media" ("taken_at", "id");
create index "terminal_media_vehicle_i" on "terminal_media" ("vehicle", "id");
create index "terminal_media_terminal_i" on "terminal_media" ("terminal", "id");
create index "terminal_media_status_i" on "terminal_media" ("status", "id");
create index "terminal_media_digest_i" on "terminal_media" ("digest", "id");
create index "terminal_media_received_at_i" on "terminal_media" ("received_at", "id");

-- add column terminal_sighting.owner_unit; REVIEW: fill it for the rows that are there
alter table "terminal_sighting" add column "owner_unit" uuid;

-- add column terminal_sighting.place_path; REVIEW: fill it for the rows that are there
alter table "terminal_sighting" add column "place_path" text collate "C";

-- add column terminal_sighting.line_path; REVIEW: fill it for the rows that are there
alter table "terminal_sighting" add column "line_path" text collate "C";

-- add column terminal_sighting.region
alter table "terminal_sighting" add column "region" uuid;
comment on column "terminal_sighting"."region" is 'region';

-- add column terminal_sighting.answer
alter table "terminal_sighting" add column "answer" text collate "C";
comment on column "terminal_sighting"."answer" is 'answer';

-- add column terminal_sighting.place
alter table "terminal_sighting" add column "place" jsonb;
comment on column "terminal_sighting"."place" is 'place';

-- add column terminal_sighting.frame
alter table "terminal_sighting" add column "frame" text collate "C";
comment on column "terminal_sighting"."frame" is 'frame';

-- add index terminal_sighting_line_path_i
create index "terminal_sighting_line_path_i" on "terminal_sighting" ("line_path", "id");

-- add index terminal_sighting_owner_unit_i
create index "terminal_sighting_owner_unit_i" on "terminal_sighting" ("owner_unit", "id");

-- add index terminal_sighting_place_path_i
create index "terminal_sighting_place_path_i" on "terminal_sighting" ("place_path", "id");

-- add index terminal_sighting_region_i
create index "terminal_sighting_region_i" on "terminal_sighting" ("region", "id");

-- add column veh.tank
alter table "veh" add column "tank" numeric(18,1);
comment on column "veh"."tank" is 'tank';

-- add column veh.battery
alter table "veh" add column "battery" numeric(18,1);
comment on column "veh"."battery" is 'battery';

-- add column veh.energy_norm
alter table "veh" add column "energy_norm" numeric(18,1);
comment on column "veh"."energy_norm" is 'norm';

-- add column veh_alarm.check
alter table "veh_alarm" add column "check" uuid;
comment on column "veh_alarm"."check" is 'check';

-- add index veh_alarm_check_i
create index "veh_alarm_check_i" on "veh_alarm" ("check", "id");

-- add table veh_check (vehicleCheck)
create table "veh_check" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "no" text collate "C",
  "matter" text collate "C",
  "vehicle" uuid,
  "began_at" timestamptz,
  "last_at" timestamptz,
  "status" text collate "C",
  "result" text,
  "handed_to" text collate "C",
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  primary key ("id")
);
comment on table "veh_check" is 'vehicleCheck';
comment on column "veh_check"."no" is 'no';
comment on column "veh_check"."matter" is 'matter';
comment on column "veh_check"."vehicle" is 'vehicle';
comment on column "veh_check"."began_at" is 'beganAt';
comment on column "veh_check"."last_at" is 'lastAt';
comment on column "veh_check"."status" is 'status';
comment on column "veh_check"."result" is 'result';
comment on column "veh_check"."handed_to" is 'handedTo';
comment on column "veh_check"."case_id" is 'case';
comment on column "veh_check"."case_no" is 'caseNo';
comment on column "veh_check"."claim" is 'claim';
comment on column "veh_check"."document" is 'document';
comment on column "veh_check"."decided_on" is 'decidedOn';
create index "veh_check_place_path_i" on "veh_check" ("place_path", "id");
create index "veh_check_line_path_i" on "veh_check" ("line_path", "id");
create index "veh_check_owner_unit_i" on "veh_check" ("owner_unit", "id");
create index "veh_check_vehicle_i" on "veh_check" ("vehicle", "id");
create index "veh_check_began_at_i" on "veh_check" ("began_at", "id");
create index "veh_check_status_i" on "veh_check" ("status", "id");
create index "veh_check_case_id_i" on "veh_check" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_check_search_i" on "veh_check" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_check_claim_u" on "veh_check" ("claim") where voided_at is null;

-- add column veh_cost.reckoned_km
alter table "veh_cost" add column "reckoned_km" numeric(18,0);
comment on column "veh_cost"."reckoned_km" is 'reckonedKm';

-- add column veh_cost.reckoned_fuel
alter table "veh_cost" add column "reckoned_fuel" numeric(18,2);
comment on column "veh_cost"."reckoned_fuel" is 'reckonedFuel';

-- add column veh_cost.reckoned_repair
alter table "veh_cost" add column "reckoned_repair" numeric(18,2);
comment on column "veh_cost"."reckoned_repair" is 'reckonedRepair';

-- add column veh_cost.reckoned_insurance
alter table "veh_cost" add column "reckoned_insurance" numeric(18,2);
comment on column "veh_cost"."reckoned_insurance" is 'reckonedInsurance';

-- add column veh_cost.reckoned_toll
alter table "veh_cost" add column "reckoned_toll" numeric(18,2);
comment on column "veh_cost"."reckoned_toll" is 'reckonedToll';

-- add column veh_cost.reckoned_other
alter table "veh_cost" add column "reckoned_other" numeric(18,2);
comment on column "veh_cost"."reckoned_other" is 'reckonedOther';

-- add column veh_cost.reckoned_volume
alter table "veh_cost" add column "reckoned_volume" numeric(18,2);
comment on column "veh_cost"."reckoned_volume" is 'reckonedVolume';

-- add column veh_cost.reckoned_on
alter table "veh_cost" add column "reckoned_on" date;
comment on column "veh_cost"."reckoned_on" is 'reckonedOn';

-- add table veh_disposal (vehicleDisposal)
create table "veh_disposal" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "no" text collate "C",
  "vehicle" uuid,
  "way" text collate "C",
  "on_day" date,
  "document" text collate "C",
  "report" text collate "C",
  "valuation" numeric(18,2),
  "status" text collate "C",
  "income" numeric(18,2),
  "remitted_on" date,
  "receipt" text collate "C",
  "result" text,
  primary key ("id")
);
comment on table "veh_disposal" is 'vehicleDisposal';
comment on column "veh_disposal"."no" is 'no';
comment on column "veh_disposal"."vehicle" is 'vehicle';
comment on column "veh_disposal"."way" is 'way';
comment on column "veh_disposal"."on_day" is 'on';
comment on column "veh_disposal"."document" is 'document';
comment on column "veh_disposal"."report" is 'report';
comment on column "veh_disposal"."valuation" is 'valuation';
comment on column "veh_disposal"."status" is 'status';
comment on column "veh_disposal"."income" is 'income';
comment on column "veh_disposal"."remitted_on" is 'remittedOn';
comment on column "veh_disposal"."receipt" is 'receipt';
comment on column "veh_disposal"."result" is 'result';
create index "veh_disposal_place_path_i" on "veh_disposal" ("place_path", "id");
create index "veh_disposal_line_path_i" on "veh_disposal" ("line_path", "id");
create index "veh_disposal_owner_unit_i" on "veh_disposal" ("owner_unit", "id");
create index "veh_disposal_vehicle_i" on "veh_disposal" ("vehicle", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_disposal_search_i" on "veh_disposal" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_exemption (vehicleExemption)
create table "veh_exemption" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "vehicle" uuid,
  "kind" text collate "C",
  "from_day" date,
  "to_day" date,
  "hour_from" bigint,
  "hour_to" bigint,
  "reason" text collate "C",
  "document" text collate "C",
  "granted_by" uuid,
  "ended_by" uuid,
  "end_reason" text,
  primary key ("id")
);
comment on table "veh_exemption" is 'vehicleExemption';
comment on column "veh_exemption"."vehicle" is 'vehicle';
comment on column "veh_exemption"."kind" is 'kind';
comment on column "veh_exemption"."from_day" is 'from';
comment on column "veh_exemption"."to_day" is 'to';
comment on column "veh_exemption"."hour_from" is 'hourFrom';
comment on column "veh_exemption"."hour_to" is 'hourTo';
comment on column "veh_exemption"."reason" is 'reason';
comment on column "veh_exemption"."document" is 'document';
comment on column "veh_exemption"."granted_by" is 'grantedBy';
comment on column "veh_exemption"."ended_by" is 'endedBy';
comment on column "veh_exemption"."end_reason" is 'endReason';
create index "veh_exemption_place_path_i" on "veh_exemption" ("place_path", "id");
create index "veh_exemption_line_path_i" on "veh_exemption" ("line_path", "id");
create index "veh_exemption_owner_unit_i" on "veh_exemption" ("owner_unit", "id");
create index "veh_exemption_vehicle_i" on "veh_exemption" ("vehicle", "id");
create index "veh_exemption_to_day_i" on "veh_exemption" ("to_day", "id");
create index "veh_exemption_granted_by_i" on "veh_exemption" ("granted_by", "id");
create index "veh_exemption_ended_by_i" on "veh_exemption" ("ended_by", "id");

-- add column veh_fee.dispatch_order
alter table "veh_fee" add column "dispatch_order" uuid;
comment on column "veh_fee"."dispatch_order" is 'order';

-- add column veh_fee.booked
alter table "veh_fee" add column "booked" boolean;
comment on column "veh_fee"."booked" is 'booked';

-- add index veh_fee_dispatch_order_i
create index "veh_fee_dispatch_order_i" on "veh_fee" ("dispatch_order", "id");

-- add column veh_finding.check
alter table "veh_finding" add column "check" uuid;
comment on column "veh_finding"."check" is 'check';

-- retire column veh_finding.explanation; its values stay
comment on column "veh_finding"."explanation" is 'retired: explanation';

-- retire column veh_finding.judgement; its values stay
comment on column "veh_finding"."judgement" is 'retired: judgement';

-- retire column veh_finding.judged_by; its values stay
comment on column "veh_finding"."judged_by" is 'retired: judgedBy';

-- retire column veh_finding.closed_by; its values stay
comment on column "veh_finding"."closed_by" is 'retired: closedBy';

-- add index veh_finding_check_i
create index "veh_finding_check_i" on "veh_finding" ("check", "id");

-- drop index veh_finding_closed_by_i
drop index if exists "veh_finding_closed_by_i";

-- drop index veh_finding_judged_by_i
drop index if exists "veh_finding_judged_by_i";

-- add column veh_fuel_fill.dispatch_order
alter table "veh_fuel_fill" add column "dispatch_order" uuid;
comment on column "veh_fuel_fill"."dispatch_order" is 'order';

-- add column veh_fuel_fill.booked
alter table "veh_fuel_fill" add column "booked" boolean;
comment on column "veh_fuel_fill"."booked" is 'booked';

-- add index veh_fuel_fill_dispatch_order_i
create index "veh_fuel_fill_dispatch_order_i" on "veh_fuel_fill" ("dispatch_order", "id");

-- add table veh_listed_place (listedPlace)
create table "veh_listed_place" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "name" text collate "C",
  "kind" text collate "C",
  "region" uuid,
  "spot" jsonb,
  "radius" bigint,
  "valid_from" date,
  "valid_to" date,
  "reason" text collate "C",
  primary key ("id")
);
comment on table "veh_listed_place" is 'listedPlace';
comment on column "veh_listed_place"."name" is 'name';
comment on column "veh_listed_place"."kind" is 'kind';
comment on column "veh_listed_place"."region" is 'region';
comment on column "veh_listed_place"."spot" is 'spot';
comment on column "veh_listed_place"."radius" is 'radius';
comment on column "veh_listed_place"."valid_from" is 'from';
comment on column "veh_listed_place"."valid_to" is 'to';
comment on column "veh_listed_place"."reason" is 'reason';
create index "veh_listed_place_place_path_i" on "veh_listed_place" ("place_path", "id");
create index "veh_listed_place_line_path_i" on "veh_listed_place" ("line_path", "id");
create index "veh_listed_place_owner_unit_i" on "veh_listed_place" ("owner_unit", "id");
create index "veh_listed_place_kind_i" on "veh_listed_place" ("kind", "id");
create index "veh_listed_place_region_i" on "veh_listed_place" ("region", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_listed_place_search_i" on "veh_listed_place" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add column veh_marking.exempt_kind
alter table "veh_marking" add column "exempt_kind" text collate "C";
comment on column "veh_marking"."exempt_kind" is 'exemptKind';

-- add table veh_month (vehicleMonth)
create table "veh_month" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "period" text collate "C",
  "vehicle" uuid,
  "unit" uuid,
  "month" date,
  "kind" text collate "C",
  "energy" text collate "C",
  "status" text collate "C",
  "in_fleet" boolean,
  "new_energy" boolean,
  "over_standard" boolean,
  "basis" text collate "C",
  "work_days" bigint,
  "used_days" bigint,
  "idle_days" bigint,
  "idle" boolean,
  "km" numeric(18,1),
  "usages" bigint,
  "judged" bigint,
  "matched" bigint,
  "unjudged" bigint,
  "night_usages" bigint,
  "day_off_usages" bigint,
  "orders" bigint,
  "shared_orders" bigint,
  "fuel" numeric(18,2),
  "fuel_volume" numeric(18,2),
  "repair" numeric(18,2),
  "insurance" numeric(18,2),
  "toll" numeric(18,2),
  "parking" numeric(18,2),
  "inspection" numeric(18,2),
  "other" numeric(18,2),
  "cost" numeric(18,2),
  "state" text collate "C",
  "version" bigint,
  primary key ("id")
);
comment on table "veh_month" is 'vehicleMonth';
comment on column "veh_month"."period" is 'period';
comment on column "veh_month"."vehicle" is 'vehicle';
comment on column "veh_month"."unit" is 'unit';
comment on column "veh_month"."month" is 'month';
comment on column "veh_month"."kind" is 'kind';
comment on column "veh_month"."energy" is 'energy';
comment on column "veh_month"."status" is 'status';
comment on column "veh_month"."in_fleet" is 'inFleet';
comment on column "veh_month"."new_energy" is 'newEnergy';
comment on column "veh_month"."over_standard" is 'overStandard';
comment on column "veh_month"."basis" is 'basis';
comment on column "veh_month"."work_days" is 'workDays';
comment on column "veh_month"."used_days" is 'usedDays';
comment on column "veh_month"."idle_days" is 'idleDays';
comment on column "veh_month"."idle" is 'idle';
comment on column "veh_month"."km" is 'km';
comment on column "veh_month"."usages" is 'usages';
comment on column "veh_month"."judged" is 'judged';
comment on column "veh_month"."matched" is 'matched';
comment on column "veh_month"."unjudged" is 'unjudged';
comment on column "veh_month"."night_usages" is 'nightUsages';
comment on column "veh_month"."day_off_usages" is 'dayOffUsages';
comment on column "veh_month"."orders" is 'orders';
comment on column "veh_month"."shared_orders" is 'sharedOrders';
comment on column "veh_month"."fuel" is 'fuel';
comment on column "veh_month"."fuel_volume" is 'fuelVolume';
comment on column "veh_month"."repair" is 'repair';
comment on column "veh_month"."insurance" is 'insurance';
comment on column "veh_month"."toll" is 'toll';
comment on column "veh_month"."parking" is 'parking';
comment on column "veh_month"."inspection" is 'inspection';
comment on column "veh_month"."other" is 'other';
comment on column "veh_month"."cost" is 'cost';
comment on column "veh_month"."state" is 'state';
comment on column "veh_month"."version" is 'version';
create index "veh_month_place_path_i" on "veh_month" ("place_path", "id");
create index "veh_month_line_path_i" on "veh_month" ("line_path", "id");
create index "veh_month_owner_unit_i" on "veh_month" ("owner_unit", "id");
create index "veh_month_vehicle_i" on "veh_month" ("vehicle", "id");
create index "veh_month_unit_i" on "veh_month" ("unit", "id");
create index "veh_month_month_i" on "veh_month" ("month", "id");
create index "veh_month_state_i" on "veh_month" ("state", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_month_search_i" on "veh_month" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_month_vehicle_month_version_u" on "veh_month" ("vehicle", "month", "version") where voided_at is null;

-- add column veh_order.reach
alter table "veh_order" add column "reach" text collate "C";
comment on column "veh_order"."reach" is 'reach';

-- add column veh_order.urgent
alter table "veh_order" add column "urgent" boolean;
comment on column "veh_order"."urgent" is 'urgent';

-- add column veh_order.off_hours
alter table "veh_order" add column "off_hours" boolean;
comment on column "veh_order"."off_hours" is 'offHours';

-- add column veh_order.off_hours_reason
alter table "veh_order" add column "off_hours_reason" text;
comment on column "veh_order"."off_hours_reason" is 'offHoursReason';

-- add column veh_order.approved_at
alter table "veh_order" add column "approved_at" timestamptz;
comment on column "veh_order"."approved_at" is 'approvedAt';

-- add column veh_order.case_id
alter table "veh_order" add column "case_id" text collate "C";
comment on column "veh_order"."case_id" is 'case';

-- add column veh_order.case_no
alter table "veh_order" add column "case_no" text collate "C";
comment on column "veh_order"."case_no" is 'caseNo';

-- add column veh_order.wants_shared
alter table "veh_order" add column "wants_shared" boolean;
comment on column "veh_order"."wants_shared" is 'wantsShared';

-- add column veh_order.pooled_with
alter table "veh_order" add column "pooled_with" uuid;
comment on column "veh_order"."pooled_with" is 'pooledWith';

-- add column veh_order.hired_from
alter table "veh_order" add column "hired_from" text collate "C";
comment on column "veh_order"."hired_from" is 'hiredFrom';

-- add column veh_order.hired_plate
alter table "veh_order" add column "hired_plate" text collate "C";
comment on column "veh_order"."hired_plate" is 'hiredPlate';

-- add column veh_order.hired_driver
alter table "veh_order" add column "hired_driver" text collate "C";
comment on column "veh_order"."hired_driver" is 'hiredDriver';

-- add column veh_order.hired_phone
alter table "veh_order" add column "hired_phone" text collate "C";
comment on column "veh_order"."hired_phone" is 'hiredPhone';

-- add column veh_order.hired_price
alter table "veh_order" add column "hired_price" numeric(18,2);
comment on column "veh_order"."hired_price" is 'hiredPrice';

-- add column veh_order.out_place
alter table "veh_order" add column "out_place" text collate "C";
comment on column "veh_order"."out_place" is 'outPlace';

-- add column veh_order.fuel_volume
alter table "veh_order" add column "fuel_volume" numeric(18,2);
comment on column "veh_order"."fuel_volume" is 'fuelVolume';

-- add column veh_order.fuel_kind
alter table "veh_order" add column "fuel_kind" text collate "C";
comment on column "veh_order"."fuel_kind" is 'fuelKind';

-- add column veh_order.cost_words
alter table "veh_order" add column "cost_words" text;
comment on column "veh_order"."cost_words" is 'costWords';

-- retire column veh_order.opinion; its values stay
comment on column "veh_order"."opinion" is 'retired: opinion';

-- add index veh_order_case_id_i
create index "veh_order_case_id_i" on "veh_order" ("case_id", "id");

-- add index veh_order_pooled_with_i
create index "veh_order_pooled_with_i" on "veh_order" ("pooled_with", "id");

-- add table veh_order_stop (orderStop)
create table "veh_order_stop" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "dispatch_order" uuid,
  "turn" bigint,
  "place" text collate "C",
  "point" jsonb,
  primary key ("id")
);
comment on table "veh_order_stop" is 'orderStop';
comment on column "veh_order_stop"."dispatch_order" is 'order';
comment on column "veh_order_stop"."turn" is 'turn';
comment on column "veh_order_stop"."place" is 'place';
comment on column "veh_order_stop"."point" is 'point';
create index "veh_order_stop_place_path_i" on "veh_order_stop" ("place_path", "id");
create index "veh_order_stop_line_path_i" on "veh_order_stop" ("line_path", "id");
create index "veh_order_stop_owner_unit_i" on "veh_order_stop" ("owner_unit", "id");
create index "veh_order_stop_dispatch_order_i" on "veh_order_stop" ("dispatch_order", "id");

-- add table veh_publication (vehiclePublication)
create table "veh_publication" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "no" text collate "C",
  "title" text collate "C",
  "unit" uuid,
  "subject" text collate "C",
  "scope" text collate "C",
  "from_day" date,
  "to_day" date,
  "masked" boolean,
  "line_count" bigint,
  "left_out" bigint,
  "phone" text collate "C",
  "status" text collate "C",
  "prepared_by" uuid,
  "reviewed_by" uuid,
  "opinion" text,
  "published_on" date,
  "notice_to" date,
  primary key ("id")
);
comment on table "veh_publication" is 'vehiclePublication';
comment on column "veh_publication"."no" is 'no';
comment on column "veh_publication"."title" is 'title';
comment on column "veh_publication"."unit" is 'unit';
comment on column "veh_publication"."subject" is 'subject';
comment on column "veh_publication"."scope" is 'scope';
comment on column "veh_publication"."from_day" is 'from';
comment on column "veh_publication"."to_day" is 'to';
comment on column "veh_publication"."masked" is 'masked';
comment on column "veh_publication"."line_count" is 'lines';
comment on column "veh_publication"."left_out" is 'leftOut';
comment on column "veh_publication"."phone" is 'phone';
comment on column "veh_publication"."status" is 'status';
comment on column "veh_publication"."prepared_by" is 'preparedBy';
comment on column "veh_publication"."reviewed_by" is 'reviewedBy';
comment on column "veh_publication"."opinion" is 'opinion';
comment on column "veh_publication"."published_on" is 'publishedOn';
comment on column "veh_publication"."notice_to" is 'noticeTo';
create index "veh_publication_place_path_i" on "veh_publication" ("place_path", "id");
create index "veh_publication_line_path_i" on "veh_publication" ("line_path", "id");
create index "veh_publication_owner_unit_i" on "veh_publication" ("owner_unit", "id");
create index "veh_publication_unit_i" on "veh_publication" ("unit", "id");
create index "veh_publication_status_i" on "veh_publication" ("status", "id");
create index "veh_publication_prepared_by_i" on "veh_publication" ("prepared_by", "id");
create index "veh_publication_reviewed_by_i" on "veh_publication" ("reviewed_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_publication_search_i" on "veh_publication" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_publication_line (publicationLine)
create table "veh_publication_line" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "publication" uuid,
  "no" bigint,
  "name" text collate "C",
  "unit_name" text collate "C",
  "vehicles" bigint,
  "used_days" bigint,
  "km" numeric(18,1),
  "orders" bigint,
  "fuel" numeric(18,2),
  "repair" numeric(18,2),
  "insurance" numeric(18,2),
  "road" numeric(18,2),
  "other" numeric(18,2),
  "cost" numeric(18,2),
  primary key ("id")
);
comment on table "veh_publication_line" is 'publicationLine';
comment on column "veh_publication_line"."publication" is 'publication';
comment on column "veh_publication_line"."no" is 'no';
comment on column "veh_publication_line"."name" is 'name';
comment on column "veh_publication_line"."unit_name" is 'unitName';
comment on column "veh_publication_line"."vehicles" is 'vehicles';
comment on column "veh_publication_line"."used_days" is 'usedDays';
comment on column "veh_publication_line"."km" is 'km';
comment on column "veh_publication_line"."orders" is 'orders';
comment on column "veh_publication_line"."fuel" is 'fuel';
comment on column "veh_publication_line"."repair" is 'repair';
comment on column "veh_publication_line"."insurance" is 'insurance';
comment on column "veh_publication_line"."road" is 'road';
comment on column "veh_publication_line"."other" is 'other';
comment on column "veh_publication_line"."cost" is 'cost';
create index "veh_publication_line_place_path_i" on "veh_publication_line" ("place_path", "id");
create index "veh_publication_line_line_path_i" on "veh_publication_line" ("line_path", "id");
create index "veh_publication_line_owner_unit_i" on "veh_publication_line" ("owner_unit", "id");
create index "veh_publication_line_publication_i" on "veh_publication_line" ("publication", "id");
create index "veh_publication_line_no_i" on "veh_publication_line" ("no", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_publication_line_search_i" on "veh_publication_line" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_publication_objection (publicationObjection)
create table "veh_publication_objection" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "no" text collate "C",
  "publication" uuid,
  "about" text collate "C",
  "objector" text collate "C",
  "contact" text collate "C",
  "words" text,
  "taken_on" date,
  "taken_by" uuid,
  "status" text collate "C",
  "answer" text,
  "answered_by" uuid,
  "answered_on" date,
  primary key ("id")
);
comment on table "veh_publication_objection" is 'publicationObjection';
comment on column "veh_publication_objection"."no" is 'no';
comment on column "veh_publication_objection"."publication" is 'publication';
comment on column "veh_publication_objection"."about" is 'about';
comment on column "veh_publication_objection"."objector" is 'by';
comment on column "veh_publication_objection"."contact" is 'contact';
comment on column "veh_publication_objection"."words" is 'words';
comment on column "veh_publication_objection"."taken_on" is 'takenOn';
comment on column "veh_publication_objection"."taken_by" is 'takenBy';
comment on column "veh_publication_objection"."status" is 'status';
comment on column "veh_publication_objection"."answer" is 'answer';
comment on column "veh_publication_objection"."answered_by" is 'answeredBy';
comment on column "veh_publication_objection"."answered_on" is 'answeredOn';
create index "veh_publication_objection_place_path_i" on "veh_publication_objection" ("place_path", "id");
create index "veh_publication_objection_line_path_i" on "veh_publication_objection" ("line_path", "id");
create index "veh_publication_objection_owner_unit_i" on "veh_publication_objection" ("owner_unit", "id");
create index "veh_publication_objection_publication_i" on "veh_publication_objection" ("publication", "id");
create index "veh_publication_objection_taken_by_i" on "veh_publication_objection" ("taken_by", "id");
create index "veh_publication_objection_answered_by_i" on "veh_publication_objection" ("answered_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_publication_objection_search_i" on "veh_publication_objection" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_region_outline (regionOutline)
create table "veh_region_outline" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "region" uuid,
  "source" text collate "C",
  "version" bigint,
  "points" bigint,
  "drawn_in" text collate "C",
  "sample" boolean,
  primary key ("id")
);
comment on table "veh_region_outline" is 'regionOutline';
comment on column "veh_region_outline"."region" is 'region';
comment on column "veh_region_outline"."source" is 'source';
comment on column "veh_region_outline"."version" is 'version';
comment on column "veh_region_outline"."points" is 'points';
comment on column "veh_region_outline"."drawn_in" is 'drawnIn';
comment on column "veh_region_outline"."sample" is 'sample';
create index "veh_region_outline_place_path_i" on "veh_region_outline" ("place_path", "id");
create index "veh_region_outline_line_path_i" on "veh_region_outline" ("line_path", "id");
create index "veh_region_outline_owner_unit_i" on "veh_region_outline" ("owner_unit", "id");
create index "veh_region_outline_region_i" on "veh_region_outline" ("region", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_region_outline_search_i" on "veh_region_outline" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_region_outline_region_u" on "veh_region_outline" ("region") where voided_at is null;
