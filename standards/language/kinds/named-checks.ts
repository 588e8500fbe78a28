import {
  type Check,
  checkCreditCode,
  checkDivisionCode,
  checkIdNumber,
  checkMobile,
  checkPlate,
  checkVin,
  completeCreditCode,
  completeIdNumber,
  completeVin,
  normaliseCode,
  normaliseCreditCode,
  normaliseIdNumber,
  normaliseMobile,
  normalisePlate,
  normaliseVin,
} from '#standards/checks';
import type { CheckName } from '../element.ts';

/** A check of a value's spelling, the spelling that it is brought into before, and fictional values that pass. */
export interface NamedCheck {
  readonly normalise: (value: string) => string;
  /** `today` is an Asia/Shanghai day `yyyy-mm-dd`. */
  readonly check: (value: string, today: string) => Check;
  readonly sample: (n: number) => string;
}

/** The checks an element may name. */
export const NAMED_CHECKS: Readonly<Record<CheckName, NamedCheck>> = {
  creditCode: {
    normalise: normaliseCreditCode,
    check: checkCreditCode,
    sample: (n) => completeCreditCode('11520000', digits(n, 8)),
  },
  idNumber: {
    normalise: normaliseIdNumber,
    check: checkIdNumber,
    sample: (n) => completeIdNumber(`52010019900101${digits(n, 3)}`),
  },
  plate: { normalise: normalisePlate, check: checkPlate, sample: (n) => `贵A${digits(n, 5)}` },
  vin: {
    normalise: normaliseVin,
    check: checkVin,
    sample: (n) => completeVin(`LGOA0000000${digits(n, 6)}`.replace('O', '0')),
  },
  mobile: { normalise: normaliseMobile, check: checkMobile, sample: (n) => `138${digits(n, 8)}` },
  regionCode: { normalise: normaliseCode, check: checkRegionCode, sample: (n) => `5201${String(10 + (n % 90))}` },
};

/** Six digits of GB/T 2260; nine or twelve of the statistical codes below it; or six signs with a letter for a management area. */
function checkRegionCode(value: string): Check {
  const extension = /^\d{2}(?=.*[A-Z])[0-9A-Z]{4}$/.test(value);
  if (!extension && !/^\d{6}(\d{3}|\d{6})?$/.test(value))
    return { ok: false, reason: '行政区划代码应为6位、9位或12位' };
  const division = checkDivisionCode(extension ? `${value.slice(0, 2)}0000` : value.slice(0, 6));
  return division.ok ? { ok: true, value } : division;
}

function digits(n: number, length: number): string {
  return String(n % 10 ** length).padStart(length, '0');
}
