import type { Field } from '#standards/language';

/** Decimal string or number with thousands marks: `1234567.50` → `1,234,567.50`; what is not a number stays as it is. */
export function groupDigits(value: string | number): string {
  const words = String(value);
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(words);
  if (!match) return words;
  const [, sign = '', whole = '', rest = ''] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest}`;
}

/** A number of a field: thousands marks for amounts and counts, none for plain numbers such as years. */
export function numberWords(field: Field, value: string | number): string {
  return field.kind === 'int' && !field.unit ? String(value) : groupDigits(value);
}

/** Moment as people in China read it, to the minute: `2026-11-22 09:30`. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const shanghai = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `${shanghai.slice(0, 10)} ${shanghai.slice(11, 16)}`;
}

/** Asia/Shanghai day of now, `yyyy-mm-dd`. */
export function todayInShanghai(now: Date = new Date()): string {
  return formatInstant(now.toISOString()).slice(0, 10);
}

/** Plain words for a value, for titles, trails and confirmations; code labels and titles of references come in by `named`. */
export function valueWords(
  field: Field | undefined,
  value: unknown,
  named: (value: string) => string | undefined,
): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field?.kind === 'instant' && typeof value === 'string') return formatInstant(value);
  if (field?.kind === 'code' || field?.kind === 'ref') return named(String(value)) ?? String(value);
  if (isPosition(value)) return `东经 ${value.lon.toFixed(5)}°，北纬 ${value.lat.toFixed(5)}°`;
  if (typeof value === 'string' || typeof value === 'number') {
    const numeric = field && ['int', 'money', 'quantity'].includes(field.kind);
    return numeric ? `${numberWords(field, value)}${field.unit ? ` ${field.unit}` : ''}` : String(value);
  }
  return JSON.stringify(value);
}

/** True for a WGS 84 position. */
export function isPosition(value: unknown): value is { readonly lon: number; readonly lat: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { lon, lat } = value as Record<string, unknown>;
  return typeof lon === 'number' && typeof lat === 'number';
}
