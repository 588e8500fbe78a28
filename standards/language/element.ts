import { DeclarationError } from './declaration-error.ts';
import { strictKeys } from './strict-keys.ts';

/** How strongly a statement of the field is backed: V text seen, P partly, G general knowledge, D our default (G and D show as 待确认). */
export type Evidence = 'V' | 'P' | 'G' | 'D';

/** Sensitivity grade of data: 1 public, 2 internal, 3 sensitive, 4 core. */
export type Grade = 1 | 2 | 3 | 4;

/** Ways to show a value to somebody who may not see it whole. */
export type MaskStyle = 'name' | 'phone' | 'idNumber' | 'amount' | 'tail' | 'all';

/** A named check of a value's spelling; the functions stand in `checks.ts`. */
export type CheckName = 'creditCode' | 'idNumber' | 'plate' | 'vin' | 'mobile' | 'regionCode';

/** A standard data element (STD-1): one definition of an attribute that many fields share. */
export interface Element {
  readonly id: string;
  readonly title: string;
  /** Norm that defines it, for example `GB 32100-2015`. */
  readonly source?: string;
  readonly evidence: Evidence;
  readonly version: number;
  readonly unit?: string;
  readonly grade: Grade;
  readonly mask?: MaskStyle;
  readonly check?: CheckName;
  readonly max?: number;
  readonly note?: string;
}

const KEYS = ['id', 'title', 'source', 'evidence', 'version', 'unit', 'grade', 'mask', 'check', 'max', 'note'];

/** Declares a standard data element. */
export function defineElement(element: Element): Element {
  strictKeys(`element ${element.id}`, element, KEYS);
  if (!/^DE-[A-Z0-9-]+$/.test(element.id))
    throw new DeclarationError(`element ${element.id}`, 'id must look like DE-XXX');
  if (element.version < 1) throw new DeclarationError(`element ${element.id}`, 'version starts at 1');
  return Object.freeze({ ...element });
}
