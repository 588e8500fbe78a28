export type { Accepted, Check, Refused } from './check.ts';
export {
  checkCreditCode,
  completeCreditCode,
  creditCheckCharacter,
  organisationCheckCharacter,
} from './credit-code.ts';
export { checkDivisionCode, checkRegionCode } from './division-code.ts';
export { birthDayOf, checkIdNumber, completeIdNumber, isIdNumber, lengthenIdNumber, sexOf } from './id-number.ts';
export { checkMobile } from './mobile.ts';
export {
  normaliseCode,
  normaliseCreditCode,
  normaliseIdNumber,
  normaliseMobile,
  normalisePlate,
  normaliseVin,
  toHalfWidth,
} from './normalise.ts';
export {
  checkPlate,
  coloursOfPlateClass,
  type PlateCheck,
  type PlateClass,
  type PlateColour,
  plateIssuer,
} from './plate.ts';
export { checkVin, completeVin, isChineseVin } from './vin.ts';
