import { DeclarationError } from './declaration-error.ts';
import type { Fields, ValuesOf } from './field.ts';
import { checkColumnId, checkFrozenId, checkName } from './names.ts';
import type { Rule } from './rule.ts';
import type { States } from './states.ts';
import { strictKeys } from './strict-keys.ts';

/** `ledger`: edited with revision and history; `document`: draft → submitted → voided, corrected by a replacement; `log`: append-only. */
export type ResourceKind = 'ledger' | 'document' | 'log';

/** Entry of the 政务信息资源目录 (catalogue of government information resources). */
export interface CatalogueEntry {
  readonly theme: string;
  /** 无条件共享 | 有条件共享 | 不予共享 */
  readonly share: 'open' | 'conditional' | 'none';
  /** Use the data may be shared for; compulsory when `share` is conditional. */
  readonly purpose?: string;
  readonly cycle: 'realtime' | 'daily' | 'monthly' | 'quarterly' | 'yearly' | 'asNeeded';
}

/**
 * Who a row belongs to, which decides its two paths:
 * `{ ref }` a reference (to a unit, or to a row that itself belongs to one) whose stamps the row takes over;
 * `{ tree }` the row is itself a place in the organisation (regions and units), placed below `place` refs and `line` ref;
 * `everyone` reference data that every signed-in person may read.
 */
export type Owner =
  | { readonly ref: string }
  | { readonly tree: { readonly place: readonly string[]; readonly line?: string } }
  | 'everyone';

/** A declared information resource. */
export interface Resource<F extends Fields = Fields> {
  /** Frozen id: the table's name for ever. */
  readonly id: string;
  /** Globally unique English name, used by the API. */
  readonly name: string;
  /** Earlier names that the API still understands. */
  readonly formerly?: readonly string[];
  readonly title: string;
  readonly kind: ResourceKind;
  readonly owner: Owner;
  /** Field (ref to department) that stamps `department_id`, for the depth "department". */
  readonly department?: string;
  /** Field (ref to person) that stamps `person_id`, for the depth "self"; `id` where the row is itself the person. */
  readonly person?: string;
  readonly catalogue: CatalogueEntry;
  readonly fields: F;
  /** Field that names a row to people; a text or serial field of grade 1 or 2. */
  readonly label: string;
  /** Fields a person may type in a picker besides the search fields; shown beside the label. */
  readonly pickerDetail?: string;
  readonly states?: States;
  readonly rules?: readonly Rule[];
  /** Groups of fields that must be unique together, among live rows. */
  readonly uniqueTogether?: readonly (readonly string[])[];
  /** Log: name of the field of time, second part of the natural key after `key`. */
  readonly log?: { readonly key: readonly string[]; readonly time: string };
  /** Rows can be made, edited or voided by commands only; the generic routes then refuse. */
  readonly writtenBy?: 'commands';
  /** Default sort of lists, `-` for descending; newest first when not given. */
  readonly order?: string;
}

/** Facts every row has besides its fields. Instants are UTC ISO strings. */
export interface RowFacts {
  readonly id: string;
  readonly rev: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly voidedAt: string | null;
}

/** Record type of a resource. */
export type RecordOf<R extends Resource> = RowFacts & ValuesOf<R['fields']>;

const KEYS = [
  'id',
  'name',
  'formerly',
  'title',
  'kind',
  'owner',
  'department',
  'person',
  'catalogue',
  'fields',
  'label',
  'pickerDetail',
  'states',
  'rules',
  'uniqueTogether',
  'log',
  'writtenBy',
  'order',
];
const CATALOGUE_KEYS = ['theme', 'share', 'purpose', 'cycle'];

