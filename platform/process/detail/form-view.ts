import { type RawBuilder, sql } from 'kysely';
import { type Store, tableOf } from '#platform/store';
import type { Fields, Resource } from '#standards/language';
import type { Item, ProcessDefinition } from '#standards/process';
import type { CaseRun } from '../cases/case-run.ts';
import { taskNode } from '../cases/node-titles.ts';
import { gradeOf, READER_GRADE } from './paper-grades.ts';

/** Fields of the form that a person may not see: hidden by every step he has had, or graded too high for somebody who only reads. */
export function withheldFrom(
  person: string | null,
  nodes: readonly string[],
  run: CaseRun,
  item: Item,
  definition: ProcessDefinition,
): readonly string[] {
  if (person !== null && [run.applicant, ...(run.state.parties ?? [])].includes(person)) return [];
  if (nodes.length === 0) {
    const fields = Object.entries(item.form);
    return fields.filter(([, field]) => gradeOf(field) > READER_GRADE).map(([name]) => name);
  }
  return Object.keys(item.form).filter((name) =>
    nodes.every((node) => taskNode(definition, node)?.fields?.[name] === 'hidden'),
  );
}

/** Titles of the rows that a form refers to: as clear as the case itself. */
export async function refsOfForm(
  store: Pick<Store, 'registry' | 'system'>,
  fields: Fields,
  form: Readonly<Record<string, unknown>>,
): Promise<Record<string, Record<string, string>>> {
  const wanted = new Map<string, Set<string>>();
  collect(fields, form, wanted);
  const refs: Record<string, Record<string, string>> = {};
  for (const [name, ids] of wanted) {
    const resource = store.registry.resource(name);
    const label = resource?.fields[resource.label];
    if (!resource || !label) continue;
    const { rows } = await sql<{ id: string; title: string | null }>`
      select id, ${titleOf(resource)} as title from ${sql.table(tableOf(resource).name)}
      where id = any(${[...ids]}::uuid[])`.execute(store.system);
    refs[name] = Object.fromEntries(rows.map(({ id, title }) => [id, title ?? '']));
  }
  return refs;
}

/** A row goes by its label; where that is a number, what it is called stands before it: 台式计算机（ZC-1）. */
function titleOf({ fields, label, pickerDetail }: Resource): RawBuilder<string> {
  const number = fields[label];
  const name = pickerDetail ? fields[pickerDetail] : undefined;
  const plain = sql<string>`${sql.ref(number?.id ?? 'id')}::text`;
  return number?.uniqueAmong && name?.kind === 'text'
    ? sql<string>`coalesce(${sql.ref(name.id)} || '（' || ${plain} || '）', ${plain})`
    : plain;
}

function collect(fields: Fields, form: Readonly<Record<string, unknown>>, wanted: Map<string, Set<string>>): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = form[name];
    if (field.of && Array.isArray(value)) for (const line of value) collect(field.of, line, wanted);
    else if (field.to && typeof value === 'string')
      wanted.set(field.to, (wanted.get(field.to) ?? new Set()).add(value));
  }
}
