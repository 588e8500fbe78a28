import type { FileRow } from '#platform/files';
import type { Field } from '#standards/language';
import type { Item } from '#standards/process';
import { HANDWRITING } from '../paper-purposes.ts';

/** Fields and papers that somebody who only reads a case (a copy, supervision) sees up to this grade; whoever handles it sees what its steps show. */
export const READER_GRADE = 2;

/** Grade of a field of a form: a table is as sensitive as its most sensitive column. */
export function gradeOf({ grade = READER_GRADE, of }: Field): number {
  return Math.max(grade, ...Object.values(of ?? {}).map(gradeOf));
}

/**
 * Which papers of a case are shown: none that a withheld field refers to, and to a mere reader none that is graded too high. A paper that is no
 * declared material (a scan of the signed form, something further) may say whatever the case says, and counts as the highest grade in it.
 */
export function showsPaper(
  { guide, form: fields }: Item,
  form: Readonly<Record<string, unknown>>,
  withheld: readonly string[],
  reads: boolean,
): (file: Pick<FileRow, 'id' | 'purpose'>) => boolean {
  const hidden = new Set(withheld.flatMap((name) => [...wordsIn(form[name])]));
  const materials = new Map(guide.materials.map(({ key, grade }) => [key, grade ?? READER_GRADE]));
  const highest = Math.max(READER_GRADE, ...Object.values(fields).map(gradeOf), ...materials.values());
  const known = new Map<string, number>([...materials, [HANDWRITING, READER_GRADE]]);
  return ({ id, purpose }) => !hidden.has(id) && (!reads || (known.get(purpose ?? '') ?? highest) <= READER_GRADE);
}

/** Every word inside a value of a form, so that an id is found wherever it stands. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
