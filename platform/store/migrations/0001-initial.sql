-- add table account (account)
create table "account" (
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
  "login" text collate "C",
  "person" uuid,
  "status" text collate "C",
  "last_sign_in" timestamptz,
  "link_sent" timestamptz,
  primary key ("id")
);
comment on table "account" is 'account';
comment on column "account"."login" is 'login';
comment on column "account"."person" is 'person';
comment on column "account"."status" is 'status';
comment on column "account"."last_sign_in" is 'lastSignIn';
comment on column "account"."link_sent" is 'linkSent';
create index "account_place_path_i" on "account" ("place_path", "id");
create index "account_line_path_i" on "account" ("line_path", "id");
create index "account_owner_unit_i" on "account" ("owner_unit", "id");
create index "account_person_id_i" on "account" ("person_id", "id");
create index "account_person_i" on "account" ("person", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "account_search_i" on "account" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "account_login_u" on "account" ("login");
create unique index "account_person_u" on "account" ("person") where voided_at is null;

-- add table assignment (assignment)
create table "assignment" (
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
  "person_id" uuid,
  "person" uuid,
  "unit" uuid,
  "establishment" uuid,
  "department" uuid,
  "post" uuid,
  "title" text collate "C",
  "kind" text collate "C",
  "leadership" text collate "C",
  "rank" text collate "C",
  "valid_from" date,
  "valid_to" date,
  "document" text collate "C",
  primary key ("id")
);
comment on table "assignment" is 'assignment';
comment on column "assignment"."person" is 'person';
comment on column "assignment"."unit" is 'unit';
comment on column "assignment"."establishment" is 'establishment';
comment on column "assignment"."department" is 'department';
comment on column "assignment"."post" is 'post';
comment on column "assignment"."title" is 'title';
comment on column "assignment"."kind" is 'kind';
comment on column "assignment"."leadership" is 'leadership';
comment on column "assignment"."rank" is 'rank';
comment on column "assignment"."valid_from" is 'from';
comment on column "assignment"."valid_to" is 'to';
comment on column "assignment"."document" is 'document';
create index "assignment_place_path_i" on "assignment" ("place_path", "id");
create index "assignment_line_path_i" on "assignment" ("line_path", "id");
create index "assignment_owner_unit_i" on "assignment" ("owner_unit", "id");
create index "assignment_department_id_i" on "assignment" ("department_id", "id");
create index "assignment_person_id_i" on "assignment" ("person_id", "id");
create index "assignment_person_i" on "assignment" ("person", "id");
create index "assignment_unit_i" on "assignment" ("unit", "id");
create index "assignment_establishment_i" on "assignment" ("establishment", "id");
create index "assignment_department_i" on "assignment" ("department", "id");
create index "assignment_post_i" on "assignment" ("post", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "assignment_search_i" on "assignment" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table department (department)
create table "department" (
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
  "parent" uuid,
  "position" bigint,
  "valid_to" date,
  primary key ("id")
);
comment on table "department" is 'department';
comment on column "department"."name" is 'name';
comment on column "department"."unit" is 'unit';
comment on column "department"."parent" is 'parent';
comment on column "department"."position" is 'position';
comment on column "department"."valid_to" is 'validTo';
create index "department_place_path_i" on "department" ("place_path", "id");
create index "department_line_path_i" on "department" ("line_path", "id");
create index "department_owner_unit_i" on "department" ("owner_unit", "id");
create index "department_unit_i" on "department" ("unit", "id");
create index "department_parent_i" on "department" ("parent", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "department_search_i" on "department" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "department_unit_name_u" on "department" ("unit", "name") where voided_at is null;

-- add table person (person)
create table "person" (
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
  "staff_no" text collate "C",
  "sex" text collate "C",
  "home" uuid,
  "phone" text collate "C",
  "id_number" text collate "C",
  "id_number_bx" text collate "C",
  "left_on" date,
  primary key ("id")
);
comment on table "person" is 'person';
comment on column "person"."name" is 'name';
comment on column "person"."staff_no" is 'staffNo';
comment on column "person"."sex" is 'sex';
comment on column "person"."home" is 'home';
comment on column "person"."phone" is 'phone';
comment on column "person"."id_number" is 'idNumber';
comment on column "person"."left_on" is 'leftOn';
create index "person_place_path_i" on "person" ("place_path", "id");
create index "person_line_path_i" on "person" ("line_path", "id");
create index "person_owner_unit_i" on "person" ("owner_unit", "id");
create index "person_person_id_i" on "person" ("person_id", "id");
create index "person_name_i" on "person" ("name", "id");
create index "person_home_i" on "person" ("home", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "person_search_i" on "person" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "person_staff_no_u" on "person" ("staff_no") where voided_at is null;
create unique index "person_id_number_bx_u" on "person" ("id_number_bx") where voided_at is null;

-- add table post (post)
create table "post" (
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
  "name" text collate "C",
  "unit" uuid,
  "department" uuid,
  "leadership" text collate "C",
  "head" boolean,
  "seats" bigint,
  "valid_to" date,
  primary key ("id")
);
comment on table "post" is 'post';
comment on column "post"."name" is 'name';
comment on column "post"."unit" is 'unit';
comment on column "post"."department" is 'department';
comment on column "post"."leadership" is 'leadership';
comment on column "post"."head" is 'head';
comment on column "post"."seats" is 'seats';
comment on column "post"."valid_to" is 'validTo';
create index "post_place_path_i" on "post" ("place_path", "id");
create index "post_line_path_i" on "post" ("line_path", "id");
create index "post_owner_unit_i" on "post" ("owner_unit", "id");
create index "post_department_id_i" on "post" ("department_id", "id");
create index "post_unit_i" on "post" ("unit", "id");
create index "post_department_i" on "post" ("department", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "post_search_i" on "post" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table region (region)
create table "region" (
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
  "short_name" text collate "C",
  "kind" text collate "C",
  "level" text collate "C",
  "parent" uuid,
  "gb_code" boolean,
  "plate_prefix" text collate "C",
  "valid_from" date,
  "valid_to" date,
  "successor" uuid,
  "node" text collate "C",
  primary key ("id")
);
comment on table "region" is 'region';
comment on column "region"."code" is 'code';
comment on column "region"."name" is 'name';
comment on column "region"."short_name" is 'shortName';
comment on column "region"."kind" is 'kind';
comment on column "region"."level" is 'level';
comment on column "region"."parent" is 'parent';
comment on column "region"."gb_code" is 'gbCode';
comment on column "region"."plate_prefix" is 'platePrefix';
comment on column "region"."valid_from" is 'validFrom';
comment on column "region"."valid_to" is 'validTo';
comment on column "region"."successor" is 'successor';
comment on column "region"."node" is 'node';
create index "region_place_path_i" on "region" ("place_path", "id");
create index "region_line_path_i" on "region" ("line_path", "id");
create index "region_owner_unit_i" on "region" ("owner_unit", "id");
create index "region_code_i" on "region" ("code", "id");
create index "region_parent_i" on "region" ("parent", "id");
create index "region_successor_i" on "region" ("successor", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "region_search_i" on "region" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "region_node_u" on "region" ("node");
create unique index "region_code_name_u" on "region" ("code", "name") where voided_at is null;

-- add table responsibility (responsibility)
create table "responsibility" (
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
  "line" text collate "C",
  "region" uuid,
  "body" uuid,
  "duty" text collate "C",
  "reach" text collate "C",
  "named_unit" uuid,
  "valid_from" date,
  "valid_to" date,
  "source" text collate "C",
  primary key ("id")
);
comment on table "responsibility" is 'responsibility';
comment on column "responsibility"."line" is 'line';
comment on column "responsibility"."region" is 'region';
comment on column "responsibility"."body" is 'body';
comment on column "responsibility"."duty" is 'duty';
comment on column "responsibility"."reach" is 'reach';
comment on column "responsibility"."named_unit" is 'namedUnit';
comment on column "responsibility"."valid_from" is 'from';
comment on column "responsibility"."valid_to" is 'to';
comment on column "responsibility"."source" is 'source';
create index "responsibility_place_path_i" on "responsibility" ("place_path", "id");
create index "responsibility_line_path_i" on "responsibility" ("line_path", "id");
create index "responsibility_owner_unit_i" on "responsibility" ("owner_unit", "id");
create index "responsibility_region_i" on "responsibility" ("region", "id");
create index "responsibility_body_i" on "responsibility" ("body", "id");
create index "responsibility_named_unit_i" on "responsibility" ("named_unit", "id");

-- add table role_grant (grant)
create table "role_grant" (
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
  "role" text collate "C",
  "unit" uuid,
  "assignment" uuid,
  "post" uuid,
  "depth" text collate "C",
  "named_unit" uuid,
  "named_region" uuid,
  "clearance" bigint,
  "valid_from" date,
  "valid_to" date,
  "reason" text collate "C",
  primary key ("id")
);
comment on table "role_grant" is 'grant';
comment on column "role_grant"."role" is 'role';
comment on column "role_grant"."unit" is 'unit';
comment on column "role_grant"."assignment" is 'assignment';
comment on column "role_grant"."post" is 'post';
comment on column "role_grant"."depth" is 'depth';
comment on column "role_grant"."named_unit" is 'namedUnit';
comment on column "role_grant"."named_region" is 'namedRegion';
comment on column "role_grant"."clearance" is 'clearance';
comment on column "role_grant"."valid_from" is 'from';
comment on column "role_grant"."valid_to" is 'to';
comment on column "role_grant"."reason" is 'reason';
create index "role_grant_place_path_i" on "role_grant" ("place_path", "id");
create index "role_grant_line_path_i" on "role_grant" ("line_path", "id");
create index "role_grant_owner_unit_i" on "role_grant" ("owner_unit", "id");
create index "role_grant_role_i" on "role_grant" ("role", "id");
create index "role_grant_unit_i" on "role_grant" ("unit", "id");
create index "role_grant_assignment_i" on "role_grant" ("assignment", "id");
create index "role_grant_post_i" on "role_grant" ("post", "id");
create index "role_grant_named_unit_i" on "role_grant" ("named_unit", "id");
create index "role_grant_named_region_i" on "role_grant" ("named_region", "id");

-- add table unit (unit)
create table "unit" (
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
  "short_name" text collate "C",
  "credit_code" text collate "C",
  "kind" text collate "C",
  "level" text collate "C",
  "region" uuid,
  "parent" uuid,
  "superior" uuid,
  "relation" text collate "C",
  "joint_office" text collate "C",
  "secret" boolean,
  "staff_quota" bigint,
  "status" text collate "C",
  "valid_from" date,
  "valid_to" date,
  "successor" uuid,
  "node" text collate "C",
  primary key ("id")
);
comment on table "unit" is 'unit';
comment on column "unit"."name" is 'name';
comment on column "unit"."short_name" is 'shortName';
comment on column "unit"."credit_code" is 'creditCode';
comment on column "unit"."kind" is 'kind';
comment on column "unit"."level" is 'level';
comment on column "unit"."region" is 'region';
comment on column "unit"."parent" is 'parent';
comment on column "unit"."superior" is 'superior';
comment on column "unit"."relation" is 'relation';
comment on column "unit"."joint_office" is 'jointOffice';
comment on column "unit"."secret" is 'secret';
comment on column "unit"."staff_quota" is 'staffQuota';
comment on column "unit"."status" is 'status';
comment on column "unit"."valid_from" is 'validFrom';
comment on column "unit"."valid_to" is 'validTo';
comment on column "unit"."successor" is 'successor';
comment on column "unit"."node" is 'node';
create index "unit_place_path_i" on "unit" ("place_path", "id");
create index "unit_line_path_i" on "unit" ("line_path", "id");
create index "unit_owner_unit_i" on "unit" ("owner_unit", "id");
create index "unit_name_i" on "unit" ("name", "id");
create index "unit_region_i" on "unit" ("region", "id");
create index "unit_parent_i" on "unit" ("parent", "id");
create index "unit_superior_i" on "unit" ("superior", "id");
create index "unit_joint_office_i" on "unit" ("joint_office", "id");
create index "unit_successor_i" on "unit" ("successor", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "unit_search_i" on "unit" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "unit_credit_code_u" on "unit" ("credit_code") where voided_at is null;
create unique index "unit_node_u" on "unit" ("node");
create unique index "unit_name_region_u" on "unit" ("name", "region") where voided_at is null;

-- add table unit_name (unitName)
create table "unit_name" (
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
  "unit" uuid,
  "name" text collate "C",
  "used_from" date,
  "used_to" date,
  "source" text collate "C",
  primary key ("id")
);
comment on table "unit_name" is 'unitName';
comment on column "unit_name"."unit" is 'unit';
comment on column "unit_name"."name" is 'name';
comment on column "unit_name"."used_from" is 'from';
comment on column "unit_name"."used_to" is 'to';
comment on column "unit_name"."source" is 'source';
create index "unit_name_place_path_i" on "unit_name" ("place_path", "id");
create index "unit_name_line_path_i" on "unit_name" ("line_path", "id");
create index "unit_name_owner_unit_i" on "unit_name" ("owner_unit", "id");
create index "unit_name_unit_i" on "unit_name" ("unit", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "unit_name_search_i" on "unit_name" using gin ("search" gin_trgm_ops);
  end if;
end $$;

-- add table veh (vehicle)
create table "veh" (
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
  "person_id" uuid,
  "plate" text collate "C",
  "kind" text collate "C",
  "body" text collate "C",
  "model" text collate "C",
  "status" text collate "C",
  "manager" uuid,
  "registered_to" uuid,
  "quota" uuid,
  "using_unit" uuid,
  "department" uuid,
  "driver" uuid,
  "vin" text collate "C",
  "engine_no" text collate "C",
  "energy" text collate "C",
  "displacement" numeric(18,1),
  "seats" bigint,
  "colour" text collate "C",
  "source" text collate "C",
  "price" numeric(18,2),
  "bought_on" date,
  "registered_on" date,
  "insured_to" date,
  "inspected_to" date,
  "odometer" numeric(18,0),
  "disposed_on" date,
  "remark" text,
  primary key ("id")
);
comment on table "veh" is 'vehicle';
comment on column "veh"."plate" is 'plate';
comment on column "veh"."kind" is 'kind';
comment on column "veh"."body" is 'body';
comment on column "veh"."model" is 'model';
comment on column "veh"."status" is 'status';
comment on column "veh"."manager" is 'manager';
comment on column "veh"."registered_to" is 'registeredTo';
comment on column "veh"."quota" is 'quota';
comment on column "veh"."using_unit" is 'user';
comment on column "veh"."department" is 'department';
comment on column "veh"."driver" is 'driver';
comment on column "veh"."vin" is 'vin';
comment on column "veh"."engine_no" is 'engineNo';
comment on column "veh"."energy" is 'energy';
comment on column "veh"."displacement" is 'displacement';
comment on column "veh"."seats" is 'seats';
comment on column "veh"."colour" is 'colour';
comment on column "veh"."source" is 'source';
comment on column "veh"."price" is 'price';
comment on column "veh"."bought_on" is 'boughtOn';
comment on column "veh"."registered_on" is 'registeredOn';
comment on column "veh"."insured_to" is 'insuredTo';
comment on column "veh"."inspected_to" is 'inspectedTo';
comment on column "veh"."odometer" is 'odometer';
comment on column "veh"."disposed_on" is 'disposedOn';
comment on column "veh"."remark" is 'remark';
create index "veh_place_path_i" on "veh" ("place_path", "id");
create index "veh_line_path_i" on "veh" ("line_path", "id");
create index "veh_owner_unit_i" on "veh" ("owner_unit", "id");
create index "veh_department_id_i" on "veh" ("department_id", "id");
create index "veh_person_id_i" on "veh" ("person_id", "id");
create index "veh_manager_i" on "veh" ("manager", "id");
create index "veh_registered_to_i" on "veh" ("registered_to", "id");
create index "veh_quota_i" on "veh" ("quota", "id");
create index "veh_using_unit_i" on "veh" ("using_unit", "id");
create index "veh_department_i" on "veh" ("department", "id");
create index "veh_driver_i" on "veh" ("driver", "id");
create index "veh_registered_on_i" on "veh" ("registered_on", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_search_i" on "veh" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_plate_u" on "veh" ("plate") where voided_at is null;
create unique index "veh_vin_u" on "veh" ("vin") where voided_at is null;

-- add table veh_cost (vehicleCost)
create table "veh_cost" (
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
  "year" bigint,
  "mileage" numeric(18,0),
  "fuel" numeric(18,2),
  "repair" numeric(18,2),
  "insurance" numeric(18,2),
  "toll" numeric(18,2),
  "other" numeric(18,2),
  "fuel_volume" numeric(18,1),
  "remark" text collate "C",
  primary key ("id")
);
comment on table "veh_cost" is 'vehicleCost';
comment on column "veh_cost"."vehicle" is 'vehicle';
comment on column "veh_cost"."year" is 'year';
comment on column "veh_cost"."mileage" is 'mileage';
comment on column "veh_cost"."fuel" is 'fuel';
comment on column "veh_cost"."repair" is 'repair';
comment on column "veh_cost"."insurance" is 'insurance';
comment on column "veh_cost"."toll" is 'toll';
comment on column "veh_cost"."other" is 'other';
comment on column "veh_cost"."fuel_volume" is 'fuelVolume';
comment on column "veh_cost"."remark" is 'remark';
create index "veh_cost_place_path_i" on "veh_cost" ("place_path", "id");
create index "veh_cost_line_path_i" on "veh_cost" ("line_path", "id");
create index "veh_cost_owner_unit_i" on "veh_cost" ("owner_unit", "id");
create index "veh_cost_vehicle_i" on "veh_cost" ("vehicle", "id");
create index "veh_cost_year_i" on "veh_cost" ("year", "id");
create unique index "veh_cost_vehicle_year_u" on "veh_cost" ("vehicle", "year") where voided_at is null;

-- add table veh_quota (vehicleQuota)
create table "veh_quota" (
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
  "unit" uuid,
  "kind" text collate "C",
  "number" bigint,
  "valid_from" date,
  "valid_to" date,
  "document" text collate "C",
  primary key ("id")
);
comment on table "veh_quota" is 'vehicleQuota';
comment on column "veh_quota"."unit" is 'unit';
comment on column "veh_quota"."kind" is 'kind';
comment on column "veh_quota"."number" is 'number';
comment on column "veh_quota"."valid_from" is 'from';
comment on column "veh_quota"."valid_to" is 'to';
comment on column "veh_quota"."document" is 'document';
create index "veh_quota_place_path_i" on "veh_quota" ("place_path", "id");
create index "veh_quota_line_path_i" on "veh_quota" ("line_path", "id");
create index "veh_quota_owner_unit_i" on "veh_quota" ("owner_unit", "id");
create index "veh_quota_unit_i" on "veh_quota" ("unit", "id");
do $$ begin
  if exists (select from pg_extension where extname = 'pg_trgm') then
    create index "veh_quota_search_i" on "veh_quota" using gin ("search" gin_trgm_ops);
  end if;
end $$;
create unique index "veh_quota_unit_kind_valid_from_u" on "veh_quota" ("unit", "kind", "valid_from") where voided_at is null;
