import { expect, test } from 'vitest';
import {
  checkCreditCode,
  normaliseCode,
  normaliseCreditCode,
  normaliseIdNumber,
  normaliseMobile,
  normalisePlate,
  normaliseVin,
  toHalfWidth,
} from './index.ts';

test.each([
  [toHalfWidth, '贵Ａ１２３４５（旧）', '贵A12345(旧)'],
  [toHalfWidth, '贵\u200bA\ufeff1', '贵A1'],
  [normaliseCode, ' ab\u300012 ', 'AB12'],
  [normaliseCreditCode, '９１４４０３００ 71526726xg', '9144030071526726XG'],
  [normaliseCreditCode, '91350I00MOOOIOOY43', '91350100M000100Y43'],
  [normaliseIdNumber, '11010519491231002x', '11010519491231002X'],
  [normaliseIdNumber, '1IO105 1949I23IOO2x', '11010519491231002X'],
  [normaliseVin, 'LFV2A2IK8A3O27465', 'LFV2A21K8A3027465'],
  [normalisePlate, '贵a·1234 5', '贵A12345'],
  [normalisePlate, '贵AO1234', '贵A01234'],
  [normalisePlate, '贵O•O1234', '贵O01234'],
  [normaliseMobile, '+86 199-0000-0012', '19900000012'],
  [normaliseMobile, '8619900000012', '19900000012'],
  [normaliseMobile, '0851-85800000', '085185800000'],
])('%o turns %j into %j', (normalise, dirty, clean) => {
  expect(normalise(dirty)).toBe(clean);
  expect(normalise(clean)).toBe(clean);
});

test('never changes a digit that is merely wrong', () => {
  const wrong = '91350100M000100Y44';
  expect(normaliseCreditCode(wrong)).toBe(wrong);
  expect(checkCreditCode(wrong).ok).toBe(false);
});
