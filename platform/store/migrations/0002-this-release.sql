-- add table agency_code (agencyCode)
create table "agency_code" (
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
  "code" text collate "C",
  "unit" uuid,
  "registered_on" date,
  "basis" text collate "C",
  primary key ("id")
);
comment on table "agency_code" is 'agencyCode';
comment on column "agency_code"."code" is 'code';
comment on column "agency_code"."unit" is 'unit';
comment on column "agency_code"."registered_on" is 'registeredOn';
comment on column "agency_code"."basis" is 'basis';
create index "agency_code_place_path_i" on "agency_code" ("place_path", "id");
create index "agency_code_line_path_i" on "agency_code" ("line_path", "id");
create index "agency_code_owner_unit_i" on "agency_code" ("owner_unit", "id");
create index "agency_code_unit_i" on "agency_code" ("unit", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "agency_code_search_i" on "agency_code" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "agency_code_code_u" on "agency_code" ("code") where voided_at is null;

-- add table asset_card (assetCard)
create table "asset_card" (
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
  "asset_no" text collate "C",
  "name" text collate "C",
  "category" text collate "C",
  "unit" uuid,
  "count" bigint,
  "price" numeric(18,2),
  "amount" numeric(18,2),
  "acquired_on" date,
  "used_from" date,
  "keeper" text collate "C",
  "keeper_id" text collate "C",
  "keeper_id_bx" text collate "C",
  "model" text collate "C",
  "status" text collate "C",
  "remark" text,
  primary key ("id")
);
comment on table "asset_card" is 'assetCard';
comment on column "asset_card"."asset_no" is 'assetNo';
comment on column "asset_card"."name" is 'name';
comment on column "asset_card"."category" is 'category';
comment on column "asset_card"."unit" is 'unit';
comment on column "asset_card"."count" is 'count';
comment on column "asset_card"."price" is 'price';
comment on column "asset_card"."amount" is 'amount';
comment on column "asset_card"."acquired_on" is 'acquiredOn';
comment on column "asset_card"."used_from" is 'usedFrom';
comment on column "asset_card"."keeper" is 'keeper';
comment on column "asset_card"."keeper_id" is 'keeperId';
comment on column "asset_card"."model" is 'model';
comment on column "asset_card"."status" is 'status';
comment on column "asset_card"."remark" is 'remark';
create index "asset_card_place_path_i" on "asset_card" ("place_path", "id");
create index "asset_card_line_path_i" on "asset_card" ("line_path", "id");
create index "asset_card_owner_unit_i" on "asset_card" ("owner_unit", "id");
create index "asset_card_unit_i" on "asset_card" ("unit", "id");
create index "asset_card_acquired_on_i" on "asset_card" ("acquired_on", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "asset_card_search_i" on "asset_card" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "asset_card_asset_no_u" on "asset_card" ("asset_no") where voided_at is null;

-- add table asset_disposal (assetDisposal)
create table "asset_disposal" (
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
  "unit" uuid,
  "kind" text collate "C",
  "ground" text collate "C",
  "class" text collate "C",
  "cards" bigint,
  "amount" numeric(18,2),
  "approver" text collate "C",
  "valuation" numeric(18,2),
  "still_usable" boolean,
  "offered" boolean,
  "status" text collate "C",
  "income" numeric(18,2),
  "settled_on" date,
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  "remark" text,
  primary key ("id")
);
comment on table "asset_disposal" is 'assetDisposal';
comment on column "asset_disposal"."no" is 'no';
comment on column "asset_disposal"."unit" is 'unit';
comment on column "asset_disposal"."kind" is 'kind';
comment on column "asset_disposal"."ground" is 'ground';
comment on column "asset_disposal"."class" is 'class';
comment on column "asset_disposal"."cards" is 'cards';
comment on column "asset_disposal"."amount" is 'amount';
comment on column "asset_disposal"."approver" is 'approver';
comment on column "asset_disposal"."valuation" is 'valuation';
comment on column "asset_disposal"."still_usable" is 'stillUsable';
comment on column "asset_disposal"."offered" is 'offered';
comment on column "asset_disposal"."status" is 'status';
comment on column "asset_disposal"."income" is 'income';
comment on column "asset_disposal"."settled_on" is 'settledOn';
comment on column "asset_disposal"."case_id" is 'case';
comment on column "asset_disposal"."case_no" is 'caseNo';
comment on column "asset_disposal"."claim" is 'claim';
comment on column "asset_disposal"."document" is 'document';
comment on column "asset_disposal"."decided_on" is 'decidedOn';
comment on column "asset_disposal"."remark" is 'remark';
create index "asset_disposal_place_path_i" on "asset_disposal" ("place_path", "id");
create index "asset_disposal_line_path_i" on "asset_disposal" ("line_path", "id");
create index "asset_disposal_owner_unit_i" on "asset_disposal" ("owner_unit", "id");
create index "asset_disposal_unit_i" on "asset_disposal" ("unit", "id");
create index "asset_disposal_status_i" on "asset_disposal" ("status", "id");
create index "asset_disposal_case_id_i" on "asset_disposal" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "asset_disposal_search_i" on "asset_disposal" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "asset_disposal_claim_u" on "asset_disposal" ("claim") where voided_at is null;

-- add table asset_disposal_line (disposalLine)
create table "asset_disposal_line" (
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
  "disposal" uuid,
  "card" uuid,
  "asset_no" text collate "C",
  "state_before" text collate "C",
  "claim" text collate "C",
  "open" boolean,
  primary key ("id")
);
comment on table "asset_disposal_line" is 'disposalLine';
comment on column "asset_disposal_line"."disposal" is 'disposal';
comment on column "asset_disposal_line"."card" is 'card';
comment on column "asset_disposal_line"."asset_no" is 'assetNo';
comment on column "asset_disposal_line"."state_before" is 'before';
comment on column "asset_disposal_line"."claim" is 'claim';
comment on column "asset_disposal_line"."open" is 'open';
create index "asset_disposal_line_place_path_i" on "asset_disposal_line" ("place_path", "id");
create index "asset_disposal_line_line_path_i" on "asset_disposal_line" ("line_path", "id");
create index "asset_disposal_line_owner_unit_i" on "asset_disposal_line" ("owner_unit", "id");
create index "asset_disposal_line_disposal_i" on "asset_disposal_line" ("disposal", "id");
create index "asset_disposal_line_card_i" on "asset_disposal_line" ("card", "id");
create unique index "asset_disposal_line_claim_u" on "asset_disposal_line" ("claim") where voided_at is null;

-- add table asset_right (propertyRight)
create table "asset_right" (
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
  "unit" uuid,
  "kind" text collate "C",
  "cause" text collate "C",
  "since" date,
  "certificate" text collate "C",
  "total" numeric(18,2),
  "fixed" numeric(18,2),
  "cards" bigint,
  "replaces_right" uuid,
  "registered_on" date,
  "status" text collate "C",
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  "remark" text,
  primary key ("id")
);
comment on table "asset_right" is 'propertyRight';
comment on column "asset_right"."no" is 'no';
comment on column "asset_right"."unit" is 'unit';
comment on column "asset_right"."kind" is 'kind';
comment on column "asset_right"."cause" is 'cause';
comment on column "asset_right"."since" is 'since';
comment on column "asset_right"."certificate" is 'certificate';
comment on column "asset_right"."total" is 'total';
comment on column "asset_right"."fixed" is 'fixed';
comment on column "asset_right"."cards" is 'cards';
comment on column "asset_right"."replaces_right" is 'replaces';
comment on column "asset_right"."registered_on" is 'registeredOn';
comment on column "asset_right"."status" is 'status';
comment on column "asset_right"."case_id" is 'case';
comment on column "asset_right"."case_no" is 'caseNo';
comment on column "asset_right"."claim" is 'claim';
comment on column "asset_right"."document" is 'document';
comment on column "asset_right"."decided_on" is 'decidedOn';
comment on column "asset_right"."remark" is 'remark';
create index "asset_right_place_path_i" on "asset_right" ("place_path", "id");
create index "asset_right_line_path_i" on "asset_right" ("line_path", "id");
create index "asset_right_owner_unit_i" on "asset_right" ("owner_unit", "id");
create index "asset_right_unit_i" on "asset_right" ("unit", "id");
create index "asset_right_replaces_right_i" on "asset_right" ("replaces_right", "id");
create index "asset_right_status_i" on "asset_right" ("status", "id");
create index "asset_right_case_id_i" on "asset_right" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "asset_right_search_i" on "asset_right" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "asset_right_claim_u" on "asset_right" ("claim") where voided_at is null;

-- add table case_file (caseFile)
create table "case_file" (
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
  "no" text collate "C",
  "title" text collate "C",
  "item" text collate "C",
  "item_title" text collate "C",
  "applicant" uuid,
  "unit" uuid,
  "body" uuid,
  "status" text collate "C",
  "light" text collate "C",
  "step" text collate "C",
  "submitted_at" timestamptz,
  "accepted_at" timestamptz,
  "due_on" date,
  "legal_due_on" date,
  "finished_at" timestamptz,
  "result" text collate "C",
  primary key ("id")
);
comment on table "case_file" is 'caseFile';
comment on column "case_file"."no" is 'no';
comment on column "case_file"."title" is 'title';
comment on column "case_file"."item" is 'item';
comment on column "case_file"."item_title" is 'itemTitle';
comment on column "case_file"."applicant" is 'applicant';
comment on column "case_file"."unit" is 'unit';
comment on column "case_file"."body" is 'body';
comment on column "case_file"."status" is 'status';
comment on column "case_file"."light" is 'light';
comment on column "case_file"."step" is 'step';
comment on column "case_file"."submitted_at" is 'submittedAt';
comment on column "case_file"."accepted_at" is 'acceptedAt';
comment on column "case_file"."due_on" is 'dueOn';
comment on column "case_file"."legal_due_on" is 'legalDueOn';
comment on column "case_file"."finished_at" is 'finishedAt';
comment on column "case_file"."result" is 'result';
create index "case_file_place_path_i" on "case_file" ("place_path", "id");
create index "case_file_line_path_i" on "case_file" ("line_path", "id");
create index "case_file_owner_unit_i" on "case_file" ("owner_unit", "id");
create index "case_file_person_id_i" on "case_file" ("person_id", "id");
create index "case_file_item_i" on "case_file" ("item", "id");
create index "case_file_applicant_i" on "case_file" ("applicant", "id");
create index "case_file_unit_i" on "case_file" ("unit", "id");
create index "case_file_body_i" on "case_file" ("body", "id");
create index "case_file_status_i" on "case_file" ("status", "id");
create index "case_file_submitted_at_i" on "case_file" ("submitted_at", "id");
create index "case_file_due_on_i" on "case_file" ("due_on", "id");
create index "case_file_finished_at_i" on "case_file" ("finished_at", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "case_file_search_i" on "case_file" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table document_delivery (documentDelivery)
create table "document_delivery" (
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
  "receiver" text collate "C",
  "way" text collate "C",
  "status" text collate "C",
  "sent_on" date,
  "received_by" text collate "C",
  "received_on" date,
  primary key ("id")
);
comment on table "document_delivery" is 'documentDelivery';
comment on column "document_delivery"."document" is 'document';
comment on column "document_delivery"."receiver" is 'receiver';
comment on column "document_delivery"."way" is 'way';
comment on column "document_delivery"."status" is 'status';
comment on column "document_delivery"."sent_on" is 'sentOn';
comment on column "document_delivery"."received_by" is 'receivedBy';
comment on column "document_delivery"."received_on" is 'receivedOn';
create index "document_delivery_place_path_i" on "document_delivery" ("place_path", "id");
create index "document_delivery_line_path_i" on "document_delivery" ("line_path", "id");
create index "document_delivery_owner_unit_i" on "document_delivery" ("owner_unit", "id");
create index "document_delivery_document_i" on "document_delivery" ("document", "id");
create unique index "document_delivery_document_receiver_u" on "document_delivery" ("document", "receiver") where voided_at is null;

-- add table document_number (documentNumber)
create table "document_number" (
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
  "number" text collate "C",
  "agency_code" text collate "C",
  "year" bigint,
  "sequence" bigint,
  "unit" uuid,
  "document" uuid,
  "status" text collate "C",
  "reason" text collate "C",
  primary key ("id")
);
comment on table "document_number" is 'documentNumber';
comment on column "document_number"."number" is 'number';
comment on column "document_number"."agency_code" is 'agencyCode';
comment on column "document_number"."year" is 'year';
comment on column "document_number"."sequence" is 'sequence';
comment on column "document_number"."unit" is 'unit';
comment on column "document_number"."document" is 'document';
comment on column "document_number"."status" is 'status';
comment on column "document_number"."reason" is 'reason';
create index "document_number_place_path_i" on "document_number" ("place_path", "id");
create index "document_number_line_path_i" on "document_number" ("line_path", "id");
create index "document_number_owner_unit_i" on "document_number" ("owner_unit", "id");
create index "document_number_unit_i" on "document_number" ("unit", "id");
create index "document_number_document_i" on "document_number" ("document", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "document_number_search_i" on "document_number" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "document_number_agency_code_year_sequence_u" on "document_number" ("agency_code", "year", "sequence") where voided_at is null;

-- add table document_template (documentTemplate)
create table "document_template" (
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
  "template_key" text collate "C",
  "version" bigint,
  "status" text collate "C",
  "unit" uuid,
  "file" text collate "C",
  "places" text,
  primary key ("id")
);
comment on table "document_template" is 'documentTemplate';
comment on column "document_template"."name" is 'name';
comment on column "document_template"."template_key" is 'key';
comment on column "document_template"."version" is 'version';
comment on column "document_template"."status" is 'status';
comment on column "document_template"."unit" is 'unit';
comment on column "document_template"."file" is 'file';
comment on column "document_template"."places" is 'places';
create index "document_template_place_path_i" on "document_template" ("place_path", "id");
create index "document_template_line_path_i" on "document_template" ("line_path", "id");
create index "document_template_owner_unit_i" on "document_template" ("owner_unit", "id");
create index "document_template_template_key_i" on "document_template" ("template_key", "id");
create index "document_template_unit_i" on "document_template" ("unit", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "document_template_search_i" on "document_template" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "document_template_unit_template_key_version_u" on "document_template" ("unit", "template_key", "version") where voided_at is null;

-- add table duty_item (dutyItem)
create table "duty_item" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "doc_state" text collate "C" not null default 'draft',
  "replaces" uuid,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "code" text collate "C",
  "title" text collate "C",
  "kind" text collate "C",
  "body" uuid,
  "basis" text,
  "item" text collate "C",
  "duties" text,
  "accountability" text,
  "contact" text collate "C",
  "change" text collate "C",
  "why" text,
  "state" text collate "C",
  "proposed_by" uuid,
  "published_by" uuid,
  "published_on" date,
  primary key ("id")
);
comment on table "duty_item" is 'dutyItem';
comment on column "duty_item"."code" is 'code';
comment on column "duty_item"."title" is 'title';
comment on column "duty_item"."kind" is 'kind';
comment on column "duty_item"."body" is 'body';
comment on column "duty_item"."basis" is 'basis';
comment on column "duty_item"."item" is 'item';
comment on column "duty_item"."duties" is 'duties';
comment on column "duty_item"."accountability" is 'accountability';
comment on column "duty_item"."contact" is 'contact';
comment on column "duty_item"."change" is 'change';
comment on column "duty_item"."why" is 'why';
comment on column "duty_item"."state" is 'state';
comment on column "duty_item"."proposed_by" is 'proposedBy';
comment on column "duty_item"."published_by" is 'publishedBy';
comment on column "duty_item"."published_on" is 'publishedOn';
create index "duty_item_place_path_i" on "duty_item" ("place_path", "id");
create index "duty_item_line_path_i" on "duty_item" ("line_path", "id");
create index "duty_item_owner_unit_i" on "duty_item" ("owner_unit", "id");
create index "duty_item_code_i" on "duty_item" ("code", "id");
create index "duty_item_body_i" on "duty_item" ("body", "id");
create index "duty_item_proposed_by_i" on "duty_item" ("proposed_by", "id");
create index "duty_item_published_by_i" on "duty_item" ("published_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "duty_item_search_i" on "duty_item" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table exchange_partner (exchangePartner)
create table "exchange_partner" (
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
  "code" text collate "C",
  "name" text collate "C",
  "unit" uuid,
  "url" text collate "C",
  "sends_cases" boolean,
  "takes_applications" boolean,
  "active" boolean,
  "bound_to" uuid,
  primary key ("id")
);
comment on table "exchange_partner" is 'exchangePartner';
comment on column "exchange_partner"."code" is 'code';
comment on column "exchange_partner"."name" is 'name';
comment on column "exchange_partner"."unit" is 'unit';
comment on column "exchange_partner"."url" is 'url';
comment on column "exchange_partner"."sends_cases" is 'sendsCases';
comment on column "exchange_partner"."takes_applications" is 'takesApplications';
comment on column "exchange_partner"."active" is 'active';
comment on column "exchange_partner"."bound_to" is 'boundTo';
create index "exchange_partner_place_path_i" on "exchange_partner" ("place_path", "id");
create index "exchange_partner_line_path_i" on "exchange_partner" ("line_path", "id");
create index "exchange_partner_owner_unit_i" on "exchange_partner" ("owner_unit", "id");
create index "exchange_partner_unit_i" on "exchange_partner" ("unit", "id");
create index "exchange_partner_bound_to_i" on "exchange_partner" ("bound_to", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "exchange_partner_search_i" on "exchange_partner" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "exchange_partner_code_u" on "exchange_partner" ("code");

-- add table feeding_platform (feedingPlatform)
create table "feeding_platform" (
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
  "code" text collate "C",
  "name" text collate "C",
  "unit" uuid,
  "active" boolean,
  "has_key" boolean,
  "contact" text collate "C",
  "remark" text,
  primary key ("id")
);
comment on table "feeding_platform" is 'feedingPlatform';
comment on column "feeding_platform"."code" is 'code';
comment on column "feeding_platform"."name" is 'name';
comment on column "feeding_platform"."unit" is 'unit';
comment on column "feeding_platform"."active" is 'active';
comment on column "feeding_platform"."has_key" is 'hasKey';
comment on column "feeding_platform"."contact" is 'contact';
comment on column "feeding_platform"."remark" is 'remark';
create index "feeding_platform_place_path_i" on "feeding_platform" ("place_path", "id");
create index "feeding_platform_line_path_i" on "feeding_platform" ("line_path", "id");
create index "feeding_platform_owner_unit_i" on "feeding_platform" ("owner_unit", "id");
create index "feeding_platform_unit_i" on "feeding_platform" ("unit", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "feeding_platform_search_i" on "feeding_platform" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "feeding_platform_code_u" on "feeding_platform" ("code");

-- add table file (file)
create table "file" (
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
  "unit" uuid,
  "person" uuid,
  "by" text collate "C",
  "size" bigint,
  "media_type" text collate "C",
  "digest" text collate "C",
  "state" text collate "C",
  "use" text collate "C",
  "of_resource" text collate "C",
  "of_row" text collate "C",
  "purpose" text collate "C",
  "finding" text collate "C",
  primary key ("id")
);
comment on table "file" is 'file';
comment on column "file"."name" is 'name';
comment on column "file"."unit" is 'unit';
comment on column "file"."person" is 'person';
comment on column "file"."by" is 'by';
comment on column "file"."size" is 'size';
comment on column "file"."media_type" is 'type';
comment on column "file"."digest" is 'digest';
comment on column "file"."state" is 'state';
comment on column "file"."use" is 'use';
comment on column "file"."of_resource" is 'ofResource';
comment on column "file"."of_row" is 'ofRow';
comment on column "file"."purpose" is 'purpose';
comment on column "file"."finding" is 'finding';
create index "file_place_path_i" on "file" ("place_path", "id");
create index "file_line_path_i" on "file" ("line_path", "id");
create index "file_owner_unit_i" on "file" ("owner_unit", "id");
create index "file_person_id_i" on "file" ("person_id", "id");
create index "file_unit_i" on "file" ("unit", "id");
create index "file_person_i" on "file" ("person", "id");
create index "file_digest_i" on "file" ("digest", "id");
create index "file_of_row_i" on "file" ("of_row", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "file_search_i" on "file" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table housing_subsidy (subsidyRecord)
create table "housing_subsidy" (
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
  "no" text collate "C",
  "unit" uuid,
  "person" uuid,
  "kind" text collate "C",
  "standing" text collate "C",
  "former_standing" text collate "C",
  "wage" numeric(18,2),
  "months" bigint,
  "years_before_fund" bigint,
  "held_area" numeric(18,2),
  "standard_area" numeric(18,1),
  "amount" numeric(18,2),
  "rules" text collate "C",
  "spouse_declared" boolean,
  "public_from" date,
  "public_to" date,
  "status" text collate "C",
  "paid_on" date,
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  "remark" text,
  primary key ("id")
);
comment on table "housing_subsidy" is 'subsidyRecord';
comment on column "housing_subsidy"."no" is 'no';
comment on column "housing_subsidy"."unit" is 'unit';
comment on column "housing_subsidy"."person" is 'person';
comment on column "housing_subsidy"."kind" is 'kind';
comment on column "housing_subsidy"."standing" is 'standing';
comment on column "housing_subsidy"."former_standing" is 'formerStanding';
comment on column "housing_subsidy"."wage" is 'wage';
comment on column "housing_subsidy"."months" is 'months';
comment on column "housing_subsidy"."years_before_fund" is 'yearsBeforeFund';
comment on column "housing_subsidy"."held_area" is 'heldArea';
comment on column "housing_subsidy"."standard_area" is 'standardArea';
comment on column "housing_subsidy"."amount" is 'amount';
comment on column "housing_subsidy"."rules" is 'rules';
comment on column "housing_subsidy"."spouse_declared" is 'spouseDeclared';
comment on column "housing_subsidy"."public_from" is 'publicFrom';
comment on column "housing_subsidy"."public_to" is 'publicTo';
comment on column "housing_subsidy"."status" is 'status';
comment on column "housing_subsidy"."paid_on" is 'paidOn';
comment on column "housing_subsidy"."case_id" is 'case';
comment on column "housing_subsidy"."case_no" is 'caseNo';
comment on column "housing_subsidy"."claim" is 'claim';
comment on column "housing_subsidy"."document" is 'document';
comment on column "housing_subsidy"."decided_on" is 'decidedOn';
comment on column "housing_subsidy"."remark" is 'remark';
create index "housing_subsidy_place_path_i" on "housing_subsidy" ("place_path", "id");
create index "housing_subsidy_line_path_i" on "housing_subsidy" ("line_path", "id");
create index "housing_subsidy_owner_unit_i" on "housing_subsidy" ("owner_unit", "id");
create index "housing_subsidy_person_id_i" on "housing_subsidy" ("person_id", "id");
create index "housing_subsidy_unit_i" on "housing_subsidy" ("unit", "id");
create index "housing_subsidy_person_i" on "housing_subsidy" ("person", "id");
create index "housing_subsidy_status_i" on "housing_subsidy" ("status", "id");
create index "housing_subsidy_case_id_i" on "housing_subsidy" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "housing_subsidy_search_i" on "housing_subsidy" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "housing_subsidy_claim_u" on "housing_subsidy" ("claim") where voided_at is null;

-- add table intake_batch (intakeBatch)
create table "intake_batch" (
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
  "stage" text collate "C",
  "unit" uuid,
  "person" uuid,
  "source" text collate "C",
  "lines" bigint,
  "ready" bigint,
  "held" bigint,
  "folded" bigint,
  "skipped" bigint,
  "repaired" bigint,
  "made" bigint,
  "changed" bigint,
  "same" bigint,
  "format" text collate "C",
  "size" bigint,
  "file" text collate "C",
  "follows" uuid,
  "message" text,
  "ended_at" timestamptz,
  primary key ("id")
);
comment on table "intake_batch" is 'intakeBatch';
comment on column "intake_batch"."name" is 'name';
comment on column "intake_batch"."ledger" is 'ledger';
comment on column "intake_batch"."target" is 'target';
comment on column "intake_batch"."stage" is 'stage';
comment on column "intake_batch"."unit" is 'unit';
comment on column "intake_batch"."person" is 'person';
comment on column "intake_batch"."source" is 'source';
comment on column "intake_batch"."lines" is 'lines';
comment on column "intake_batch"."ready" is 'ready';
comment on column "intake_batch"."held" is 'held';
comment on column "intake_batch"."folded" is 'folded';
comment on column "intake_batch"."skipped" is 'skipped';
comment on column "intake_batch"."repaired" is 'repaired';
comment on column "intake_batch"."made" is 'made';
comment on column "intake_batch"."changed" is 'changed';
comment on column "intake_batch"."same" is 'same';
comment on column "intake_batch"."format" is 'format';
comment on column "intake_batch"."size" is 'size';
comment on column "intake_batch"."file" is 'file';
comment on column "intake_batch"."follows" is 'follows';
comment on column "intake_batch"."message" is 'message';
comment on column "intake_batch"."ended_at" is 'endedAt';
create index "intake_batch_place_path_i" on "intake_batch" ("place_path", "id");
create index "intake_batch_line_path_i" on "intake_batch" ("line_path", "id");
create index "intake_batch_owner_unit_i" on "intake_batch" ("owner_unit", "id");
create index "intake_batch_person_id_i" on "intake_batch" ("person_id", "id");
create index "intake_batch_target_i" on "intake_batch" ("target", "id");
create index "intake_batch_unit_i" on "intake_batch" ("unit", "id");
create index "intake_batch_person_i" on "intake_batch" ("person", "id");
create index "intake_batch_follows_i" on "intake_batch" ("follows", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "intake_batch_search_i" on "intake_batch" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table internal_request (internalRequest)
create table "internal_request" (
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
  "case_no" text collate "C",
  "subject" text collate "C",
  "kind" text collate "C",
  "amount" numeric(18,2),
  "unit" uuid,
  "applicant" uuid,
  "decided_on" date,
  primary key ("id")
);
comment on table "internal_request" is 'internalRequest';
comment on column "internal_request"."case_no" is 'caseNo';
comment on column "internal_request"."subject" is 'subject';
comment on column "internal_request"."kind" is 'kind';
comment on column "internal_request"."amount" is 'amount';
comment on column "internal_request"."unit" is 'unit';
comment on column "internal_request"."applicant" is 'applicant';
comment on column "internal_request"."decided_on" is 'decidedOn';
create index "internal_request_place_path_i" on "internal_request" ("place_path", "id");
create index "internal_request_line_path_i" on "internal_request" ("line_path", "id");
create index "internal_request_owner_unit_i" on "internal_request" ("owner_unit", "id");
create index "internal_request_person_id_i" on "internal_request" ("person_id", "id");
create index "internal_request_unit_i" on "internal_request" ("unit", "id");
create index "internal_request_applicant_i" on "internal_request" ("applicant", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "internal_request_search_i" on "internal_request" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "internal_request_case_no_u" on "internal_request" ("case_no");

-- add table notice (notice)
create table "notice" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "doc_state" text collate "C" not null default 'draft',
  "replaces" uuid,
  "owner_unit" uuid,
  "place_path" text collate "C",
  "line_path" text collate "C",
  "title" text collate "C",
  "kind" text collate "C",
  "state" text collate "C",
  "number" text collate "C",
  "issuer" uuid,
  "body" text,
  "contact" text collate "C",
  "receive_by" date,
  "answer_by" date,
  "wants_answer" boolean,
  "everybody" boolean,
  "passes_on" uuid,
  "audience" text collate "C",
  "region" uuid,
  "targets" bigint,
  primary key ("id")
);
comment on table "notice" is 'notice';
comment on column "notice"."title" is 'title';
comment on column "notice"."kind" is 'kind';
comment on column "notice"."state" is 'state';
comment on column "notice"."number" is 'number';
comment on column "notice"."issuer" is 'issuer';
comment on column "notice"."body" is 'body';
comment on column "notice"."contact" is 'contact';
comment on column "notice"."receive_by" is 'receiveBy';
comment on column "notice"."answer_by" is 'answerBy';
comment on column "notice"."wants_answer" is 'wantsAnswer';
comment on column "notice"."everybody" is 'everybody';
comment on column "notice"."passes_on" is 'passesOn';
comment on column "notice"."audience" is 'audience';
comment on column "notice"."region" is 'region';
comment on column "notice"."targets" is 'targets';
create index "notice_place_path_i" on "notice" ("place_path", "id");
create index "notice_line_path_i" on "notice" ("line_path", "id");
create index "notice_owner_unit_i" on "notice" ("owner_unit", "id");
create index "notice_issuer_i" on "notice" ("issuer", "id");
create index "notice_answer_by_i" on "notice" ("answer_by", "id");
create index "notice_passes_on_i" on "notice" ("passes_on", "id");
create index "notice_region_i" on "notice" ("region", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "notice_search_i" on "notice" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table notice_receipt (noticeReceipt)
create table "notice_receipt" (
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
  "title" text collate "C",
  "notice" uuid,
  "kind" text collate "C",
  "issuer" uuid,
  "unit" uuid,
  "state" text collate "C",
  "wants_answer" boolean,
  "answer_by" date,
  "received_by" uuid,
  "received_at" timestamptz,
  "answer" text,
  "answered_by" uuid,
  "answered_at" timestamptz,
  "late" boolean,
  "sent_back" text,
  "reminders" bigint,
  primary key ("id")
);
comment on table "notice_receipt" is 'noticeReceipt';
comment on column "notice_receipt"."title" is 'title';
comment on column "notice_receipt"."notice" is 'notice';
comment on column "notice_receipt"."kind" is 'kind';
comment on column "notice_receipt"."issuer" is 'issuer';
comment on column "notice_receipt"."unit" is 'unit';
comment on column "notice_receipt"."state" is 'state';
comment on column "notice_receipt"."wants_answer" is 'wantsAnswer';
comment on column "notice_receipt"."answer_by" is 'answerBy';
comment on column "notice_receipt"."received_by" is 'receivedBy';
comment on column "notice_receipt"."received_at" is 'receivedAt';
comment on column "notice_receipt"."answer" is 'answer';
comment on column "notice_receipt"."answered_by" is 'answeredBy';
comment on column "notice_receipt"."answered_at" is 'answeredAt';
comment on column "notice_receipt"."late" is 'late';
comment on column "notice_receipt"."sent_back" is 'sentBack';
comment on column "notice_receipt"."reminders" is 'reminders';
create index "notice_receipt_place_path_i" on "notice_receipt" ("place_path", "id");
create index "notice_receipt_line_path_i" on "notice_receipt" ("line_path", "id");
create index "notice_receipt_owner_unit_i" on "notice_receipt" ("owner_unit", "id");
create index "notice_receipt_notice_i" on "notice_receipt" ("notice", "id");
create index "notice_receipt_issuer_i" on "notice_receipt" ("issuer", "id");
create index "notice_receipt_unit_i" on "notice_receipt" ("unit", "id");
create index "notice_receipt_received_by_i" on "notice_receipt" ("received_by", "id");
create index "notice_receipt_answered_by_i" on "notice_receipt" ("answered_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "notice_receipt_search_i" on "notice_receipt" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "notice_receipt_notice_unit_u" on "notice_receipt" ("notice", "unit") where voided_at is null;

-- add table official_document (officialDocument)
create table "official_document" (
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
  "title" text collate "C",
  "number" text collate "C",
  "kind" text collate "C",
  "status" text collate "C",
  "unit" uuid,
  "agency" text collate "C",
  "agency_code" text collate "C",
  "main_to" text collate "C",
  "body" text,
  "enclosures" text,
  "copy_to" text collate "C",
  "remark" text collate "C",
  "urgency" text collate "C",
  "drafter" uuid,
  "drafter_name" text collate "C",
  "signer" uuid,
  "signer_name" text collate "C",
  "signed_on" date,
  "verify_code" text collate "C",
  "digest" text collate "C",
  "paper" text collate "C",
  "seal_way" text collate "C",
  "scan" text collate "C",
  "scanned_by" uuid,
  "sealed_on" date,
  "retention" text collate "C",
  "archive_no" text collate "C",
  "filed_on" date,
  "of_resource" text collate "C",
  "of_row" text collate "C",
  primary key ("id")
);
comment on table "official_document" is 'officialDocument';
comment on column "official_document"."title" is 'title';
comment on column "official_document"."number" is 'number';
comment on column "official_document"."kind" is 'kind';
comment on column "official_document"."status" is 'status';
comment on column "official_document"."unit" is 'unit';
comment on column "official_document"."agency" is 'agency';
comment on column "official_document"."agency_code" is 'agencyCode';
comment on column "official_document"."main_to" is 'mainTo';
comment on column "official_document"."body" is 'body';
comment on column "official_document"."enclosures" is 'enclosures';
comment on column "official_document"."copy_to" is 'copyTo';
comment on column "official_document"."remark" is 'remark';
comment on column "official_document"."urgency" is 'urgency';
comment on column "official_document"."drafter" is 'drafter';
comment on column "official_document"."drafter_name" is 'drafterName';
comment on column "official_document"."signer" is 'signer';
comment on column "official_document"."signer_name" is 'signerName';
comment on column "official_document"."signed_on" is 'signedOn';
comment on column "official_document"."verify_code" is 'verifyCode';
comment on column "official_document"."digest" is 'digest';
comment on column "official_document"."paper" is 'paper';
comment on column "official_document"."seal_way" is 'sealWay';
comment on column "official_document"."scan" is 'scan';
comment on column "official_document"."scanned_by" is 'scannedBy';
comment on column "official_document"."sealed_on" is 'sealedOn';
comment on column "official_document"."retention" is 'retention';
comment on column "official_document"."archive_no" is 'archiveNo';
comment on column "official_document"."filed_on" is 'filedOn';
comment on column "official_document"."of_resource" is 'ofResource';
comment on column "official_document"."of_row" is 'ofRow';
create index "official_document_place_path_i" on "official_document" ("place_path", "id");
create index "official_document_line_path_i" on "official_document" ("line_path", "id");
create index "official_document_owner_unit_i" on "official_document" ("owner_unit", "id");
create index "official_document_unit_i" on "official_document" ("unit", "id");
create index "official_document_drafter_i" on "official_document" ("drafter", "id");
create index "official_document_signer_i" on "official_document" ("signer", "id");
create index "official_document_scanned_by_i" on "official_document" ("scanned_by", "id");
create index "official_document_of_row_i" on "official_document" ("of_row", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "official_document_search_i" on "official_document" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "official_document_number_u" on "official_document" ("number");
create unique index "official_document_verify_code_u" on "official_document" ("verify_code");

-- add table oversight (oversight)
create table "oversight" (
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
  "department_id" uuid,
  "unit" uuid,
  "leader" uuid,
  "duty" text collate "C",
  "department" uuid,
  "line" text collate "C",
  "valid_from" date,
  "valid_to" date,
  "document" text collate "C",
  primary key ("id")
);
comment on table "oversight" is 'oversight';
comment on column "oversight"."unit" is 'unit';
comment on column "oversight"."leader" is 'leader';
comment on column "oversight"."duty" is 'duty';
comment on column "oversight"."department" is 'department';
comment on column "oversight"."line" is 'line';
comment on column "oversight"."valid_from" is 'from';
comment on column "oversight"."valid_to" is 'to';
comment on column "oversight"."document" is 'document';
create index "oversight_place_path_i" on "oversight" ("place_path", "id");
create index "oversight_line_path_i" on "oversight" ("line_path", "id");
create index "oversight_owner_unit_i" on "oversight" ("owner_unit", "id");
create index "oversight_department_id_i" on "oversight" ("department_id", "id");
create index "oversight_unit_i" on "oversight" ("unit", "id");
create index "oversight_leader_i" on "oversight" ("leader", "id");
create index "oversight_department_i" on "oversight" ("department", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "oversight_search_i" on "oversight" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table premises_agreement (useAgreement)
create table "premises_agreement" (
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
  "unit" uuid,
  "lender" uuid,
  "rooms" bigint,
  "usable_area" numeric(18,2),
  "valid_from" date,
  "valid_to" date,
  "status" text collate "C",
  "certificate" text collate "C",
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  primary key ("id")
);
comment on table "premises_agreement" is 'useAgreement';
comment on column "premises_agreement"."no" is 'no';
comment on column "premises_agreement"."unit" is 'unit';
comment on column "premises_agreement"."lender" is 'lender';
comment on column "premises_agreement"."rooms" is 'rooms';
comment on column "premises_agreement"."usable_area" is 'area';
comment on column "premises_agreement"."valid_from" is 'from';
comment on column "premises_agreement"."valid_to" is 'to';
comment on column "premises_agreement"."status" is 'status';
comment on column "premises_agreement"."certificate" is 'certificate';
comment on column "premises_agreement"."case_id" is 'case';
comment on column "premises_agreement"."case_no" is 'caseNo';
comment on column "premises_agreement"."claim" is 'claim';
comment on column "premises_agreement"."document" is 'document';
comment on column "premises_agreement"."decided_on" is 'decidedOn';
create index "premises_agreement_place_path_i" on "premises_agreement" ("place_path", "id");
create index "premises_agreement_line_path_i" on "premises_agreement" ("line_path", "id");
create index "premises_agreement_owner_unit_i" on "premises_agreement" ("owner_unit", "id");
create index "premises_agreement_unit_i" on "premises_agreement" ("unit", "id");
create index "premises_agreement_lender_i" on "premises_agreement" ("lender", "id");
create index "premises_agreement_case_id_i" on "premises_agreement" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "premises_agreement_search_i" on "premises_agreement" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "premises_agreement_claim_u" on "premises_agreement" ("claim") where voided_at is null;

-- add table premises_building (building)
create table "premises_building" (
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
  "code" text collate "C",
  "name" text collate "C",
  "campus" text collate "C",
  "address" text collate "C",
  "position" jsonb,
  "holder" uuid,
  "origin" text collate "C",
  "form" text collate "C",
  "built_on" date,
  "floors" bigint,
  "built_area" numeric(18,2),
  "basic_area" numeric(18,2),
  "ancillary_area" numeric(18,2),
  "land_area" numeric(18,2),
  "status" text collate "C",
  "title_state" text collate "C",
  "remark" text,
  primary key ("id")
);
comment on table "premises_building" is 'building';
comment on column "premises_building"."code" is 'code';
comment on column "premises_building"."name" is 'name';
comment on column "premises_building"."campus" is 'campus';
comment on column "premises_building"."address" is 'address';
comment on column "premises_building"."position" is 'position';
comment on column "premises_building"."holder" is 'holder';
comment on column "premises_building"."origin" is 'origin';
comment on column "premises_building"."form" is 'form';
comment on column "premises_building"."built_on" is 'builtOn';
comment on column "premises_building"."floors" is 'floors';
comment on column "premises_building"."built_area" is 'builtArea';
comment on column "premises_building"."basic_area" is 'basicArea';
comment on column "premises_building"."ancillary_area" is 'ancillaryArea';
comment on column "premises_building"."land_area" is 'landArea';
comment on column "premises_building"."status" is 'status';
comment on column "premises_building"."title_state" is 'titleState';
comment on column "premises_building"."remark" is 'remark';
create index "premises_building_place_path_i" on "premises_building" ("place_path", "id");
create index "premises_building_line_path_i" on "premises_building" ("line_path", "id");
create index "premises_building_owner_unit_i" on "premises_building" ("owner_unit", "id");
create index "premises_building_holder_i" on "premises_building" ("holder", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "premises_building_search_i" on "premises_building" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "premises_building_code_u" on "premises_building" ("code") where voided_at is null;

-- add table premises_occupancy (occupancy)
create table "premises_occupancy" (
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
  "person_id" uuid,
  "room" uuid,
  "person" uuid,
  "duty" text collate "C",
  "leadership" text collate "C",
  "second" boolean,
  "valid_from" date,
  "valid_to" date,
  "vacate_by" date,
  primary key ("id")
);
comment on table "premises_occupancy" is 'occupancy';
comment on column "premises_occupancy"."room" is 'room';
comment on column "premises_occupancy"."person" is 'person';
comment on column "premises_occupancy"."duty" is 'duty';
comment on column "premises_occupancy"."leadership" is 'leadership';
comment on column "premises_occupancy"."second" is 'second';
comment on column "premises_occupancy"."valid_from" is 'from';
comment on column "premises_occupancy"."valid_to" is 'to';
comment on column "premises_occupancy"."vacate_by" is 'vacateBy';
create index "premises_occupancy_place_path_i" on "premises_occupancy" ("place_path", "id");
create index "premises_occupancy_line_path_i" on "premises_occupancy" ("line_path", "id");
create index "premises_occupancy_owner_unit_i" on "premises_occupancy" ("owner_unit", "id");
create index "premises_occupancy_person_id_i" on "premises_occupancy" ("person_id", "id");
create index "premises_occupancy_room_i" on "premises_occupancy" ("room", "id");
create index "premises_occupancy_person_i" on "premises_occupancy" ("person", "id");
create unique index "premises_occupancy_room_person_valid_from_u" on "premises_occupancy" ("room", "person", "valid_from") where voided_at is null;

-- add table premises_repair (repairPlan)
create table "premises_repair" (
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
  "unit" uuid,
  "building" uuid,
  "kind" text collate "C",
  "system" text collate "C",
  "scope" text,
  "year" bigint,
  "unsafe" boolean,
  "appraised_on" date,
  "estimate" numeric(18,2),
  "granted" numeric(18,2),
  "score" bigint,
  "status" text collate "C",
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  primary key ("id")
);
comment on table "premises_repair" is 'repairPlan';
comment on column "premises_repair"."no" is 'no';
comment on column "premises_repair"."unit" is 'unit';
comment on column "premises_repair"."building" is 'building';
comment on column "premises_repair"."kind" is 'kind';
comment on column "premises_repair"."system" is 'system';
comment on column "premises_repair"."scope" is 'scope';
comment on column "premises_repair"."year" is 'year';
comment on column "premises_repair"."unsafe" is 'unsafe';
comment on column "premises_repair"."appraised_on" is 'appraisedOn';
comment on column "premises_repair"."estimate" is 'estimate';
comment on column "premises_repair"."granted" is 'granted';
comment on column "premises_repair"."score" is 'score';
comment on column "premises_repair"."status" is 'status';
comment on column "premises_repair"."case_id" is 'case';
comment on column "premises_repair"."case_no" is 'caseNo';
comment on column "premises_repair"."claim" is 'claim';
comment on column "premises_repair"."document" is 'document';
comment on column "premises_repair"."decided_on" is 'decidedOn';
create index "premises_repair_place_path_i" on "premises_repair" ("place_path", "id");
create index "premises_repair_line_path_i" on "premises_repair" ("line_path", "id");
create index "premises_repair_owner_unit_i" on "premises_repair" ("owner_unit", "id");
create index "premises_repair_unit_i" on "premises_repair" ("unit", "id");
create index "premises_repair_building_i" on "premises_repair" ("building", "id");
create index "premises_repair_year_i" on "premises_repair" ("year", "id");
create index "premises_repair_score_i" on "premises_repair" ("score", "id");
create index "premises_repair_status_i" on "premises_repair" ("status", "id");
create index "premises_repair_case_id_i" on "premises_repair" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "premises_repair_search_i" on "premises_repair" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "premises_repair_claim_u" on "premises_repair" ("claim") where voided_at is null;

-- add table premises_room (room)
create table "premises_room" (
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
  "building" uuid,
  "number" text collate "C",
  "floor" bigint,
  "kind" text collate "C",
  "usable_area" numeric(18,2),
  "keeper" uuid,
  "status" text collate "C",
  "agreement" uuid,
  "case_id" text collate "C",
  "remark" text,
  primary key ("id")
);
comment on table "premises_room" is 'room';
comment on column "premises_room"."name" is 'name';
comment on column "premises_room"."building" is 'building';
comment on column "premises_room"."number" is 'number';
comment on column "premises_room"."floor" is 'floor';
comment on column "premises_room"."kind" is 'kind';
comment on column "premises_room"."usable_area" is 'area';
comment on column "premises_room"."keeper" is 'keeper';
comment on column "premises_room"."status" is 'status';
comment on column "premises_room"."agreement" is 'agreement';
comment on column "premises_room"."case_id" is 'case';
comment on column "premises_room"."remark" is 'remark';
create index "premises_room_place_path_i" on "premises_room" ("place_path", "id");
create index "premises_room_line_path_i" on "premises_room" ("line_path", "id");
create index "premises_room_owner_unit_i" on "premises_room" ("owner_unit", "id");
create index "premises_room_building_i" on "premises_room" ("building", "id");
create index "premises_room_kind_i" on "premises_room" ("kind", "id");
create index "premises_room_keeper_i" on "premises_room" ("keeper", "id");
create index "premises_room_status_i" on "premises_room" ("status", "id");
create index "premises_room_agreement_i" on "premises_room" ("agreement", "id");
create index "premises_room_case_id_i" on "premises_room" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "premises_room_search_i" on "premises_room" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "premises_room_building_number_u" on "premises_room" ("building", "number") where voided_at is null;

-- add table premises_scale (premisesScale)
create table "premises_scale" (
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
  "unit" uuid,
  "staff" bigint,
  "form" text collate "C",
  "office_area" numeric(18,2),
  "service_area" numeric(18,2),
  "equipment_area" numeric(18,2),
  "basic_area" numeric(18,2),
  "total_area" numeric(18,2),
  "held_area" numeric(18,2),
  "way" text collate "C",
  "asked_area" numeric(18,2),
  "granted_area" numeric(18,2),
  "status" text collate "C",
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  "remark" text,
  primary key ("id")
);
comment on table "premises_scale" is 'premisesScale';
comment on column "premises_scale"."no" is 'no';
comment on column "premises_scale"."unit" is 'unit';
comment on column "premises_scale"."staff" is 'staff';
comment on column "premises_scale"."form" is 'form';
comment on column "premises_scale"."office_area" is 'officeArea';
comment on column "premises_scale"."service_area" is 'serviceArea';
comment on column "premises_scale"."equipment_area" is 'equipmentArea';
comment on column "premises_scale"."basic_area" is 'basicArea';
comment on column "premises_scale"."total_area" is 'total';
comment on column "premises_scale"."held_area" is 'held';
comment on column "premises_scale"."way" is 'way';
comment on column "premises_scale"."asked_area" is 'asked';
comment on column "premises_scale"."granted_area" is 'granted';
comment on column "premises_scale"."status" is 'status';
comment on column "premises_scale"."case_id" is 'case';
comment on column "premises_scale"."case_no" is 'caseNo';
comment on column "premises_scale"."claim" is 'claim';
comment on column "premises_scale"."document" is 'document';
comment on column "premises_scale"."decided_on" is 'decidedOn';
comment on column "premises_scale"."remark" is 'remark';
create index "premises_scale_place_path_i" on "premises_scale" ("place_path", "id");
create index "premises_scale_line_path_i" on "premises_scale" ("line_path", "id");
create index "premises_scale_owner_unit_i" on "premises_scale" ("owner_unit", "id");
create index "premises_scale_unit_i" on "premises_scale" ("unit", "id");
create index "premises_scale_status_i" on "premises_scale" ("status", "id");
create index "premises_scale_case_id_i" on "premises_scale" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "premises_scale_search_i" on "premises_scale" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "premises_scale_claim_u" on "premises_scale" ("claim") where voided_at is null;

-- add table premises_title (houseTitle)
create table "premises_title" (
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
  "number" text collate "C",
  "building" uuid,
  "right" text collate "C",
  "registered_to" uuid,
  "area" numeric(18,2),
  "registered_on" date,
  "status" text collate "C",
  primary key ("id")
);
comment on table "premises_title" is 'houseTitle';
comment on column "premises_title"."number" is 'number';
comment on column "premises_title"."building" is 'building';
comment on column "premises_title"."right" is 'right';
comment on column "premises_title"."registered_to" is 'registeredTo';
comment on column "premises_title"."area" is 'area';
comment on column "premises_title"."registered_on" is 'registeredOn';
comment on column "premises_title"."status" is 'status';
create index "premises_title_place_path_i" on "premises_title" ("place_path", "id");
create index "premises_title_line_path_i" on "premises_title" ("line_path", "id");
create index "premises_title_owner_unit_i" on "premises_title" ("owner_unit", "id");
create index "premises_title_building_i" on "premises_title" ("building", "id");
create index "premises_title_registered_to_i" on "premises_title" ("registered_to", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "premises_title_search_i" on "premises_title" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "premises_title_number_u" on "premises_title" ("number") where voided_at is null;

-- add table rule_change (ruleChange)
create table "rule_change" (
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
  "table_name" text collate "C",
  "table_title" text collate "C",
  "region" uuid,
  "reason" text,
  "rows" bigint,
  "status" text collate "C",
  "drafted_by" uuid,
  "published_by" uuid,
  "published_at" timestamptz,
  "reverses" uuid,
  primary key ("id")
);
comment on table "rule_change" is 'ruleChange';
comment on column "rule_change"."no" is 'no';
comment on column "rule_change"."table_name" is 'table';
comment on column "rule_change"."table_title" is 'tableTitle';
comment on column "rule_change"."region" is 'region';
comment on column "rule_change"."reason" is 'reason';
comment on column "rule_change"."rows" is 'rows';
comment on column "rule_change"."status" is 'status';
comment on column "rule_change"."drafted_by" is 'draftedBy';
comment on column "rule_change"."published_by" is 'publishedBy';
comment on column "rule_change"."published_at" is 'publishedAt';
comment on column "rule_change"."reverses" is 'reverses';
create index "rule_change_place_path_i" on "rule_change" ("place_path", "id");
create index "rule_change_line_path_i" on "rule_change" ("line_path", "id");
create index "rule_change_owner_unit_i" on "rule_change" ("owner_unit", "id");
create index "rule_change_table_name_i" on "rule_change" ("table_name", "id");
create index "rule_change_region_i" on "rule_change" ("region", "id");
create index "rule_change_status_i" on "rule_change" ("status", "id");
create index "rule_change_drafted_by_i" on "rule_change" ("drafted_by", "id");
create index "rule_change_published_by_i" on "rule_change" ("published_by", "id");
create index "rule_change_reverses_i" on "rule_change" ("reverses", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "rule_change_search_i" on "rule_change" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table supervision_order (supervisionOrder)
create table "supervision_order" (
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
  "order_grade" text collate "C",
  "state" text collate "C",
  "light" text collate "C",
  "issuer" uuid,
  "issued_by" uuid,
  "unit" uuid,
  "keeper" uuid,
  "handler" uuid,
  "case" uuid,
  "basis" text collate "C",
  "demand" text,
  "sign_days" bigint,
  "days" bigint,
  "assigned_at" timestamptz,
  "sign_by" date,
  "run_from" timestamptz,
  "run_days" bigint,
  "due_on" date,
  "provisional" boolean,
  "extension_asked" bigint,
  "received_at" timestamptz,
  "answer" text,
  "answered_by" uuid,
  "answered_at" timestamptz,
  "late" boolean,
  "conclusion" text,
  "closed_at" timestamptz,
  primary key ("id")
);
comment on table "supervision_order" is 'supervisionOrder';
comment on column "supervision_order"."no" is 'no';
comment on column "supervision_order"."title" is 'title';
comment on column "supervision_order"."order_grade" is 'grade';
comment on column "supervision_order"."state" is 'state';
comment on column "supervision_order"."light" is 'light';
comment on column "supervision_order"."issuer" is 'issuer';
comment on column "supervision_order"."issued_by" is 'issuedBy';
comment on column "supervision_order"."unit" is 'unit';
comment on column "supervision_order"."keeper" is 'keeper';
comment on column "supervision_order"."handler" is 'handler';
comment on column "supervision_order"."case" is 'case';
comment on column "supervision_order"."basis" is 'basis';
comment on column "supervision_order"."demand" is 'demand';
comment on column "supervision_order"."sign_days" is 'signDays';
comment on column "supervision_order"."days" is 'days';
comment on column "supervision_order"."assigned_at" is 'assignedAt';
comment on column "supervision_order"."sign_by" is 'signBy';
comment on column "supervision_order"."run_from" is 'runFrom';
comment on column "supervision_order"."run_days" is 'runDays';
comment on column "supervision_order"."due_on" is 'dueOn';
comment on column "supervision_order"."provisional" is 'provisional';
comment on column "supervision_order"."extension_asked" is 'extensionAsked';
comment on column "supervision_order"."received_at" is 'receivedAt';
comment on column "supervision_order"."answer" is 'answer';
comment on column "supervision_order"."answered_by" is 'answeredBy';
comment on column "supervision_order"."answered_at" is 'answeredAt';
comment on column "supervision_order"."late" is 'late';
comment on column "supervision_order"."conclusion" is 'conclusion';
comment on column "supervision_order"."closed_at" is 'closedAt';
create index "supervision_order_place_path_i" on "supervision_order" ("place_path", "id");
create index "supervision_order_line_path_i" on "supervision_order" ("line_path", "id");
create index "supervision_order_owner_unit_i" on "supervision_order" ("owner_unit", "id");
create index "supervision_order_issuer_i" on "supervision_order" ("issuer", "id");
create index "supervision_order_issued_by_i" on "supervision_order" ("issued_by", "id");
create index "supervision_order_unit_i" on "supervision_order" ("unit", "id");
create index "supervision_order_keeper_i" on "supervision_order" ("keeper", "id");
create index "supervision_order_handler_i" on "supervision_order" ("handler", "id");
create index "supervision_order_case_i" on "supervision_order" ("case", "id");
create index "supervision_order_due_on_i" on "supervision_order" ("due_on", "id");
create index "supervision_order_answered_by_i" on "supervision_order" ("answered_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "supervision_order_search_i" on "supervision_order" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table terminal (terminal)
create table "terminal" (
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
  "phone" text collate "C",
  "vehicle" uuid,
  "status" text collate "C",
  "maker" text collate "C",
  "model" text collate "C",
  "serial_no" text collate "C",
  "protocol" text collate "C",
  "sim" text collate "C",
  "installed_on" date,
  "remark" text,
  primary key ("id")
);
comment on table "terminal" is 'terminal';
comment on column "terminal"."phone" is 'phone';
comment on column "terminal"."vehicle" is 'vehicle';
comment on column "terminal"."status" is 'status';
comment on column "terminal"."maker" is 'maker';
comment on column "terminal"."model" is 'model';
comment on column "terminal"."serial_no" is 'serialNo';
comment on column "terminal"."protocol" is 'protocol';
comment on column "terminal"."sim" is 'sim';
comment on column "terminal"."installed_on" is 'installedOn';
comment on column "terminal"."remark" is 'remark';
create index "terminal_place_path_i" on "terminal" ("place_path", "id");
create index "terminal_line_path_i" on "terminal" ("line_path", "id");
create index "terminal_owner_unit_i" on "terminal" ("owner_unit", "id");
create index "terminal_vehicle_i" on "terminal" ("vehicle", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "terminal_search_i" on "terminal" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "terminal_phone_u" on "terminal" ("phone") where voided_at is null;

-- add table terminal_order (terminalOrder)
create table "terminal_order" (
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
  "terminal" uuid,
  "kind" text collate "C",
  "summary" text collate "C",
  "content" text,
  "status" text collate "C",
  "attempts" bigint,
  "asked_by" uuid,
  "confirmed_by" uuid,
  "until_at" timestamptz,
  "sent_at" timestamptz,
  "ended_at" timestamptz,
  "result" text collate "C",
  "answer" text,
  primary key ("id")
);
comment on table "terminal_order" is 'terminalOrder';
comment on column "terminal_order"."terminal" is 'terminal';
comment on column "terminal_order"."kind" is 'kind';
comment on column "terminal_order"."summary" is 'summary';
comment on column "terminal_order"."content" is 'content';
comment on column "terminal_order"."status" is 'status';
comment on column "terminal_order"."attempts" is 'attempts';
comment on column "terminal_order"."asked_by" is 'askedBy';
comment on column "terminal_order"."confirmed_by" is 'confirmedBy';
comment on column "terminal_order"."until_at" is 'until';
comment on column "terminal_order"."sent_at" is 'sentAt';
comment on column "terminal_order"."ended_at" is 'endedAt';
comment on column "terminal_order"."result" is 'result';
comment on column "terminal_order"."answer" is 'answer';
create index "terminal_order_place_path_i" on "terminal_order" ("place_path", "id");
create index "terminal_order_line_path_i" on "terminal_order" ("line_path", "id");
create index "terminal_order_owner_unit_i" on "terminal_order" ("owner_unit", "id");
create index "terminal_order_terminal_i" on "terminal_order" ("terminal", "id");
create index "terminal_order_status_i" on "terminal_order" ("status", "id");
create index "terminal_order_asked_by_i" on "terminal_order" ("asked_by", "id");
create index "terminal_order_confirmed_by_i" on "terminal_order" ("confirmed_by", "id");

-- add table terminal_sighting (terminalSighting)
create table "terminal_sighting" (
  "id" uuid not null,
  "rev" integer not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid,
  "voided_at" timestamptz(3),
  "ext" jsonb,
  "search" text,
  "phone" text collate "C",
  "plate" text collate "C",
  "status" text collate "C",
  "maker" text collate "C",
  "model" text collate "C",
  "serial_no" text collate "C",
  "address" text collate "C",
  "reason" text collate "C",
  "first_seen" timestamptz,
  "last_seen" timestamptz,
  "seen_count" bigint,
  "terminal" uuid,
  primary key ("id")
);
comment on table "terminal_sighting" is 'terminalSighting';
comment on column "terminal_sighting"."phone" is 'phone';
comment on column "terminal_sighting"."plate" is 'plate';
comment on column "terminal_sighting"."status" is 'status';
comment on column "terminal_sighting"."maker" is 'maker';
comment on column "terminal_sighting"."model" is 'model';
comment on column "terminal_sighting"."serial_no" is 'serialNo';
comment on column "terminal_sighting"."address" is 'address';
comment on column "terminal_sighting"."reason" is 'reason';
comment on column "terminal_sighting"."first_seen" is 'firstSeen';
comment on column "terminal_sighting"."last_seen" is 'lastSeen';
comment on column "terminal_sighting"."seen_count" is 'count';
comment on column "terminal_sighting"."terminal" is 'terminal';
create index "terminal_sighting_last_seen_i" on "terminal_sighting" ("last_seen", "id");
create index "terminal_sighting_terminal_i" on "terminal_sighting" ("terminal", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "terminal_sighting_search_i" on "terminal_sighting" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "terminal_sighting_phone_u" on "terminal_sighting" ("phone");

-- add column veh.plate_colour
alter table "veh" add column "plate_colour" text collate "C";
comment on column "veh"."plate_colour" is 'plateColour';

-- add column veh.inspected_on
alter table "veh" add column "inspected_on" date;
comment on column "veh"."inspected_on" is 'inspectedOn';

-- add column veh.yearly_fuel
alter table "veh" add column "yearly_fuel" numeric(18,2);
comment on column "veh"."yearly_fuel" is 'yearlyFuel';

-- add column veh.yearly_repair
alter table "veh" add column "yearly_repair" numeric(18,2);
comment on column "veh"."yearly_repair" is 'yearlyRepair';

-- add column veh.tracking
alter table "veh" add column "tracking" text collate "C";
comment on column "veh"."tracking" is 'tracking';

-- add column veh.driver_name
alter table "veh" add column "driver_name" text collate "C";
comment on column "veh"."driver_name" is 'driverName';

-- add column veh.driver_phone
alter table "veh" add column "driver_phone" text collate "C";
comment on column "veh"."driver_phone" is 'driverPhone';

-- add table veh_alarm (vehicleAlarm)
create table "veh_alarm" (
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
  "summary" text collate "C",
  "vehicle" uuid,
  "kind" text collate "C",
  "status" text collate "C",
  "serious" boolean,
  "started_at" timestamptz,
  "ended_at" timestamptz,
  "due_at" timestamptz,
  "occurrences" bigint,
  "place" jsonb,
  "end_place" jsonb,
  "fence" uuid,
  "evidence" text,
  "handled_by" uuid,
  "explanation" text,
  "explained_by" uuid,
  "judgement" text,
  "verified_by" uuid,
  "handed_to" text collate "C",
  "result" text,
  "closed_by" uuid,
  "closed_at" timestamptz,
  "condition" text collate "C",
  primary key ("id")
);
comment on table "veh_alarm" is 'vehicleAlarm';
comment on column "veh_alarm"."summary" is 'summary';
comment on column "veh_alarm"."vehicle" is 'vehicle';
comment on column "veh_alarm"."kind" is 'kind';
comment on column "veh_alarm"."status" is 'status';
comment on column "veh_alarm"."serious" is 'serious';
comment on column "veh_alarm"."started_at" is 'startedAt';
comment on column "veh_alarm"."ended_at" is 'endedAt';
comment on column "veh_alarm"."due_at" is 'dueAt';
comment on column "veh_alarm"."occurrences" is 'occurrences';
comment on column "veh_alarm"."place" is 'place';
comment on column "veh_alarm"."end_place" is 'endPlace';
comment on column "veh_alarm"."fence" is 'fence';
comment on column "veh_alarm"."evidence" is 'evidence';
comment on column "veh_alarm"."handled_by" is 'handledBy';
comment on column "veh_alarm"."explanation" is 'explanation';
comment on column "veh_alarm"."explained_by" is 'explainedBy';
comment on column "veh_alarm"."judgement" is 'judgement';
comment on column "veh_alarm"."verified_by" is 'verifiedBy';
comment on column "veh_alarm"."handed_to" is 'handedTo';
comment on column "veh_alarm"."result" is 'result';
comment on column "veh_alarm"."closed_by" is 'closedBy';
comment on column "veh_alarm"."closed_at" is 'closedAt';
comment on column "veh_alarm"."condition" is 'condition';
create index "veh_alarm_place_path_i" on "veh_alarm" ("place_path", "id");
create index "veh_alarm_line_path_i" on "veh_alarm" ("line_path", "id");
create index "veh_alarm_owner_unit_i" on "veh_alarm" ("owner_unit", "id");
create index "veh_alarm_vehicle_i" on "veh_alarm" ("vehicle", "id");
create index "veh_alarm_kind_i" on "veh_alarm" ("kind", "id");
create index "veh_alarm_status_i" on "veh_alarm" ("status", "id");
create index "veh_alarm_started_at_i" on "veh_alarm" ("started_at", "id");
create index "veh_alarm_due_at_i" on "veh_alarm" ("due_at", "id");
create index "veh_alarm_fence_i" on "veh_alarm" ("fence", "id");
create index "veh_alarm_handled_by_i" on "veh_alarm" ("handled_by", "id");
create index "veh_alarm_explained_by_i" on "veh_alarm" ("explained_by", "id");
create index "veh_alarm_verified_by_i" on "veh_alarm" ("verified_by", "id");
create index "veh_alarm_closed_by_i" on "veh_alarm" ("closed_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_alarm_search_i" on "veh_alarm" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_alarm_condition_u" on "veh_alarm" ("condition") where voided_at is null;

-- add table veh_driver (driver)
create table "veh_driver" (
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
  "person" uuid,
  "unit" uuid,
  "licence" text collate "C",
  "licence_no" text collate "C",
  "licence_to" date,
  "medical_to" date,
  "status" text collate "C",
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_driver" is 'driver';
comment on column "veh_driver"."name" is 'name';
comment on column "veh_driver"."person" is 'person';
comment on column "veh_driver"."unit" is 'unit';
comment on column "veh_driver"."licence" is 'licence';
comment on column "veh_driver"."licence_no" is 'licenceNo';
comment on column "veh_driver"."licence_to" is 'licenceTo';
comment on column "veh_driver"."medical_to" is 'medicalTo';
comment on column "veh_driver"."status" is 'status';
comment on column "veh_driver"."remark" is 'remark';
create index "veh_driver_place_path_i" on "veh_driver" ("place_path", "id");
create index "veh_driver_line_path_i" on "veh_driver" ("line_path", "id");
create index "veh_driver_owner_unit_i" on "veh_driver" ("owner_unit", "id");
create index "veh_driver_person_id_i" on "veh_driver" ("person_id", "id");
create index "veh_driver_person_i" on "veh_driver" ("person", "id");
create index "veh_driver_unit_i" on "veh_driver" ("unit", "id");
create index "veh_driver_licence_to_i" on "veh_driver" ("licence_to", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_driver_search_i" on "veh_driver" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_driver_person_u" on "veh_driver" ("person") where voided_at is null;

-- add table veh_fee (vehicleFee)
create table "veh_fee" (
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
  "on_day" date,
  "kind" text collate "C",
  "amount" numeric(18,2),
  "place" text collate "C",
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_fee" is 'vehicleFee';
comment on column "veh_fee"."no" is 'no';
comment on column "veh_fee"."vehicle" is 'vehicle';
comment on column "veh_fee"."on_day" is 'on';
comment on column "veh_fee"."kind" is 'kind';
comment on column "veh_fee"."amount" is 'amount';
comment on column "veh_fee"."place" is 'place';
comment on column "veh_fee"."remark" is 'remark';
create index "veh_fee_place_path_i" on "veh_fee" ("place_path", "id");
create index "veh_fee_line_path_i" on "veh_fee" ("line_path", "id");
create index "veh_fee_owner_unit_i" on "veh_fee" ("owner_unit", "id");
create index "veh_fee_vehicle_i" on "veh_fee" ("vehicle", "id");
create index "veh_fee_on_day_i" on "veh_fee" ("on_day", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_fee_search_i" on "veh_fee" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_fence (fence)
create table "veh_fence" (
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
  "unit" uuid,
  "rule" text collate "C",
  "enabled" boolean,
  "kind" text collate "C",
  "speed_limit" bigint,
  "dwell" bigint,
  "calendar" text collate "C",
  "valid_from" date,
  "valid_to" date,
  "drawn_in" text collate "C",
  "version" bigint,
  "points" bigint,
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_fence" is 'fence';
comment on column "veh_fence"."name" is 'name';
comment on column "veh_fence"."unit" is 'unit';
comment on column "veh_fence"."rule" is 'rule';
comment on column "veh_fence"."enabled" is 'enabled';
comment on column "veh_fence"."kind" is 'kind';
comment on column "veh_fence"."speed_limit" is 'speedLimit';
comment on column "veh_fence"."dwell" is 'dwell';
comment on column "veh_fence"."calendar" is 'calendar';
comment on column "veh_fence"."valid_from" is 'validFrom';
comment on column "veh_fence"."valid_to" is 'validTo';
comment on column "veh_fence"."drawn_in" is 'drawnIn';
comment on column "veh_fence"."version" is 'version';
comment on column "veh_fence"."points" is 'points';
comment on column "veh_fence"."remark" is 'remark';
create index "veh_fence_place_path_i" on "veh_fence" ("place_path", "id");
create index "veh_fence_line_path_i" on "veh_fence" ("line_path", "id");
create index "veh_fence_owner_unit_i" on "veh_fence" ("owner_unit", "id");
create index "veh_fence_unit_i" on "veh_fence" ("unit", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_fence_search_i" on "veh_fence" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_fence_target (fenceTarget)
create table "veh_fence_target" (
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
  "fence" uuid,
  "vehicle" uuid,
  "kind" text collate "C",
  "note" text collate "C",
  primary key ("id")
);
comment on table "veh_fence_target" is 'fenceTarget';
comment on column "veh_fence_target"."fence" is 'fence';
comment on column "veh_fence_target"."vehicle" is 'vehicle';
comment on column "veh_fence_target"."kind" is 'kind';
comment on column "veh_fence_target"."note" is 'note';
create index "veh_fence_target_place_path_i" on "veh_fence_target" ("place_path", "id");
create index "veh_fence_target_line_path_i" on "veh_fence_target" ("line_path", "id");
create index "veh_fence_target_owner_unit_i" on "veh_fence_target" ("owner_unit", "id");
create index "veh_fence_target_fence_i" on "veh_fence_target" ("fence", "id");
create index "veh_fence_target_vehicle_i" on "veh_fence_target" ("vehicle", "id");
create unique index "veh_fence_target_fence_vehicle_kind_u" on "veh_fence_target" ("fence", "vehicle", "kind") where voided_at is null;

-- add table veh_finding (vehicleFinding)
create table "veh_finding" (
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
  "day" date,
  "kind" text collate "C",
  "status" text collate "C",
  "words" text collate "C",
  "usage" uuid,
  "order_no" text collate "C",
  "due_on" date,
  "explanation" text,
  "judgement" text,
  "judged_by" uuid,
  "result" text,
  "closed_by" uuid,
  "evidence" text,
  "matter" text collate "C",
  primary key ("id")
);
comment on table "veh_finding" is 'vehicleFinding';
comment on column "veh_finding"."no" is 'no';
comment on column "veh_finding"."vehicle" is 'vehicle';
comment on column "veh_finding"."day" is 'day';
comment on column "veh_finding"."kind" is 'kind';
comment on column "veh_finding"."status" is 'status';
comment on column "veh_finding"."words" is 'words';
comment on column "veh_finding"."usage" is 'usage';
comment on column "veh_finding"."order_no" is 'order';
comment on column "veh_finding"."due_on" is 'dueOn';
comment on column "veh_finding"."explanation" is 'explanation';
comment on column "veh_finding"."judgement" is 'judgement';
comment on column "veh_finding"."judged_by" is 'judgedBy';
comment on column "veh_finding"."result" is 'result';
comment on column "veh_finding"."closed_by" is 'closedBy';
comment on column "veh_finding"."evidence" is 'evidence';
comment on column "veh_finding"."matter" is 'matter';
create index "veh_finding_place_path_i" on "veh_finding" ("place_path", "id");
create index "veh_finding_line_path_i" on "veh_finding" ("line_path", "id");
create index "veh_finding_owner_unit_i" on "veh_finding" ("owner_unit", "id");
create index "veh_finding_vehicle_i" on "veh_finding" ("vehicle", "id");
create index "veh_finding_day_i" on "veh_finding" ("day", "id");
create index "veh_finding_kind_i" on "veh_finding" ("kind", "id");
create index "veh_finding_status_i" on "veh_finding" ("status", "id");
create index "veh_finding_usage_i" on "veh_finding" ("usage", "id");
create index "veh_finding_judged_by_i" on "veh_finding" ("judged_by", "id");
create index "veh_finding_closed_by_i" on "veh_finding" ("closed_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_finding_search_i" on "veh_finding" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_finding_matter_u" on "veh_finding" ("matter") where voided_at is null;

-- add table veh_fuel_card (fuelCard)
create table "veh_fuel_card" (
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
  "number" text collate "C",
  "vehicle" uuid,
  "supplier" text collate "C",
  "status" text collate "C",
  "issued_on" date,
  primary key ("id")
);
comment on table "veh_fuel_card" is 'fuelCard';
comment on column "veh_fuel_card"."number" is 'number';
comment on column "veh_fuel_card"."vehicle" is 'vehicle';
comment on column "veh_fuel_card"."supplier" is 'supplier';
comment on column "veh_fuel_card"."status" is 'status';
comment on column "veh_fuel_card"."issued_on" is 'issuedOn';
create index "veh_fuel_card_place_path_i" on "veh_fuel_card" ("place_path", "id");
create index "veh_fuel_card_line_path_i" on "veh_fuel_card" ("line_path", "id");
create index "veh_fuel_card_owner_unit_i" on "veh_fuel_card" ("owner_unit", "id");
create index "veh_fuel_card_vehicle_i" on "veh_fuel_card" ("vehicle", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_fuel_card_search_i" on "veh_fuel_card" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_fuel_card_number_u" on "veh_fuel_card" ("number") where voided_at is null;
create unique index "veh_fuel_card_vehicle_u" on "veh_fuel_card" ("vehicle") where voided_at is null;

-- add table veh_fuel_fill (fuelFill)
create table "veh_fuel_fill" (
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
  "filled_at" timestamptz,
  "kind" text collate "C",
  "volume" numeric(18,2),
  "amount" numeric(18,2),
  "odometer" numeric(18,0),
  "card" uuid,
  "station" text collate "C",
  "place" jsonb,
  "driver" text collate "C",
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_fuel_fill" is 'fuelFill';
comment on column "veh_fuel_fill"."no" is 'no';
comment on column "veh_fuel_fill"."vehicle" is 'vehicle';
comment on column "veh_fuel_fill"."filled_at" is 'at';
comment on column "veh_fuel_fill"."kind" is 'kind';
comment on column "veh_fuel_fill"."volume" is 'volume';
comment on column "veh_fuel_fill"."amount" is 'amount';
comment on column "veh_fuel_fill"."odometer" is 'odometer';
comment on column "veh_fuel_fill"."card" is 'card';
comment on column "veh_fuel_fill"."station" is 'station';
comment on column "veh_fuel_fill"."place" is 'place';
comment on column "veh_fuel_fill"."driver" is 'driver';
comment on column "veh_fuel_fill"."remark" is 'remark';
create index "veh_fuel_fill_place_path_i" on "veh_fuel_fill" ("place_path", "id");
create index "veh_fuel_fill_line_path_i" on "veh_fuel_fill" ("line_path", "id");
create index "veh_fuel_fill_owner_unit_i" on "veh_fuel_fill" ("owner_unit", "id");
create index "veh_fuel_fill_vehicle_i" on "veh_fuel_fill" ("vehicle", "id");
create index "veh_fuel_fill_filled_at_i" on "veh_fuel_fill" ("filled_at", "id");
create index "veh_fuel_fill_card_i" on "veh_fuel_fill" ("card", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_fuel_fill_search_i" on "veh_fuel_fill" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_fuel_fill_vehicle_filled_at_u" on "veh_fuel_fill" ("vehicle", "filled_at") where voided_at is null;

-- add table veh_inspection (vehicleInspection)
create table "veh_inspection" (
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
  "done_on" date,
  "result" text collate "C",
  "valid_to" date,
  "station" text collate "C",
  "fee" numeric(18,2),
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_inspection" is 'vehicleInspection';
comment on column "veh_inspection"."no" is 'no';
comment on column "veh_inspection"."vehicle" is 'vehicle';
comment on column "veh_inspection"."done_on" is 'doneOn';
comment on column "veh_inspection"."result" is 'result';
comment on column "veh_inspection"."valid_to" is 'validTo';
comment on column "veh_inspection"."station" is 'station';
comment on column "veh_inspection"."fee" is 'fee';
comment on column "veh_inspection"."remark" is 'remark';
create index "veh_inspection_place_path_i" on "veh_inspection" ("place_path", "id");
create index "veh_inspection_line_path_i" on "veh_inspection" ("line_path", "id");
create index "veh_inspection_owner_unit_i" on "veh_inspection" ("owner_unit", "id");
create index "veh_inspection_vehicle_i" on "veh_inspection" ("vehicle", "id");
create index "veh_inspection_valid_to_i" on "veh_inspection" ("valid_to", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_inspection_search_i" on "veh_inspection" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_inspection_vehicle_done_on_u" on "veh_inspection" ("vehicle", "done_on") where voided_at is null;

-- add table veh_insurance (vehicleInsurance)
create table "veh_insurance" (
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
  "vehicle" uuid,
  "kind" text collate "C",
  "policy" text collate "C",
  "insurer" text collate "C",
  "from_day" date,
  "to_day" date,
  "premium" numeric(18,2),
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_insurance" is 'vehicleInsurance';
comment on column "veh_insurance"."vehicle" is 'vehicle';
comment on column "veh_insurance"."kind" is 'kind';
comment on column "veh_insurance"."policy" is 'policy';
comment on column "veh_insurance"."insurer" is 'insurer';
comment on column "veh_insurance"."from_day" is 'from';
comment on column "veh_insurance"."to_day" is 'to';
comment on column "veh_insurance"."premium" is 'premium';
comment on column "veh_insurance"."remark" is 'remark';
create index "veh_insurance_place_path_i" on "veh_insurance" ("place_path", "id");
create index "veh_insurance_line_path_i" on "veh_insurance" ("line_path", "id");
create index "veh_insurance_owner_unit_i" on "veh_insurance" ("owner_unit", "id");
create index "veh_insurance_vehicle_i" on "veh_insurance" ("vehicle", "id");
create index "veh_insurance_to_day_i" on "veh_insurance" ("to_day", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_insurance_search_i" on "veh_insurance" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_insurance_policy_u" on "veh_insurance" ("policy") where voided_at is null;

-- add table veh_marking (vehicleMarking)
create table "veh_marking" (
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
  "state" text collate "C",
  "marked_on" date,
  "phone" text collate "C",
  "exemption" text,
  primary key ("id")
);
comment on table "veh_marking" is 'vehicleMarking';
comment on column "veh_marking"."no" is 'no';
comment on column "veh_marking"."vehicle" is 'vehicle';
comment on column "veh_marking"."state" is 'state';
comment on column "veh_marking"."marked_on" is 'markedOn';
comment on column "veh_marking"."phone" is 'phone';
comment on column "veh_marking"."exemption" is 'exemption';
create index "veh_marking_place_path_i" on "veh_marking" ("place_path", "id");
create index "veh_marking_line_path_i" on "veh_marking" ("line_path", "id");
create index "veh_marking_owner_unit_i" on "veh_marking" ("owner_unit", "id");
create index "veh_marking_vehicle_i" on "veh_marking" ("vehicle", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_marking_search_i" on "veh_marking" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_marking_vehicle_u" on "veh_marking" ("vehicle") where voided_at is null;

-- add table veh_order (dispatchOrder)
create table "veh_order" (
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
  "no" text collate "C",
  "status" text collate "C",
  "unit" uuid,
  "using_person" uuid,
  "use_reason" text collate "C",
  "passengers" text collate "C",
  "passenger_count" bigint,
  "origin" text collate "C",
  "destination" text collate "C",
  "origin_point" jsonb,
  "destination_point" jsonb,
  "destination_radius" bigint,
  "planned_from" timestamptz,
  "planned_to" timestamptz,
  "planned_km" numeric(18,0),
  "late" boolean,
  "late_reason" text,
  "requested_by" uuid,
  "requested_at" timestamptz,
  "approved_by" uuid,
  "opinion" text,
  "vehicle" uuid,
  "driver" uuid,
  "driver_person" uuid,
  "assigned_by" uuid,
  "confirmed_at" timestamptz,
  "words" text,
  "out_at" timestamptz,
  "odometer_out" numeric(18,0),
  "back_at" timestamptz,
  "odometer_in" numeric(18,0),
  "hand_over" text collate "C",
  "fuel" numeric(18,2),
  "tolls" numeric(18,2),
  "parking" numeric(18,2),
  "other_cost" numeric(18,2),
  "rating" bigint,
  "rating_words" text,
  primary key ("id")
);
comment on table "veh_order" is 'dispatchOrder';
comment on column "veh_order"."no" is 'no';
comment on column "veh_order"."status" is 'status';
comment on column "veh_order"."unit" is 'unit';
comment on column "veh_order"."using_person" is 'user';
comment on column "veh_order"."use_reason" is 'reason';
comment on column "veh_order"."passengers" is 'passengers';
comment on column "veh_order"."passenger_count" is 'passengerCount';
comment on column "veh_order"."origin" is 'origin';
comment on column "veh_order"."destination" is 'destination';
comment on column "veh_order"."origin_point" is 'originPoint';
comment on column "veh_order"."destination_point" is 'destinationPoint';
comment on column "veh_order"."destination_radius" is 'destinationRadius';
comment on column "veh_order"."planned_from" is 'plannedFrom';
comment on column "veh_order"."planned_to" is 'plannedTo';
comment on column "veh_order"."planned_km" is 'plannedKm';
comment on column "veh_order"."late" is 'late';
comment on column "veh_order"."late_reason" is 'lateReason';
comment on column "veh_order"."requested_by" is 'requestedBy';
comment on column "veh_order"."requested_at" is 'requestedAt';
comment on column "veh_order"."approved_by" is 'approvedBy';
comment on column "veh_order"."opinion" is 'opinion';
comment on column "veh_order"."vehicle" is 'vehicle';
comment on column "veh_order"."driver" is 'driver';
comment on column "veh_order"."driver_person" is 'driverPerson';
comment on column "veh_order"."assigned_by" is 'assignedBy';
comment on column "veh_order"."confirmed_at" is 'confirmedAt';
comment on column "veh_order"."words" is 'words';
comment on column "veh_order"."out_at" is 'outAt';
comment on column "veh_order"."odometer_out" is 'odometerOut';
comment on column "veh_order"."back_at" is 'backAt';
comment on column "veh_order"."odometer_in" is 'odometerIn';
comment on column "veh_order"."hand_over" is 'handOver';
comment on column "veh_order"."fuel" is 'fuel';
comment on column "veh_order"."tolls" is 'tolls';
comment on column "veh_order"."parking" is 'parking';
comment on column "veh_order"."other_cost" is 'otherCost';
comment on column "veh_order"."rating" is 'rating';
comment on column "veh_order"."rating_words" is 'ratingWords';
create index "veh_order_place_path_i" on "veh_order" ("place_path", "id");
create index "veh_order_line_path_i" on "veh_order" ("line_path", "id");
create index "veh_order_owner_unit_i" on "veh_order" ("owner_unit", "id");
create index "veh_order_person_id_i" on "veh_order" ("person_id", "id");
create index "veh_order_status_i" on "veh_order" ("status", "id");
create index "veh_order_unit_i" on "veh_order" ("unit", "id");
create index "veh_order_using_person_i" on "veh_order" ("using_person", "id");
create index "veh_order_planned_from_i" on "veh_order" ("planned_from", "id");
create index "veh_order_planned_to_i" on "veh_order" ("planned_to", "id");
create index "veh_order_requested_by_i" on "veh_order" ("requested_by", "id");
create index "veh_order_approved_by_i" on "veh_order" ("approved_by", "id");
create index "veh_order_vehicle_i" on "veh_order" ("vehicle", "id");
create index "veh_order_driver_i" on "veh_order" ("driver", "id");
create index "veh_order_driver_person_i" on "veh_order" ("driver_person", "id");
create index "veh_order_assigned_by_i" on "veh_order" ("assigned_by", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_order_search_i" on "veh_order" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_plan (vehiclePlan)
create table "veh_plan" (
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
  "unit" uuid,
  "year" bigint,
  "kind" text collate "C",
  "body" text collate "C",
  "way" text collate "C",
  "replaces_vehicle" uuid,
  "purchase_case" text collate "C",
  "energy" text collate "C",
  "price" numeric(18,2),
  "displacement" numeric(18,1),
  "early" boolean,
  "status" text collate "C",
  "vehicle" uuid,
  "delivered_on" date,
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  primary key ("id")
);
comment on table "veh_plan" is 'vehiclePlan';
comment on column "veh_plan"."no" is 'no';
comment on column "veh_plan"."unit" is 'unit';
comment on column "veh_plan"."year" is 'year';
comment on column "veh_plan"."kind" is 'kind';
comment on column "veh_plan"."body" is 'body';
comment on column "veh_plan"."way" is 'way';
comment on column "veh_plan"."replaces_vehicle" is 'replaces';
comment on column "veh_plan"."purchase_case" is 'situation';
comment on column "veh_plan"."energy" is 'energy';
comment on column "veh_plan"."price" is 'price';
comment on column "veh_plan"."displacement" is 'displacement';
comment on column "veh_plan"."early" is 'early';
comment on column "veh_plan"."status" is 'status';
comment on column "veh_plan"."vehicle" is 'vehicle';
comment on column "veh_plan"."delivered_on" is 'deliveredOn';
comment on column "veh_plan"."case_id" is 'case';
comment on column "veh_plan"."case_no" is 'caseNo';
comment on column "veh_plan"."claim" is 'claim';
comment on column "veh_plan"."document" is 'document';
comment on column "veh_plan"."decided_on" is 'decidedOn';
create index "veh_plan_place_path_i" on "veh_plan" ("place_path", "id");
create index "veh_plan_line_path_i" on "veh_plan" ("line_path", "id");
create index "veh_plan_owner_unit_i" on "veh_plan" ("owner_unit", "id");
create index "veh_plan_unit_i" on "veh_plan" ("unit", "id");
create index "veh_plan_year_i" on "veh_plan" ("year", "id");
create index "veh_plan_replaces_vehicle_i" on "veh_plan" ("replaces_vehicle", "id");
create index "veh_plan_status_i" on "veh_plan" ("status", "id");
create index "veh_plan_vehicle_i" on "veh_plan" ("vehicle", "id");
create index "veh_plan_case_id_i" on "veh_plan" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_plan_search_i" on "veh_plan" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_plan_claim_u" on "veh_plan" ("claim") where voided_at is null;

-- add table veh_quota_review (quotaReview)
create table "veh_quota_review" (
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
  "unit" uuid,
  "kind" text collate "C",
  "present" bigint,
  "in_service" bigint,
  "asked" bigint,
  "granted" bigint,
  "valid_from" date,
  "status" text collate "C",
  "case_id" text collate "C",
  "case_no" text collate "C",
  "claim" text collate "C",
  "document" text collate "C",
  "decided_on" date,
  primary key ("id")
);
comment on table "veh_quota_review" is 'quotaReview';
comment on column "veh_quota_review"."no" is 'no';
comment on column "veh_quota_review"."unit" is 'unit';
comment on column "veh_quota_review"."kind" is 'kind';
comment on column "veh_quota_review"."present" is 'present';
comment on column "veh_quota_review"."in_service" is 'inService';
comment on column "veh_quota_review"."asked" is 'asked';
comment on column "veh_quota_review"."granted" is 'granted';
comment on column "veh_quota_review"."valid_from" is 'from';
comment on column "veh_quota_review"."status" is 'status';
comment on column "veh_quota_review"."case_id" is 'case';
comment on column "veh_quota_review"."case_no" is 'caseNo';
comment on column "veh_quota_review"."claim" is 'claim';
comment on column "veh_quota_review"."document" is 'document';
comment on column "veh_quota_review"."decided_on" is 'decidedOn';
create index "veh_quota_review_place_path_i" on "veh_quota_review" ("place_path", "id");
create index "veh_quota_review_line_path_i" on "veh_quota_review" ("line_path", "id");
create index "veh_quota_review_owner_unit_i" on "veh_quota_review" ("owner_unit", "id");
create index "veh_quota_review_unit_i" on "veh_quota_review" ("unit", "id");
create index "veh_quota_review_status_i" on "veh_quota_review" ("status", "id");
create index "veh_quota_review_case_id_i" on "veh_quota_review" ("case_id", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_quota_review_search_i" on "veh_quota_review" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_quota_review_claim_u" on "veh_quota_review" ("claim") where voided_at is null;

-- add table veh_repair (vehicleRepair)
create table "veh_repair" (
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
  "kind" text collate "C",
  "status" text collate "C",
  "requested_on" date,
  "odometer" numeric(18,0),
  "fault" text,
  "quoted_by" uuid,
  "shop" uuid,
  "items" text,
  "quote" numeric(18,2),
  "approved_by" uuid,
  "opinion" text,
  "finished_on" date,
  "amount" numeric(18,2),
  "invoice" text collate "C",
  "settled_on" date,
  primary key ("id")
);
comment on table "veh_repair" is 'vehicleRepair';
comment on column "veh_repair"."no" is 'no';
comment on column "veh_repair"."vehicle" is 'vehicle';
comment on column "veh_repair"."kind" is 'kind';
comment on column "veh_repair"."status" is 'status';
comment on column "veh_repair"."requested_on" is 'requestedOn';
comment on column "veh_repair"."odometer" is 'odometer';
comment on column "veh_repair"."fault" is 'fault';
comment on column "veh_repair"."quoted_by" is 'quotedBy';
comment on column "veh_repair"."shop" is 'shop';
comment on column "veh_repair"."items" is 'items';
comment on column "veh_repair"."quote" is 'quote';
comment on column "veh_repair"."approved_by" is 'approvedBy';
comment on column "veh_repair"."opinion" is 'opinion';
comment on column "veh_repair"."finished_on" is 'finishedOn';
comment on column "veh_repair"."amount" is 'amount';
comment on column "veh_repair"."invoice" is 'invoice';
comment on column "veh_repair"."settled_on" is 'settledOn';
create index "veh_repair_place_path_i" on "veh_repair" ("place_path", "id");
create index "veh_repair_line_path_i" on "veh_repair" ("line_path", "id");
create index "veh_repair_owner_unit_i" on "veh_repair" ("owner_unit", "id");
create index "veh_repair_vehicle_i" on "veh_repair" ("vehicle", "id");
create index "veh_repair_status_i" on "veh_repair" ("status", "id");
create index "veh_repair_quoted_by_i" on "veh_repair" ("quoted_by", "id");
create index "veh_repair_shop_i" on "veh_repair" ("shop", "id");
create index "veh_repair_approved_by_i" on "veh_repair" ("approved_by", "id");
create index "veh_repair_settled_on_i" on "veh_repair" ("settled_on", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_repair_search_i" on "veh_repair" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_repair_shop (repairShop)
create table "veh_repair_shop" (
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
  "bureau" uuid,
  "from_day" date,
  "to_day" date,
  "document" text collate "C",
  "contact" text collate "C",
  primary key ("id")
);
comment on table "veh_repair_shop" is 'repairShop';
comment on column "veh_repair_shop"."name" is 'name';
comment on column "veh_repair_shop"."bureau" is 'bureau';
comment on column "veh_repair_shop"."from_day" is 'from';
comment on column "veh_repair_shop"."to_day" is 'to';
comment on column "veh_repair_shop"."document" is 'document';
comment on column "veh_repair_shop"."contact" is 'contact';
create index "veh_repair_shop_place_path_i" on "veh_repair_shop" ("place_path", "id");
create index "veh_repair_shop_line_path_i" on "veh_repair_shop" ("line_path", "id");
create index "veh_repair_shop_owner_unit_i" on "veh_repair_shop" ("owner_unit", "id");
create index "veh_repair_shop_bureau_i" on "veh_repair_shop" ("bureau", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_repair_shop_search_i" on "veh_repair_shop" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh_usage (vehicleUsage)
create table "veh_usage" (
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
  "day" date,
  "left_at" timestamptz,
  "returned_at" timestamptz,
  "verdict" text collate "C",
  "orders" text collate "C",
  "km" numeric(18,1),
  "track_km" numeric(18,1),
  "ratio" numeric(18,2),
  "stops" bigint,
  "night_minutes" bigint,
  "day_off_minutes" bigint,
  "unknown_percent" bigint,
  "blind" boolean,
  "learned_base" boolean,
  "status" text collate "C",
  "version" bigint,
  "points_hash" text collate "C",
  "rule_row" text collate "C",
  "figures" text,
  primary key ("id")
);
comment on table "veh_usage" is 'vehicleUsage';
comment on column "veh_usage"."vehicle" is 'vehicle';
comment on column "veh_usage"."day" is 'day';
comment on column "veh_usage"."left_at" is 'leftAt';
comment on column "veh_usage"."returned_at" is 'returnedAt';
comment on column "veh_usage"."verdict" is 'verdict';
comment on column "veh_usage"."orders" is 'orders';
comment on column "veh_usage"."km" is 'km';
comment on column "veh_usage"."track_km" is 'trackKm';
comment on column "veh_usage"."ratio" is 'ratio';
comment on column "veh_usage"."stops" is 'stops';
comment on column "veh_usage"."night_minutes" is 'nightMinutes';
comment on column "veh_usage"."day_off_minutes" is 'dayOffMinutes';
comment on column "veh_usage"."unknown_percent" is 'unknownPercent';
comment on column "veh_usage"."blind" is 'blind';
comment on column "veh_usage"."learned_base" is 'learnedBase';
comment on column "veh_usage"."status" is 'status';
comment on column "veh_usage"."version" is 'version';
comment on column "veh_usage"."points_hash" is 'pointsHash';
comment on column "veh_usage"."rule_row" is 'ruleRow';
comment on column "veh_usage"."figures" is 'figures';
create index "veh_usage_place_path_i" on "veh_usage" ("place_path", "id");
create index "veh_usage_line_path_i" on "veh_usage" ("line_path", "id");
create index "veh_usage_owner_unit_i" on "veh_usage" ("owner_unit", "id");
create index "veh_usage_vehicle_i" on "veh_usage" ("vehicle", "id");
create index "veh_usage_day_i" on "veh_usage" ("day", "id");
create index "veh_usage_verdict_i" on "veh_usage" ("verdict", "id");
create index "veh_usage_status_i" on "veh_usage" ("status", "id");

-- add table veh_violation (vehicleViolation)
create table "veh_violation" (
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
  "vehicle" uuid,
  "offence_at" timestamptz,
  "place" text collate "C",
  "act" text collate "C",
  "driver" uuid,
  "fine" numeric(18,2),
  "points" bigint,
  "status" text collate "C",
  "bearer" text collate "C",
  "settled_on" date,
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_violation" is 'vehicleViolation';
comment on column "veh_violation"."vehicle" is 'vehicle';
comment on column "veh_violation"."offence_at" is 'at';
comment on column "veh_violation"."place" is 'place';
comment on column "veh_violation"."act" is 'act';
comment on column "veh_violation"."driver" is 'driver';
comment on column "veh_violation"."fine" is 'fine';
comment on column "veh_violation"."points" is 'points';
comment on column "veh_violation"."status" is 'status';
comment on column "veh_violation"."bearer" is 'bearer';
comment on column "veh_violation"."settled_on" is 'settledOn';
comment on column "veh_violation"."remark" is 'remark';
create index "veh_violation_place_path_i" on "veh_violation" ("place_path", "id");
create index "veh_violation_line_path_i" on "veh_violation" ("line_path", "id");
create index "veh_violation_owner_unit_i" on "veh_violation" ("owner_unit", "id");
create index "veh_violation_vehicle_i" on "veh_violation" ("vehicle", "id");
create index "veh_violation_offence_at_i" on "veh_violation" ("offence_at", "id");
create index "veh_violation_driver_i" on "veh_violation" ("driver", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_violation_search_i" on "veh_violation" using gin ("search" gin_trgm_ops);
  end if;
end $$;
