import type { CellValue } from '#platform/books';
import { toHalfWidth } from '#standards/checks';
import {
  type Decimal,
  decimalOfNumber,
  type Field,
  formatDecimal,
  kindOf,
  parseDecimal,
  rescaleDecimal,
  trimDecimal,
  type ValueContext,
} from '#standards/language';
import type { Amounts, ColumnProfile } from '../check/profile.ts';
import type { CellReader } from './cell-reader.ts';
import { saysNothing } from './clean-text.ts';
import { isMeasure, powerBetween } from './measures.ts';
import type { CellPlace, LineNotes } from './notes.ts';
import { camel } from './read-text.ts';
import type { FindingCode } from './sentences.ts';

/** An amount that was written in another unit than the others, in theirs. */
interface Mixed {
  readonly decimal: Decimal;
  readonly code: 'thousandth' | 'tenThousand';
}

/** A number as it was written, in the unit of the column. */
interface Written {
  readonly decimal: Decimal;
  readonly repair?: FindingCode;
}

/**
 * Reads the cells of a column of whole numbers, amounts or quantities.
 * @param power power of ten between the unit that the sheet tells for the column and the field's own
 */
export function numberReader(
  place: CellPlace,
  field: Field,
  power: number,
  context: ValueContext,
  profile: ColumnProfile | undefined,
): CellReader {
  const kind = kindOf(field);
  const scale = field.kind === 'int' ? 0 : (field.scale ?? 2);
  const mostlyNumbers = (profile?.numbers ?? 0) > (profile?.texts ?? 0);
  const usual =
    power === 0 && !mostlyNumbers && field.kind !== 'int' ? usualAmount(field, scale, profile?.amounts) : undefined;
  return (cell, notes) => {
    if (typeof cell === 'string') {
      if (usual?.(cell)) return cell;
      if (saysNothing(toHalfWidth(cell), false)) {
        notes.repair(place, 'dashForBlank', cell, null);
        return null;
      }
    }
    const written = writtenIn(cell, field, power);
    if (!written) return refuse(cell, notes);
    const repair = written.repair ?? (typeof cell === 'string' && mostlyNumbers ? 'numberAsText' : undefined);
    const mixed = mixedUnits(written.decimal, profile);
    const short = trimDecimal(written.decimal);
    if (mixed && profile?.amounts?.few) return doubted(short, mixed, cell, notes);
    if (mixed) return judged(wire(trimDecimal(mixed.decimal), mixed.code, scale), mixed.code, cell, notes);
    // A part of a thing is no rounding: half a desk stays a question.
    const rounds =
      field.kind !== 'int' && short.scale > scale && (typeof cell === 'number' || repair === 'unitConverted');
    return judged(
      wire(short, rounds ? 'rounded' : undefined, scale),
      repair ?? (rounds ? 'rounded' : undefined),
      cell,
      notes,
    );
  };

  function judged(text: string, repair: FindingCode | undefined, cell: CellValue, notes: LineNotes): unknown {
    const outcome = kind.validate(field.kind === 'int' ? Number(text) : text, field, context);
    if (!outcome.ok) {
      notes.refuse(place, camel(outcome.code), outcome.message, cell);
      return undefined;
    }
    if (repair !== undefined) notes.repair(place, repair, cell, outcome.value);
    return outcome.value;
  }

  /** Beside few others it is a question, and the value stands until a person answers. */
  function doubted(value: Decimal, { decimal, code }: Mixed, cell: CellValue, notes: LineNotes): unknown {
    const outcome = kind.validate(wire(value, undefined, scale), field, context);
    if (!outcome.ok) return judged(wire(value, undefined, scale), undefined, cell, notes);
    const proposal = wire(trimDecimal(decimal), code, scale);
    notes.error(place, code === 'thousandth' ? 'unitDoubtSmall' : 'unitDoubt', cell, { waivable: true, proposal });
    return outcome.value;
  }

  function refuse(cell: CellValue, notes: LineNotes): undefined {
    const outcome = kind.cell.parse(cell ?? '', field, context);
    if (!outcome.ok) notes.refuse(place, camel(outcome.code), outcome.message, cell);
    return undefined;
  }
}

/**
 * Tells amounts that are spelled as they are stored (digits, a point, exactly the field's digits behind it), lie within the field's bounds and among the
 * others of the column: nothing is to be judged or mended in them. Millions of cells are so.
 */
