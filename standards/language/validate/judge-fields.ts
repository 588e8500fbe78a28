import type { Field, Fields } from '../field.ts';
import { kindOf } from '../kinds/index.ts';
import type { ValueContext } from '../kinds/kind.ts';
import { type Problem, refused, sentence } from '../problems.ts';

/** What judging a set of named values gives: normalised values, refusals, and warnings about values that stand. */
export interface JudgedFields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Longest list of lines that one contract input carries; more comes in as an import. */
export const MOST_LINES = 10_000;

/** Collects values and problems while the fields of a row are gone through. */
export interface Findings {
  readonly value: Record<string, unknown>;
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

/** Values that were given, by present field names. */
export interface Given {
  has(name: string): boolean;
  get(name: string): unknown;
}

/** Given values by present field names; unknown names and doubles by an old name become problems. `undefined` counts as not given, `''` as empty. */
export function givenValues(fields: Fields, input: unknown, problems: Problem[]): Given {
  if (isPlainObject(input) && Object.keys(input).every((key) => Object.hasOwn(fields, key))) return asGiven(input);
  return renamed(fields, input, problems);
}

/** The input itself, when it names nothing but fields: nearly always, and then no copy of it is made. */
function asGiven(input: Readonly<Record<string, unknown>>): Given {
  return {
    has: (name) => Object.hasOwn(input, name) && input[name] !== undefined,
    get: (name) => {
      const value = Object.hasOwn(input, name) ? input[name] : undefined;
      return value === '' ? null : value;
    },
  };
}

function renamed(fields: Fields, input: unknown, problems: Problem[]): Given {
  const given = new Map<string, unknown>();
  if (!isPlainObject(input)) {
    problems.push({ path: '', code: 'NOT_ROW', message: sentence('NOT_ROW', {}) });
    return given;
  }
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const name = Object.hasOwn(fields, key) ? key : formerName(fields, key);
    if (name === undefined) add(problems, key, 'UNKNOWN_FIELD', key);
    else if (given.has(name)) add(problems, name, 'GIVEN_TWICE', fields[name]!.title);
    else given.set(name, value === '' ? null : value);
  }
  return given;
}

/** Judges one value that was given and writes the outcome down; `true` when it stands. */
export function judgeValue(
  path: string,
  field: Field,
  value: unknown,
  context: ValueContext,
  found: Findings,
): boolean {
  if (value === null) {
    if (field.required) {
      add(found.problems, path, 'REQUIRED', field.title);
      return false;
    }
    found.value[path] = null;
    return true;
  }
  if (field.kind === 'rows') return judgeRows(path, field, value, context, found);
  const judged = kindOf(field).validate(value, field, context);
  if (!judged.ok) {
    found.problems.push({ path, code: judged.code, message: judged.message });
    return false;
  }
  found.value[path] = judged.value;
  if (judged.warning) found.warnings.push({ path, code: 'WARNING', message: judged.warning });
  return true;
}

/** Judges the lines of a `rows` field; paths are `<line from 0>.<field>`. */
export function judgeLines(
  value: unknown,
  field: Field,
  context: ValueContext,
): { readonly lines: readonly Readonly<Record<string, unknown>>[]; readonly problems: readonly Problem[] } & Pick<
  JudgedFields,
  'warnings'
> {
  const whole = !Array.isArray(value)
    ? refused('NOT_ROWS', field)
    : value.length > MOST_LINES
      ? refused('TOO_MANY_ROWS', field, { max: MOST_LINES })
      : undefined;
  if (whole && !whole.ok)
    return { lines: [], problems: [{ path: '', code: whole.code, message: whole.message }], warnings: [] };
  const judged = (value as readonly unknown[]).map((line) => judgeAll(field.of ?? {}, line, context));
  const at = (index: number) => (problem: Problem) => ({
    ...problem,
    path: problem.path === '' ? `${index}` : `${index}.${problem.path}`,
  });
  return {
    lines: judged.map((line) => line.value),
    problems: judged.flatMap((line, index) => line.problems.map(at(index))),
    warnings: judged.flatMap((line, index) => line.warnings.map(at(index))),
  };
}

/** Judges an input against all fields: unknown ones, missing required ones, and each value. Fields not given are `null`, or their `initial`. */
export function judgeAll(fields: Fields, input: unknown, context: ValueContext): JudgedFields {
  const found: Findings = { value: {}, problems: [], warnings: [] };
  const given = givenValues(fields, input, found.problems);
  for (const [name, field] of Object.entries(fields)) {
    const value = given.has(name) ? given.get(name) : initialOf(field, context);
    judgeValue(name, field, value, context, found);
  }
  return found;
}

/** Value of a field that a new row did not say, `null` when the declaration names none. */
export function initialOf(field: Field, context: ValueContext): unknown {
  if (field.initial === undefined) return null;
  return field.kind === 'date' && field.initial === 'today' ? context.today : field.initial;
}

/** Writes a problem down that needs the title only. */
export function add(problems: Problem[], path: string, code: Parameters<typeof sentence>[0], title: string): void {
  problems.push({ path, code, message: sentence(code, { title }) });
}

function judgeRows(path: string, field: Field, value: unknown, context: ValueContext, found: Findings): boolean {
  const judged = judgeLines(value, field, context);
  const below = (problem: Problem) => ({ ...problem, path: problem.path === '' ? path : `${path}.${problem.path}` });
  found.problems.push(...judged.problems.map(below));
  found.warnings.push(...judged.warnings.map(below));
  if (judged.problems.length > 0) return false;
  if (field.required && judged.lines.length === 0) {
    add(found.problems, path, 'REQUIRED', field.title);
    return false;
  }
  found.value[path] = judged.lines;
  return true;
}

function formerName(fields: Fields, key: string): string | undefined {
  return Object.keys(fields).find((name) => fields[name]!.formerly.includes(key));
}

function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input) && !(input instanceof Date);
}
