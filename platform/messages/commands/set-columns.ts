import { sql } from 'kysely';
import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { messageFault } from '../faults.ts';
import { setColumns } from './set-columns.contract.ts';

/** Replaces the columns of a draft; the contract offers it in no other state. */
export const setColumnsHandler = defineHandler(setColumns, async (tx, input, context) => {
  const { id = '' } = context.row ?? {};
  const columns = (input.columns ?? []).map((column) => ({ ...column, choices: choicesOf(column.choices) }));
  const titles = new Set(columns.map(({ title }) => title));
  const bad = columns.findIndex(({ kind, choices }) => kind === 'choice' && choices.length < 2);
  if (titles.size < columns.length || bad >= 0) throw new GoaError(messageFault('COLUMN_BAD'), { path: 'columns' });
  await sql`delete from notice_column where notice = ${id}`.execute(tx.system);
  for (const [position, { title, kind, required, choices }] of columns.entries()) {
    await sql`insert into notice_column (notice, position, title, kind, required, choices)
      values (${id}, ${position}, ${title}, ${kind}, ${required ?? false}, ${choices})`.execute(tx.system);
  }
});

function choicesOf(words: string | null | undefined): readonly string[] {
  const choices = (words ?? '').split(/[、,，;；\n]/).map((word) => word.trim());
  return [...new Set(choices.filter(Boolean))];
}
