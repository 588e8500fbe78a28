import { date, type Field, int, money, text } from '#standards/language';
import type { AskedColumn } from './columns.ts';

/** A column as a field of the language, so that its cells are read and judged like any other. A choice is a text of its list. */
export function fieldOfColumn({ title, kind }: AskedColumn): Field {
  const options = { id: 'value' };
  if (kind === 'int') return int(title, options);
  if (kind === 'money') return money(title, options);
  if (kind === 'date') return date(title, options);
  return text(title, { ...options, max: 1000 });
}
