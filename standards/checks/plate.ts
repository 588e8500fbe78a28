import { type Accepted, accept, type Refused, refuse } from './check.ts';

/** Class of a number plate; it follows from the pattern alone. */
export type PlateClass =
  | 'ordinary'
  | 'newEnergySmall'
  | 'newEnergyLarge'
  | 'police'
  | 'learner'
  | 'trailer'
  | 'trial'
  | 'consulate'
  | 'crossBorder'
  | 'embassy'
  | 'rescue';

/** Colour of a number plate; ordinary plates are blue (small) or yellow (large), which the pattern does not tell. */
export type PlateColour = 'blue' | 'yellow' | 'green' | 'yellowGreen' | 'white' | 'black';

/** Answer of {@link checkPlate}: with the class when accepted. */
export type PlateCheck = (Accepted & { readonly plateClass: PlateClass }) | Refused;

const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
// The issuer letter has no I; O stands for the traffic police of a province.
const ISSUER = `[${PROVINCE}][A-HJ-Z]`;
const SIGN = '[0-9A-HJ-NP-Z]';

// Special and embassy plates are known in part only (GA 36 lists more); the first that fits decides.
const PATTERNS: readonly (readonly [PlateClass, RegExp])[] = [
  ['ordinary', new RegExp(`^${ISSUER}${SIGN}{5}$`)],
  ['newEnergySmall', new RegExp(`^${ISSUER}[A-HJK]${SIGN}\\d{4}$`)],
  ['newEnergyLarge', new RegExp(`^${ISSUER}\\d{5}[A-HJK]$`)],
  ['police', new RegExp(`^${ISSUER}${SIGN}{4}警$`)],
  ['learner', new RegExp(`^${ISSUER}${SIGN}{4}学$`)],
  ['trailer', new RegExp(`^${ISSUER}${SIGN}{4}[挂超]$`)],
  ['trial', new RegExp(`^${ISSUER}${SIGN}{4}试$`)],
  ['consulate', new RegExp(`^${ISSUER}${SIGN}{4}领$`)],
  ['crossBorder', new RegExp(`^粤Z${SIGN}{4}[港澳]$`)],
  ['embassy', /^\d{3}[0-9A-HJ-NP-Z]\d{2}使$/],
  ['rescue', new RegExp(`^[${PROVINCE}][A-HJ-Z]?[SX]\\d{4}应急$`)],
];

const COLOURS: Readonly<Record<PlateClass, readonly PlateColour[]>> = {
  ordinary: ['blue', 'yellow'],
  newEnergySmall: ['green'],
  newEnergyLarge: ['yellowGreen'],
  police: ['white'],
  learner: ['yellow'],
  trailer: ['yellow'],
  trial: ['blue', 'yellow', 'white'],
  consulate: ['black'],
  crossBorder: ['black'],
  embassy: ['black'],
  rescue: ['white'],
};

/** Checks a number plate (机动车号牌, GA 36) without dot or space and names its class. */
export function checkPlate(value: string): PlateCheck {
  const found = PATTERNS.find(([, pattern]) => pattern.test(value));
  if (found) return { ...accept(value), plateClass: found[0] };
  if (!PROVINCE.includes(value[0] ?? ' ') && !/[使]$/.test(value))
    return refuse('号牌号码应以省、自治区、直辖市简称开头');
  if (/[IO]/.test(value.slice(2)) || value[1] === 'I') return refuse('号牌号码的序号不使用字母I和O，请核对是否为1或0');
  if (/[·•.\s-]/u.test(value)) return refuse('号牌号码不写间隔符和空格');
  if (/[a-z]/.test(value)) return refuse('号牌号码的字母应为大写');
  return refuse('号牌号码格式不符，普通号牌为7位，新能源号牌为8位');
}

/** Colours that a plate of the class may have. */
export function coloursOfPlateClass(plateClass: PlateClass): readonly PlateColour[] {
  return COLOURS[plateClass];
}

/** The two characters that name the issuing place (贵A): used to compare a plate with the region of its unit. */
export function plateIssuer(value: string): string {
  return value.slice(0, 2);
}
