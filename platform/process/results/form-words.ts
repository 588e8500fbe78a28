import { officialAmount, officialDate } from '#platform/documents';
import type { Store } from '#platform/store';
import { type Field, type Fields, kindOf, shanghaiDay, type ValueContext } from '#standards/language';
import { refsOfForm } from '../detail/form-view.ts';
import { gradeOf } from '../detail/paper-grades.ts';

/** One field of a form as a person reads it; `words` is null where nothing was filled in. */
export interface FieldWords {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
  readonly words: string | null;
  readonly grade: number;
  /** Lines of a table inside the form, each by the titles of its columns. */
  readonly lines: readonly Readonly<Record<string, string>>[] | null;
}

/** Where words come from: a store, or what stands for one inside a transaction. */
export type WordSource = Pick<Store, 'registry' | 'system' | 'codeSets'>;

/** How days and amounts are written: as on a form, or as in an official document (`2026年11月23日`, `16.8万` before 元). */
export type Manner = 'plain' | 'official';

/** The form of a case in words: labels of codes, titles of what it refers to, numbers as they are written. */
export async function formWords(
  store: WordSource,
  fields: Fields,
  form: Readonly<Record<string, unknown>>,
  manner: Manner = 'plain',
): Promise<readonly FieldWords[]> {
  const refs = await refsOfForm(store, fields, form);
  const sets = await store.codeSets();
  const context: ValueContext = {
    today: shanghaiDay(new Date()),
    codeItem: (set, code) => sets.get(set)?.find((item) => item.code === code),
    refTitle: (resource, id) => refs[resource]?.[id],
  };
  return Object.entries(fields).map(([name, field]) => {
    const value = form[name];
    const table = field.of && Array.isArray(value) ? value : null;
    return {
      name,
      title: field.title,
      unit: field.unit ?? (field.kind === 'money' ? '元' : null),
      words: table ? null : wordsOf(field, value, context, manner),
      grade: gradeOf(field),
      lines: table?.map((line) => lineOf(field.of ?? {}, line, context, manner)) ?? null,
    };
  });
}

function lineOf(columns: Fields, line: unknown, context: ValueContext, manner: Manner): Record<string, string> {
  const values = typeof line === 'object' && line !== null ? (line as Readonly<Record<string, unknown>>) : {};
  return Object.fromEntries(
    Object.entries(columns).map(([name, field]) => [field.title, wordsOf(field, values[name], context, manner) ?? '']),
  );
}

function wordsOf(field: Field, value: unknown, context: ValueContext, manner: Manner): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (manner === 'official' && typeof value === 'string') {
    if (field.kind === 'money') return officialAmount(value);
    if (field.kind === 'date') return officialDate(value);
    if (field.kind === 'instant') return officialDate(shanghaiDay(new Date(value)));
  }
  return kindOf(field).cell.format(value, field, context);
}
