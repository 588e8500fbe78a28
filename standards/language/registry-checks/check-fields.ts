import type { Field, Fields, KindName } from '../field.ts';
import { kindOf } from '../kinds/index.ts';
import type { Registry } from '../registry.ts';
import { shippedContext } from '../shipped-context.ts';

const WORDS: readonly KindName[] = ['text', 'note', 'serial'];
const UNIQUE: readonly KindName[] = ['text', 'int', 'date', 'instant', 'code', 'ref', 'serial'];
const INDEXED: readonly KindName[] = [...UNIQUE, 'money', 'quantity', 'flag'];

/** Problems of fields with the rest of the world and of keys that would have no effect on their kind. */
export function checkFields(where: string, fields: Fields, registry: Registry): string[] {
  return [
    ...Object.entries(fields).flatMap(([name, field]) =>
      checkField(field, registry).map((problem) => `${where} field ${name}: ${problem}`),
    ),
    ...headings(where, fields),
    ...formerNames(where, fields),
  ];
}

function checkField(field: Field, registry: Registry): string[] {
  const problems: string[] = [];
  const kind = field.kind;
  if (kind === 'ref' && !registry.resources.has(field.to ?? ''))
    problems.push(`ref target "${field.to}" is not declared`);
  if (kind === 'code' && !field.set?.items.length) problems.push('the code set has no items');
  if (field.check && kind !== 'text') problems.push(`check ${field.check} works on text only`);
  if (field.mask && !masksKind(field)) problems.push(`mask ${field.mask} does not fit ${kind}`);
  if (field.search && !WORDS.includes(kind)) problems.push(`${kind} cannot be searched`);
  if (field.uniqueAmong && !UNIQUE.includes(kind)) problems.push(`${kind} cannot be unique`);
  if (field.index && !INDEXED.includes(kind)) problems.push(`${kind} cannot be indexed`);
  problems.push(...initialProblem(field, registry), ...boundsProblem(field));
  if (field.of) problems.push(...checkFields('line', field.of, registry));
  return problems;
}

function masksKind(field: Field): boolean {
  if (field.mask === 'all') return true;
  const amount = ['money', 'quantity', 'int'].includes(field.kind);
  return field.mask === 'amount' ? amount : WORDS.includes(field.kind);
}

function initialProblem(field: Field, registry: Registry): string[] {
  if (field.initial === undefined || (field.kind === 'date' && field.initial === 'today')) return [];
  const judged = kindOf(field).validate(field.initial, field, shippedContext('2026-01-01', registry.codeSets));
  return judged.ok ? [] : [`initial ${JSON.stringify(field.initial)} is refused (${judged.code})`];
}

function boundsProblem(field: Field): string[] {
  const bounds = [field.least, field.most].filter((bound) => bound !== undefined && bound !== 'today');
  const plain: Field = { ...field, least: undefined, most: undefined };
  const context = shippedContext('2026-01-01', new Map());
  return bounds
    .map((bound) => (field.kind === 'int' ? Number(bound) : field.kind === 'date' ? bound : String(bound)))
    .filter((bound) => !kindOf(field).validate(bound, plain, context).ok)
    .map((bound) => `bound "${bound}" is no value of the field`);
}

/** Two columns of one heading could not be told apart in a workbook. */
function headings(where: string, fields: Fields): string[] {
  const seen = new Map<string, string>();
  return Object.entries(fields).flatMap(([name, field]) =>
    [field.title, ...field.synonyms].flatMap((heading) => {
      const other = seen.get(heading);
      seen.set(heading, name);
      return other === undefined ? [] : [`${where} field ${name}: heading "${heading}" is taken by field ${other}`];
    }),
  );
}

function formerNames(where: string, fields: Fields): string[] {
  const seen = new Set(Object.keys(fields));
  return Object.entries(fields).flatMap(([name, field]) =>
    field.formerly.flatMap((former) => {
      const taken = seen.has(former);
      seen.add(former);
      return taken ? [`${where} field ${name}: former name "${former}" is taken`] : [];
    }),
  );
}
