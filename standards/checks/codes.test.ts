import { describe, expect, test } from 'vitest';
import {
  birthDayOf,
  type Check,
  checkCreditCode,
  checkDivisionCode,
  checkIdNumber,
  checkMobile,
  checkRegionCode,
  checkVin,
  completeCreditCode,
  completeIdNumber,
  completeVin,
  isChineseVin,
  isIdNumber,
  lengthenIdNumber,
  sexOf,
} from './index.ts';

const reasonOf = (check: Check) => (check.ok ? undefined : check.reason);
const warningOf = (check: Check) => (check.ok ? check.warning : undefined);

describe('unified social credit code', () => {
  test.each(['91350100M000100Y43', '914403001922038216', '9144030071526726XG', '11100000000013127D'])(
    'accepts %s',
    (code) => expect(checkCreditCode(code)).toMatchObject({ ok: true, value: code }),
  );
  test.each([
    ['121000004000016037', '校验码'],
    ['91350100M000100Y4Z', '不能含有“Z”'],
    ['91110108551385082O', '不能含有“O”'],
    ['91330000MA27U00HXN', '校验码'],
    ['9135010M000100Y43', '18位'],
    ['', '18位'],
    ['00350100M000100Y43', '登记部门'],
    ['91990100M000100Y43', '行政区划'],
  ])('refuses %s because of %s', (code, reason) => expect(reasonOf(checkCreditCode(code))).toContain(reason));
  test('sums to a multiple of 31 with the check character, whatever that is', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const last = new Set<string>();
    for (let i = 0; i < 400; i++) {
      const code = completeCreditCode('11520102', `XN${String(i * 137).padStart(6, '0')}`);
      const sum = [...code].reduce(
        (total, sign, at) => total + BigInt(alphabet.indexOf(sign)) * (at < 17 ? 3n ** BigInt(at) : 1n),
        0n,
      );
      expect(sum % 31n).toBe(0n);
      last.add(code[17]!);
    }
    expect(last.size).toBe(31);
  });
  test('warns when only the embedded organisation code is wrong', () => {
    const body = '11520102XN0000129';
    const codes = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => checkCreditCode(body + last));
    const accepted = codes.filter((check) => check.ok);
    expect(accepted).toHaveLength(1);
    expect(warningOf(accepted[0]!)).toContain('组织机构代码');
  });
  test('completes what it then accepts without a warning', () => {
    const code = completeCreditCode('11520102', 'XN000012');
    expect(checkCreditCode(code)).toEqual({ ok: true, value: code });
    expect(() => completeCreditCode('1152', 'XN000012')).toThrow(RangeError);
  });
});

describe('citizen identity number', () => {
  test.each(['11010519491231002X', '440524188001010014'])('accepts %s', (id) => {
    expect(checkIdNumber(id)).toEqual({ ok: true, value: id });
  });
  test('is congruent to 1 by MOD 11-2, whatever the check character is', () => {
    const last = new Set<string>();
    for (let i = 0; i < 60; i++) {
      const id = completeIdNumber(`52000019800101${String(i).padStart(3, '0')}`);
      const sum = [...id].reduce((total, sign, at) => total + (sign === 'X' ? 10 : Number(sign)) * 2 ** (17 - at), 0);
      expect(sum % 11).toBe(1);
      last.add(id[17]!);
    }
    expect(last.size).toBe(11);
  });
  test('accepts a county code that was abolished long ago', () => {
    const id = completeIdNumber('52222119700101000');
    expect(checkIdNumber(id).ok).toBe(true);
  });
  test.each([
    ['110105194912310021', '校验码'],
    ['340524198001010017', '校验码'],
    ['110105491231002', '15位'],
    ['1101051949123100', '18位'],
    ['11010519491231002x', '18位'],
    ['990105194912310020', '校验码'],
    ['000105194912310020', '地区'],
    [completeIdNumber('52010219900230001'), '出生日期不存在'],
    [completeIdNumber('52010219901301001'), '出生日期不存在'],
  ])('refuses %s because of %s', (id, reason) => expect(reasonOf(checkIdNumber(id))).toContain(reason));
  test('refuses days after today and ages of 130 only when it is told the day', () => {
    const future = completeIdNumber('52000020300101000');
    expect(checkIdNumber(future).ok).toBe(true);
    expect(reasonOf(checkIdNumber(future, '2026-01-01'))).toContain('晚于今天');
    expect(reasonOf(checkIdNumber('440524188001010014', '2026-01-01'))).toContain('过早');
  });
  test('reads day of birth and sex, and lengthens an old number', () => {
    expect(birthDayOf('11010519491231002X')).toBe('1949-12-31');
    expect(sexOf('11010519491231002X')).toBe('female');
    expect(sexOf('440524188001010014')).toBe('male');
    expect(lengthenIdNumber('110105491231002')).toBe('11010519491231002X');
    expect(lengthenIdNumber('11010549123100')).toBeUndefined();
    expect(() => completeIdNumber('52')).toThrow(RangeError);
  });
});