/** The keys that point at fields, checked against the fields' names while a resource is being written. */
interface Pointers<F extends Fields> {
  readonly label: keyof F & string;
  readonly pickerDetail?: keyof F & string;
  readonly department?: keyof F & string;
  readonly person?: (keyof F & string) | 'id';
  readonly uniqueTogether?: readonly (readonly (keyof F & string)[])[];
  readonly log?: { readonly key: readonly (keyof F & string)[]; readonly time: keyof F & string };
  readonly order?: (keyof F & string) | `-${keyof F & string}`;
}

/** Declares a resource; refuses everything that can be judged without seeing the other resources. */
export function defineResource<const F extends Fields>(resource: Resource<F> & Pointers<F>): Resource<F> {
  const where = `resource ${resource.name}`;
  strictKeys(where, resource, KEYS);
  strictKeys(`${where} catalogue`, resource.catalogue, CATALOGUE_KEYS);
  checkFrozenId(where, resource.id);
  checkName(where, resource.name);
  checkFields(where, resource.fields);
  checkShape(where, resource);
  return Object.freeze({ ...resource });
}

function checkFields(where: string, fields: Fields): void {
  const ids = new Map<string, string>();
  for (const [name, field] of Object.entries(fields)) {
    const at = `${where} field ${name}`;
    checkName(at, name);
    checkColumnId(at, field.id);
    const other = ids.get(field.id);
    if (other) throw new DeclarationError(at, `id "${field.id}" is taken by field ${other}`);
    ids.set(field.id, name);
    if (field.kind === 'rows') throw new DeclarationError(at, 'rows stand only in contract inputs');
    if (field.search && field.grade > 2) throw new DeclarationError(at, 'a field graded above 2 cannot be searched');
    if (field.sealed && (field.search || field.index))
      throw new DeclarationError(at, 'a sealed field cannot be searched or indexed');
    if (field.sealed && field.kind !== 'text') throw new DeclarationError(at, 'only text can be sealed');
  }
}

function checkShape(where: string, resource: Resource): void {
  const need = (name: string | undefined, key: string, test: (kind: string, to?: string) => boolean) => {
    if (name === undefined) return;
    const field = resource.fields[name];
    if (!field) throw new DeclarationError(where, `${key} names unknown field "${name}"`);
    if (!test(field.kind, field.to))
      throw new DeclarationError(where, `${key} "${name}" is of the wrong kind (${field.kind})`);
  };
  need(resource.label, 'label', (kind) => ['text', 'serial', 'date', 'int', 'code'].includes(kind));
  if ((resource.fields[resource.label]?.grade ?? 1) > 2)
    throw new DeclarationError(where, 'label must be graded 1 or 2');
  need(resource.pickerDetail, 'pickerDetail', (kind) => kind !== 'point');
  need(resource.department, 'department', (kind, to) => kind === 'ref' && to === 'department');
  if (resource.person !== 'id') need(resource.person, 'person', (kind, to) => kind === 'ref' && to === 'person');
  need(resource.states?.field, 'states.field', (kind) => kind === 'code');
  need(resource.log?.time, 'log.time', (kind) => kind === 'instant' || kind === 'date');
  for (const key of resource.log?.key ?? []) need(key, 'log.key', (kind) => kind !== 'point');
  for (const key of (resource.uniqueTogether ?? []).flat()) need(key, 'uniqueTogether', (kind) => kind !== 'point');
  if (typeof resource.owner === 'object' && 'ref' in resource.owner)
    need(resource.owner.ref, 'owner', (kind) => kind === 'ref');
  if (resource.kind === 'log' && !resource.log) throw new DeclarationError(where, 'a log must say its key and time');
  if (resource.kind !== 'log' && resource.log) throw new DeclarationError(where, 'only a log has a log key');
  if (resource.catalogue.share === 'conditional' && !resource.catalogue.purpose) {
    throw new DeclarationError(where, 'conditional sharing must state its purpose');
  }
  const order = resource.order?.replace(/^-/, '');
  if (order !== undefined && !resource.fields[order])
    throw new DeclarationError(where, `order names unknown field "${order}"`);
}
