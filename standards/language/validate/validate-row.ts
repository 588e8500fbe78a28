import type { Field } from '../field.ts';
import type { ValueContext } from '../kinds/kind.ts';
import { type Problem, sentence } from '../problems.ts';
import type { Resource } from '../resource.ts';
import {
  add,
  type Findings,
  type Given,
  givenValues,
  initialOf,
  type JudgedFields,
  judgeValue,
} from './judge-fields.ts';

/** How a row is judged. */
export interface RowValidation {
  readonly mode: 'create' | 'update';
  /** Update: the row as it stands, by field names; a value equal to it is no change and is not judged again. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly context: ValueContext;
  /** A command of the owning wing writes: fields set by commands only may be given. States hold all the same. */
  readonly allow?: 'commands';
}

/**
 * Judges a row to be written, the same way in form, API, import and exchange.
 * Create: `value` has every field but the serial ones, `null` where nothing was said. Update: `value` has only what changes.
 */
export function validateRow(resource: Resource, input: unknown, how: RowValidation): JudgedFields {
  const found: Findings = { value: {}, problems: [], warnings: [] };
  const given = givenValues(resource.fields, input, found.problems);
  for (const [name, field] of fieldsOf(resource)) {
    if (how.mode === 'create') judgeNew(resource, name, field, given, how, found);
    else judgeChange(name, field, given, how, found);
  }
  const { states } = resource;
  if (states && how.mode === 'update') judgeMove(states.field, resource, how, found);
  return found;
}

const known = new WeakMap<Resource, readonly (readonly [name: string, field: Field])[]>();

/** Fields in their order, listed once a resource: rows come by the hundred thousand. */
function fieldsOf(resource: Resource): readonly (readonly [name: string, field: Field])[] {
  let fields = known.get(resource);
  if (!fields) {
    fields = Object.entries(resource.fields);
    known.set(resource, fields);
  }
  return fields;
}

function judgeNew(
  resource: Resource,
  name: string,
  field: Field,
  given: Given,
  how: RowValidation,
  found: Findings,
): void {
  const value = given.get(name) ?? null;
  if (value !== null && field.readOnly === 'always' && how.allow !== 'commands') {
    add(found.problems, name, 'READ_ONLY', field.title);
    return;
  }
  if (field.kind === 'serial' && value === null) return;
  const start = resource.states?.field === name ? (field.initial ?? Object.keys(resource.states.from)[0]) : undefined;
  const silent = start ?? initialOf(field, how.context);
  judgeValue(name, field, given.has(name) ? value : silent, how.context, found);
}

function judgeChange(name: string, field: Field, given: Given, how: RowValidation, found: Findings): void {
  const before = how.before?.[name] ?? null;
  if (!given.has(name) || sameValue(given.get(name), before)) {
    // New demands reach old rows when they are edited; what the person cannot fill in rests.
    const askable = how.before !== undefined && (field.readOnly === undefined || how.allow === 'commands');
    if (field.required && before === null && (given.has(name) || askable))
      add(found.problems, name, 'REQUIRED', field.title);
    return;
  }
  const trial: Findings = { value: {}, problems: [], warnings: [] };
  const stands = judgeValue(name, field, given.get(name), how.context, trial);
  if (stands && sameValue(trial.value[name], before)) return;
  if (field.readOnly !== undefined && how.allow !== 'commands') {
    add(found.problems, name, field.readOnly === 'always' ? 'READ_ONLY' : 'FIXED_AFTER_CREATE', field.title);
    return;
  }
  Object.assign(found.value, trial.value);
  found.problems.push(...trial.problems);
  found.warnings.push(...trial.warnings);
}

function judgeMove(name: string, resource: Resource, how: RowValidation, found: Findings): void {
  const before = how.before?.[name];
  const after = found.value[name];
  if (typeof before !== 'string' || after === undefined) return;
  if (typeof after === 'string' && (resource.states?.from[before] ?? []).includes(after)) return;
  const field = resource.fields[name]!;
  const label = (code: unknown) => how.context.codeItem(field.set?.name ?? '', String(code))?.label ?? '空';
  const message = sentence('STATE_MOVE', { title: field.title, from: label(before), to: label(after) });
  const problem: Problem = { path: name, code: 'STATE_MOVE', message };
  found.problems.push(problem);
  delete found.value[name];
}

/** Whether two wire values are the same; structured values (points) are compared by their parts. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, unknown>>];
  return left.length === Object.keys(b).length && left.every(([key, part]) => sameValue(part, right[key]));
}
