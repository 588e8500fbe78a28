import type { Field, Fields, Registry } from '#standards/language';
import type { Target } from '../mapping/target.ts';
import { titleKey } from './title-text.ts';

/** A word that names a field, with how well: the field's own title, another title it declares, or its element's. */
export interface FieldWord {
  readonly word: string;
  readonly path: string;
  readonly by: 'title' | 'synonym' | 'element';
}

/** Title of the column that the platform adds to a book it gives back, see `RESULT_COLUMN` of the books wing; named here so that judging loads no reader of files. */
export const RESULT_TITLE = '校验结果';

/** Columns that number the lines, and the one that the platform itself adds to a book; they are no field and no stranger either. */
const NUMBERING = new Set(['序号', '行号', '次序', 'no', 'no.', RESULT_TITLE]);

/** Whether the title is that of a column that only numbers the lines or tells what an earlier check found. */
export function isNumbering(title: string): boolean {
  return NUMBERING.has(titleKey(title));
}

/** Words for every field of the target, and for what its references say of themselves (使用单位统一社会信用代码 names `user.creditCode`). */
export function vocabularyOf(target: Target, registry: Registry): readonly FieldWord[] {
  const own = Object.entries(target.fields).flatMap(([name, field]) => wordsOf(name, field));
  const of = Object.entries(target.fields).flatMap(([name, field]) => {
    const other = field.kind === 'ref' && field.to ? registry.resource(field.to) : undefined;
    return other ? wordsBeside(name, field, other.fields) : [];
  });
  return [...own, ...of];
}

/** Words that name a field by itself. */
export function wordsOf(path: string, field: Field): FieldWord[] {
  const words: FieldWord[] = [{ word: titleKey(field.title), path, by: 'title' }];
  for (const synonym of field.synonyms) words.push({ word: titleKey(synonym), path, by: 'synonym' });
  if (field.element) words.push({ word: titleKey(field.element.title), path, by: 'element' });
  return words;
}

/** Fields of a referred row that identify it; a column with one of them stands beside the column with the name. */
export function identifying(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((name) => {
    const field = fields[name]!;
    return field.kind === 'text' && field.uniqueAmong !== undefined && field.readOnly !== 'always' && !field.sealed;
  });
}

function wordsBeside(name: string, field: Field, others: Fields): FieldWord[] {
  const before = wordsOf(name, field);
  return identifying(others).flatMap((attribute) =>
    wordsOf(`${name}.${attribute}`, others[attribute]!).flatMap(({ word, path, by }) =>
      before.map((first) => ({ word: first.word + word, path, by: first.by === 'title' ? by : first.by })),
    ),
  );
}
