import { accept, type Check, refuse } from './check.ts';

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...'0123456789'].map((digit) => [digit, Number(digit)] as const),
  ...[...'ABCDEFGH'].map((letter, i) => [letter, i + 1] as const),
  ...[...'JKLMN'].map((letter, i) => [letter, i + 1] as const),
  ['P', 7],
  ['R', 9],
  ...[...'STUVWXYZ'].map((letter, i) => [letter, i + 2] as const),
]);
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Checks a vehicle identification number (车辆识别代号, GB 16735): 17 characters without I, O and Q, digits in the last four places.
 * A wrong check character (place 9) is a warning: imported and older vehicles carry numbers made without it.
 */
export function checkVin(value: string): Check {
  if (value.length !== 17) return refuse('车辆识别代号应为17位');
  const stranger = [...value].find((sign) => !VALUES.has(sign));
  if (stranger !== undefined) return refuse(`车辆识别代号不能含有“${stranger}”`);
  if (!/\d{4}$/.test(value)) return refuse('车辆识别代号末四位应为数字');
  if (vinCheckCharacter(value) !== value[8]) return accept(value, '车辆识别代号第9位校验码不符，请核对');
  return accept(value);
}

/** Puts the right check character into place 9 of a 17-character number, whatever stood there. */
export function completeVin(value: string): string {
  if (value.length !== 17) throw new RangeError('a VIN has 17 characters');
  return value.slice(0, 8) + vinCheckCharacter(value) + value.slice(9);
}

/** Whether the first place names a maker in China (L, and H for makers registered since L ran short). */
export function isChineseVin(value: string): boolean {
  return /^[LH]/.test(value);
}

function vinCheckCharacter(value: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (VALUES.get(value[i]!) ?? 0) * WEIGHTS[i]!;
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}
