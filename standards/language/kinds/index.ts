import type { Field, KindName } from '../field.ts';
import { codeKind } from './code.kind.ts';
import { dateKind } from './date.kind.ts';
import { flagKind } from './flag.kind.ts';
import { instantKind } from './instant.kind.ts';
import { intKind } from './int.kind.ts';
import type { FieldKind } from './kind.ts';
import { moneyKind } from './money.kind.ts';
import { noteKind } from './note.kind.ts';
import { pointKind } from './point.kind.ts';
import { quantityKind } from './quantity.kind.ts';
import { refKind } from './ref.kind.ts';
import { rowsKind } from './rows.kind.ts';
import { serialKind } from './serial.kind.ts';
import { textKind } from './text.kind.ts';

/** Every field kind by its name. */
export const KINDS: Readonly<Record<KindName, FieldKind>> = {
  text: textKind,
  note: noteKind,
  int: intKind,
  quantity: quantityKind,
  money: moneyKind,
  date: dateKind,
  instant: instantKind,
  flag: flagKind,
  code: codeKind,
  ref: refKind,
  point: pointKind,
  serial: serialKind,
  rows: rowsKind,
};

/** Kind of a field. */
export function kindOf(field: Field): FieldKind {
  return KINDS[field.kind];
}
