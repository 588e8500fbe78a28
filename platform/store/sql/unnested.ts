import { type RawBuilder, sql } from 'kysely';
import { arrayLiteral } from './array-literal.ts';
import { quoted } from './identifiers.ts';

/** One column of many rows on its way to the database. */
export interface SentColumn {
  readonly name: string;
  /** Element type of the array; a value of `jsonb` that is a text is one JSON value, as `JSON.stringify` spells it. */
  readonly array: string;
  readonly values: readonly unknown[];
}

/** Rows from which on a column of one value is sent as that value: fewer are not worth a statement of their own. */
const MANY = 100;

/**
 * The columns as a source of rows, `(select unnest($1::uuid[]) as "id", …) as u`: one parameter a column, however many rows there are. What is the same in all of many rows
 * travels once. Lists stand side by side in the select list because as functions in `from` each would be put into a table of its own first.
 */
export function unnested(columns: readonly SentColumn[]): RawBuilder<unknown> {
  const sent = columns.map((column, i) => sentAs(column, i === 0));
  const between = sent.map(({ behind }, i) => `${behind}${sent[i + 1]?.before ?? ') as u'}`);
  const fragments = [`(select ${sent[0]!.before}`, ...between];
  // The form of a template, put together by hand: a tree of nodes would cost more than the rows.
  const template = Object.assign(fragments, { raw: fragments });
  return sql(template, ...sent.map(({ value }) => value));
}

/** A column in the select list: its parameter and what stands around it. */
interface SentAs {
  readonly before: string;
  readonly value: unknown;
  readonly behind: string;
}

/** The first column says how many rows there are. */
function sentAs({ name, array, values }: SentColumn, first: boolean): SentAs {
  const as = `as ${quoted(name)}`;
  if (!first && isSame(values)) return { before: ', ', value: values[0], behind: `::${array} ${as}` };
  const comma = first ? '' : ', ';
  if (array === 'jsonb' && values.length > 0 && values.every(isText)) {
    return { before: `${comma}jsonb_array_elements(`, value: `[${values.join()}]`, behind: `::jsonb) ${as}` };
  }
  return { before: `${comma}unnest(`, value: arrayLiteral(values, array), behind: `::${array}[]) ${as}` };
}

function isSame(values: readonly unknown[]): boolean {
  const first = values[0];
  return (
    values.length >= MANY && (first === null || typeof first !== 'object') && values.every((value) => value === first)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