describe('vehicle identification number', () => {
  test.each([
    '1M8GDM9AXKP042788',
    '11111111111111111',
    'LDC613P23A1305189',
    'LSVAA4182E2184847',
    'LPR5YUC94LL7X7889',
    'LLS2J1AY3K8AR2046',
    'LTRMU4ZHXKYBN3237',
    'LJ4Z9VTC2UYBK5753',
    'LMCPGZGEXGWM85220',
  ])('accepts %s', (vin) => expect(checkVin(vin)).toEqual({ ok: true, value: vin }));
  test('warns about a wrong place 9 and repairs it on request', () => {
    expect(warningOf(checkVin('LFV2A21K8A3027465'))).toContain('第9位');
    expect(completeVin('LFV2A21K8A3027465')).toBe('LFV2A21K9A3027465');
    expect(() => completeVin('LFV')).toThrow(RangeError);
  });
  test.each([
    ['LFV2A21K8A302746', '17位'],
    ['LFV2A21K8A302746O', '“O”'],
    ['LFV2A21Q8A3027465', '“Q”'],
    ['LFV2A21K8A302746A', '末四位'],
  ])('refuses %s because of %s', (vin, reason) => expect(reasonOf(checkVin(vin))).toContain(reason));
  test('tells Chinese makers by the first place', () => {
    expect(isChineseVin('LSVAA4182E2184847')).toBe(true);
    expect(isChineseVin('1M8GDM9AXKP042788')).toBe(false);
  });
});

describe('division code and mobile number', () => {
  test.each(['520000', '520102', '522300', '522221'])('accepts division %s', (code) =>
    expect(checkDivisionCode(code)).toEqual({ ok: true, value: code }),
  );
  test.each([
    ['52010', '6位'],
    ['52010200', '6位'],
    ['990102', '省级'],
    ['520002', '市级'],
  ])('refuses division %s because of %s', (code, reason) =>
    expect(reasonOf(checkDivisionCode(code))).toContain(reason),
  );
  test.each(['520102', '520102001', '520102001002', '52GA00'])('accepts region %s', (code) =>
    expect(checkRegionCode(code)).toEqual({ ok: true, value: code }),
  );
  test.each([
    ['5201020', '扩展代码'],
    ['52ga00', '扩展代码'],
    ['99GA00', '省级'],
    ['990102001', '省级'],
    ['', '扩展代码'],
  ])('refuses region %s because of %s', (code, reason) => expect(reasonOf(checkRegionCode(code))).toContain(reason));
  test('accepts and refuses mobile numbers', () => {
    expect(checkMobile('19900000012')).toEqual({ ok: true, value: '19900000012' });
    expect(reasonOf(checkMobile('12900000012'))).toContain('号段');
    expect(reasonOf(checkMobile('1990000001'))).toContain('11位');
    expect(reasonOf(checkMobile('1990000001a'))).toContain('11位');
  });
});

test('the walk over an identity number that imports take says what the closer look says', () => {
  let state = 7;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const two = (n: number) => String(n).padStart(2, '0');
  for (let n = 0; n < 3000; n++) {
    const first17 = `${two(next(100))}0102${1840 + next(185)}${two(next(14))}${two(next(33))}${String(next(1000)).padStart(3, '0')}`;
    const right = completeIdNumber(first17);
    const value = next(4) === 0 ? right.slice(0, 17) + '0123456789Xx'[next(12)] : right;
    const year = Number(value.slice(6, 10));
    expect([value, isIdNumber(value, '2026-01-01')]).toEqual([
      value,
      checkIdNumber(value).ok && year < 2026 && year > 2026 - 130,
    ]);
  }
});
