import { DeclarationError, type Field, type FieldKind, kindOf, type Resource } from '#standards/language';

/** Column of one declared field. */
export interface FieldColumn {
  readonly table: string;
  /** Name of the field in the declaration. */
  readonly name: string;
  readonly field: Field;
  readonly kind: FieldKind;
  /** Name of the column: the field's frozen id. */
  readonly column: string;
  /** Type in PostgreSQL; a sealed field keeps its ciphertext as text. */
  readonly type: string;
  readonly collate?: 'C';
  /** Column of the blind index of a sealed field (HMAC-SM3 in hexadecimal, for equality). */
  readonly blind?: string;
}

/** What a resource becomes in PostgreSQL. */
export interface TableShape {
  /** Name of the table: the resource's frozen id. */
  readonly name: string;
  readonly resource: Resource;
  /** Columns by field name, in the order of the declaration. */
  readonly columns: ReadonlyMap<string, FieldColumn>;
  readonly has: {
    /** owner_unit, place_path, line_path. */
    readonly owner: boolean;
    /** The row is itself a place in the organisation. */
    readonly tree: boolean;
    readonly department: boolean;
    readonly person: boolean;
    /** Search text (lower case, with pinyin). */
    readonly search: boolean;
  };
  /** Every change leaves an entry in the trail; logs are their own trail. */
  readonly audited: boolean;
  readonly document: boolean;
  readonly log: boolean;
  /** Columns of the primary key: `id`, or a log's key and time. */
  readonly key: readonly string[];
}

/** The table of a resource; the same object for the same declaration. Throws `DeclarationError` when two columns would share a name. */
export function tableOf(resource: Resource): TableShape {
  const known = shapes.get(resource);
  if (known) return known;
  const shape = shapeOf(resource);
  shapes.set(resource, shape);
  return shape;
}

const shapes = new WeakMap<Resource, TableShape>();

function shapeOf(resource: Resource): TableShape {
  const columns = new Map<string, FieldColumn>();
  for (const [name, field] of Object.entries(resource.fields)) columns.set(name, columnOf(resource.id, name, field));
  refuseDoubles(resource, columns);
  const log = resource.kind === 'log';
  return {
    name: resource.id,
    resource,
    columns,
    has: {
      owner: resource.owner !== 'everyone',
      tree: typeof resource.owner === 'object' && 'tree' in resource.owner,
      department: resource.department !== undefined,
      person: resource.person !== undefined,
      search: !log && [...columns.values()].some(({ field }) => field.search),
    },
    audited: !log,
    document: resource.kind === 'document',
    log,
    key: resource.log ? [...resource.log.key, resource.log.time].map((name) => columns.get(name)!.column) : ['id'],
  };
}

function columnOf(table: string, name: string, field: Field): FieldColumn {
  const kind = kindOf(field);
  const { type, collate } = kind.column(field);
  const base = { table, name, field, kind, column: field.id };
  if (field.sealed) return { ...base, type: 'text', collate: 'C', blind: `${field.id}_bx` };
  return collate ? { ...base, type, collate } : { ...base, type };
}

function refuseDoubles(resource: Resource, columns: ReadonlyMap<string, FieldColumn>): void {
  const taken = new Set<string>();
  for (const { column, blind } of columns.values()) {
    for (const name of blind ? [column, blind] : [column]) {
      if (taken.has(name)) throw new DeclarationError(`resource ${resource.name}`, `two columns are called "${name}"`);
      taken.add(name);
    }
  }
}
