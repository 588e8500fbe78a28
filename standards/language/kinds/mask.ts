import type { Field } from '../field.ts';

/** What stands where nothing of a value may be seen. */
export const HIDDEN = '***';

/** Text in the field's mask style; everything is hidden where the style does not fit the value or the field names none. */
export function maskText(value: string, field: Field): string {
  const signs = [...value];
  switch (field.mask) {
    case 'name':
      return signs.length > 1 ? `${signs[0]}${'*'.repeat(Math.min(signs.length - 1, 2))}` : '*';
    case 'phone':
      return around(signs, 3, 4, 10);
    case 'idNumber':
      return around(signs, 3, 4, 15);
    case 'tail':
      return around(signs, 0, 4, 9);
    default:
      return HIDDEN;
  }
}

/** Stars between the first and last signs; short values hide whole, so that stars never become a thin veil. */
function around(signs: readonly string[], head: number, tail: number, least: number): string {
  if (signs.length < least) return HIDDEN;
  const stars = '*'.repeat(Math.min(signs.length, 40) - head - tail);
  return `${signs.slice(0, head).join('')}${stars}${signs.slice(-tail).join('')}`;
}
