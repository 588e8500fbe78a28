import type { DeclaredItem } from '#standards/process';
import type { App, Page, Role } from './app.ts';
import type { CodeSet } from './code-set.ts';
import type { Contract } from './contract.ts';
import type { DatedTable } from './dated-table.ts';
import { DeclarationError } from './declaration-error.ts';
import type { Fields } from './field.ts';
import type { Resource } from './resource.ts';

/** All declarations of one installation, by name. Built once at start; pure. */
export interface Registry {
  readonly apps: readonly App[];
  readonly resources: ReadonlyMap<string, Resource>;
  readonly codeSets: ReadonlyMap<string, CodeSet>;
  readonly tables: ReadonlyMap<string, DatedTable>;
  /** By `<on>.<name>`. */
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly items: ReadonlyMap<string, DeclaredItem>;
  /** Every permission with its title, `<resource>.<verb>` or `<app>.<name>`. */
  readonly permissions: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<string, Page & { readonly app: string }>;
  /** Resource by its present or an earlier name. */
  resource(name: string): Resource | undefined;
}

/** Verbs every resource has, by kind. */
export function builtInVerbs(resource: Resource): Readonly<Record<string, string>> {
  const read = { read: '查看', history: '查看变更痕迹', reveal: '查看脱敏原值', export: '导出' };
  if (resource.writtenBy === 'commands') return read;
  if (resource.kind === 'log') return { ...read, create: '登记' };
  if (resource.kind === 'document') return { ...read, create: '起草', update: '修改', submit: '提交', void: '作废' };
  return { ...read, create: '新增', update: '修改', void: '注销' };
}

/** Puts the declarations of all apps together; throws on the first clash of names. Cross references are judged by `checkRegistry`. */
export function buildRegistry(apps: readonly App[]): Registry {
  const resources = new Map<string, Resource>();
  const aliases = new Map<string, Resource>();
  const codeSets = new Map<string, CodeSet>();
  const tables = new Map<string, DatedTable>();
  const contracts = new Map<string, Contract>();
  const roles = new Map<string, Role>();
  const items = new Map<string, DeclaredItem>();
  const permissions = new Map<string, string>();
  const pages = new Map<string, Page & { app: string }>();
  const tableIds = new Map<string, string>();
  for (const app of apps) {
    const where = `app ${app.id}`;
    for (const resource of app.resources) {
      put(where, resources, resource.name, resource);
      for (const name of [resource.name, ...(resource.formerly ?? [])]) put(where, aliases, name, resource);
      put(where, tableIds, resource.id, resource.name);
      for (const [verb, title] of Object.entries(builtInVerbs(resource))) {
        permissions.set(`${resource.name}.${verb}`, `${resource.title}·${title}`);
      }
      for (const set of codeSetsOf(resource.fields)) addCodeSet(where, codeSets, set);
    }
    for (const set of app.codeSets ?? []) addCodeSet(where, codeSets, set);
    for (const table of app.tables ?? []) {
      put(where, tables, table.name, table);
      for (const set of codeSetsOf({ ...table.keys, ...table.values })) addCodeSet(where, codeSets, set);
    }
    for (const [permission, title] of Object.entries(app.permissions ?? {})) put(where, permissions, permission, title);
    for (const contract of app.contracts ?? []) {
      put(where, contracts, `${contract.on}.${contract.name}`, contract);
      for (const set of codeSetsOf(contract.input)) addCodeSet(where, codeSets, set);
      if (contract.permission !== 'signedIn' && !permissions.has(contract.permission)) {
        permissions.set(contract.permission, contract.title);
      }
    }
    for (const item of app.items ?? []) {
      put(where, items, item.name, item);
      for (const set of codeSetsOf(item.form)) addCodeSet(where, codeSets, set);
      for (const contract of [item.start, item.amend])
        put(where, contracts, `${contract.on}.${contract.name}`, contract);
      if (item.permission !== 'signedIn' && !permissions.has(item.permission)) {
        permissions.set(item.permission, `申请${item.title}`);
      }
    }
    for (const role of app.roles ?? []) put(where, roles, role.id, role);
    for (const page of app.pages ?? []) put(where, pages, page.key, { ...page, app: app.id });
  }
  return {
    apps: [...apps].sort((a, b) => a.order - b.order),
    resources,
    codeSets,
    tables,
    contracts,
    roles,
    items,
    permissions,
    pages,
    resource: (name) => aliases.get(name),
  };
}

function codeSetsOf(fields: Fields): CodeSet[] {
  return Object.values(fields).flatMap((field) => [...(field.set ? [field.set] : []), ...codeSetsOf(field.of ?? {})]);
}

/** The same set may be named by many fields; two different sets of one name may not stand. */
function addCodeSet(where: string, codeSets: Map<string, CodeSet>, set: CodeSet): void {
  if (codeSets.get(set.name) !== set) put(where, codeSets, set.name, set);
}

function put<V>(where: string, map: Map<string, V>, key: string, value: V): void {
  if (map.has(key)) throw new DeclarationError(where, `"${key}" is declared twice`);
  map.set(key, value);
}
