import { accept, type Check, refuse } from './check.ts';
import { isProvincePrefix } from './division-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of its alphabet and check character by MOD 31-3.
 * An embedded organisation code (GB 11714) with a wrong digit is a warning only: codes of the transition keep such digits.
 */
export function checkCreditCode(value: string): Check {
  if (value.length !== 18) return refuse('统一社会信用代码应为18位');
  const stranger = [...value].find((sign) => !ALPHABET.includes(sign));
  if (stranger !== undefined) return refuse(`统一社会信用代码不能含有“${stranger}”`);
  if (!/^[1-9ANY][1-9]\d{6}/.test(value)) return refuse('统一社会信用代码的登记部门、机构类别或行政区划有误');
  // 10 is the code of the state as a whole, carried by central organs.
  if (!isProvincePrefix(value.slice(2, 4)) && value.slice(2, 4) !== '10')
    return refuse('统一社会信用代码的行政区划有误');
  if (creditCheckCharacter(value.slice(0, 17)) !== value[17]) return refuse('统一社会信用代码校验码不符，请核对');
  if (organisationCheckCharacter(value.slice(8, 16)) !== value[16])
    return accept(value, '其中的组织机构代码校验码不符');
  return accept(value);
}

/** Completes a code from its first 8 signs (department, class, area) and the 8 signs of the organisation, computing both check characters. */
export function completeCreditCode(head: string, organisation: string): string {
  const body = `${head}${organisation}${organisationCheckCharacter(organisation)}`;
  if (body.length !== 17) throw new RangeError('a credit code is completed from 8 + 8 characters');
  return body + creditCheckCharacter(body);
}

/** The 18th character of a unified social credit code over its first 17 (GB 32100-2015, MOD 31-3). */
export function creditCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += ALPHABET.indexOf(first17[i]!) * WEIGHTS[i]!;
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** The ninth character of an organisation code over its first eight (GB 11714): digits as they are, letters from A = 10. */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number.parseInt(first8[i]!, 36) * ORGANISATION_WEIGHTS[i]!;
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : String(rest % 11);
}