function usualAmount(field: Field, scale: number, amounts: Amounts | undefined): (text: string) => boolean {
  const least = Math.max(Number(field.least ?? 0), amounts ? amounts.low / 3 : 0);
  const most = Math.min(Number(field.most ?? 1e12), amounts ? amounts.high * 3 : 1e12);
  const behind = scale === 0 ? 0 : scale + 1;
  return (text) => {
    const whole = text.length - behind;
    if (whole < 1 || whole > 12 || (whole > 1 && text.charCodeAt(0) === ZERO)) return false;
    let value = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = text.charCodeAt(i) - ZERO;
      if (i === whole) {
        if (text.charCodeAt(i) !== POINT) return false;
      } else if (digit < 0 || digit > 9) return false;
      else if (i < whole) value = value * 10 + digit;
    }
    // The digits behind the point do not matter, except at the bounds themselves, which go the long way.
    return value > least && value + 1 < most;
  };
}

const ZERO = 0x30;
const POINT = 0x2e;

function writtenIn(cell: CellValue, field: Field, power: number): Written | undefined {
  if (typeof cell === 'number') {
    const decimal = decimalOfNumber(cell);
    return decimal && { decimal: shifted(decimal, power) };
  }
  if (typeof cell !== 'string') return undefined;
  const half = toHalfWidth(cell);
  const tight = half.replace(/\s+/gu, '');
  const [, sign = '', digits = '', unit = ''] = /^[¥￥$]?([-+]?)[¥￥$]?([\d.,，]+)(.*)$/u.exec(tight) ?? [];
  if (digits === '') return undefined;
  const bare = withoutThousands(digits);
  const decimal = bare === undefined ? undefined : exactly(sign + bare);
  if (!decimal) return undefined;
  if (unit !== '') {
    const own = /^元整$/u.test(unit) ? '元' : unit;
    if (!isMeasure(own)) return undefined;
    const told = powerBetween(own, field.unit ?? '个');
    // A counter after a number without a unit (4台) says nothing new; a unit of another kind is a contradiction.
    if (told === undefined) return undefined;
    const converts = told !== power;
    return { decimal: shifted(decimal, told), repair: converts ? 'unitConverted' : 'withUnit' };
  }
  const repair: FindingCode | undefined =
    half !== cell && /[０-９．，－]/u.test(cell)
      ? 'fullwidth'
      : /[,，¥￥$]/u.test(tight)
        ? 'thousands'
        : tight !== half
          ? 'spaces'
          : half !== cell
            ? 'zeroWidth'
            : undefined;
  return { decimal: shifted(decimal, power), ...(repair ? { repair } : {}) };
}

/** A number written with more than 15 digits and a point came out of a machine number: what it stood for has 15 (7071.3099999999995 is 7071.31). */
function exactly(text: string): Decimal | undefined {
  const noisy = text.length > 16 && /^[-+]?\d+\.\d+$/u.test(text);
  return noisy ? decimalOfNumber(Number(text)) : parseDecimal(text);
}

/** Digits without thousands marks; `undefined` where the marks do not stand where they should. */
function withoutThousands(digits: string): string | undefined {
  if (!/[,，]/u.test(digits)) return digits;
  return /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/u.test(digits) ? digits.replace(/[,，]/gu, '') : undefined;
}

function shifted({ units, scale }: Decimal, power: number): Decimal {
  if (power === 0) return { units, scale };
  const places = scale - power;
  return places >= 0 ? { units, scale: places } : { units: units * 10n ** BigInt(-places), scale: 0 };
}

/**
 * An amount that is off by exactly the power of ten between two units people mix in one column, told by the other amounts of the column: they lie close
 * together, this one lies far outside, and moved by that power it lies among them. Nothing else is taken as certain.
 */
function mixedUnits(decimal: Decimal, profile: ColumnProfile | undefined): Mixed | undefined {
  const amounts = profile?.amounts;
  if (!amounts || decimal.units <= 0n) return undefined;
  const value = Number(formatDecimal(decimal));
  if (value >= amounts.low / 3 && value <= amounts.high * 3) return undefined;
  for (const power of amounts.mixes) {
    const moved = value * 10 ** power;
    if (moved >= amounts.low / 1.5 && moved <= amounts.high * 1.5) {
      return { decimal: shifted(decimal, power), code: Math.abs(power) === 3 ? 'thousandth' : 'tenThousand' };
    }
  }
  return undefined;
}

function wire(decimal: Decimal, repair: FindingCode | undefined, scale: number): string {
  const fits = decimal.scale <= scale || repair === undefined;
  return formatDecimal(fits ? decimal : rescaleDecimal(decimal, scale));
}
