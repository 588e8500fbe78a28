import { hash } from 'node:crypto';

/** One entry of the trail as it is written. Resource and fields stand by their frozen ids. */
export interface AuditEntry {
  /** UUIDv7. */
  readonly id: string;
  /** UTC ISO with milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly account: string | null;
  readonly person: string | null;
  readonly assignment: string | null;
  readonly unit: string | null;
  readonly commandId: string | null;
  readonly batch: string | null;
  readonly resource: string;
  readonly rowId: string | null;
  readonly verb: string;
  readonly reason: string | null;
  /** Field id → value before and after; JSON values only, sealed values never in clear. */
  readonly changes: Readonly<Record<string, unknown>> | null;
  readonly ownerUnit: string | null;
  readonly placePath: string | null;
  readonly linePath: string | null;
}

/** What each entry of one act has of its own; the rest is its head. `changes` is canonical JSON already. */
export interface EntryRow extends Pick<AuditEntry, 'id' | 'rowId' | 'ownerUnit' | 'placePath' | 'linePath'> {
  readonly changes: string | null;
}

/** What all entries of one act share: who, when, under which post, and what was done. */
export type EntryHead = Omit<AuditEntry, keyof EntryRow>;

/** SM3 over all of an entry, 32 bytes: the same when the entry is read back from the database. */
export function entryDigest(entry: AuditEntry): Buffer {
  return Buffer.from(rowDigests(entry)({ ...entry, changes: canonical(entry.changes) }), 'hex');
}

/** Digests of many entries of one act in hexadecimal; what they share is spelled out once. */
export function rowDigests(head: EntryHead): (row: EntryRow) => string {
  const keys: (keyof EntryRow)[] = [];
  const between = [''];
  for (const [, key] of ENTRY_COLUMNS) {
    const at = between.length - 1;
    between[at] += between[at] === '' && at === 0 ? '[' : ',';
    if (isOwn(key)) {
      keys.push(key);
      between.push('');
    } else between[at] += canonical(head[key]);
  }
  const end = `${between.pop()}]`;
  return (row) => {
    let text = '';
    for (let i = 0; i < keys.length; i++) {
      const value = row[keys[i]!];
      text += between[i]! + (keys[i] === 'changes' || value === null ? value : JSON.stringify(value));
    }
    return hash('sm3', text + end);
  };
}

const OWN: readonly (keyof AuditEntry)[] = ['id', 'rowId', 'changes', 'ownerUnit', 'placePath', 'linePath'];

function isOwn(key: keyof AuditEntry): key is keyof EntryRow {
  return OWN.includes(key);
}

/** Columns of `audit_entry` that the digest covers, with the type of one value and the name in `AuditEntry`; their order is part of the digest. */
export const ENTRY_COLUMNS: readonly (readonly [column: string, key: keyof AuditEntry, type: string])[] = [
  ['id', 'id', 'uuid'],
  ['at', 'at', 'timestamptz'],
  ['actor', 'actor', 'text'],
  ['account', 'account', 'uuid'],
  ['person', 'person', 'uuid'],
  ['assignment', 'assignment', 'uuid'],
  ['unit', 'unit', 'uuid'],
  ['command_id', 'commandId', 'text'],
  ['batch', 'batch', 'text'],
  ['resource', 'resource', 'text'],
  ['row_id', 'rowId', 'uuid'],
  ['verb', 'verb', 'text'],
  ['reason', 'reason', 'text'],
  ['changes', 'changes', 'jsonb'],
  ['owner_unit', 'ownerUnit', 'uuid'],
  ['place_path', 'placePath', 'text'],
  ['line_path', 'linePath', 'text'],
];

/** JSON with sorted keys, because jsonb keeps no order. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || isCanonical(value)) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join()}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`)
    .join()}}`;
}

/** Changes as the write path makes them, lists of plain values under sorted keys, are spelled in one go. */
function isCanonical(value: object): boolean {
  let before = '';
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (!Array.isArray(value) && key <= before) return false;
    if (typeof part === 'object' && part !== null && !(Array.isArray(part) && part.every(isPlain))) return false;
    before = key;
  }
  return true;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
