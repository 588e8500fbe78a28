import {
  compareTexts,
  type LimitRow,
  larger,
  limitRow,
  minus,
  plus,
  type ReckoningLine,
  type RuleGround,
  type RuleNotice,
  rounded,
  times,
} from '#standards/quotas';
import { housingArea } from '../tables/housing-area.table.ts';
import { housingPolicy } from '../tables/housing-policy.table.ts';

/** Standing of a person by leadership level and whole years of service; workers are entered as such. */
export function standingOf(leadership: string | null, serviceYears: number): string {
  const old = serviceYears >= 25;
  switch (leadership) {
    case 'P1':
      return 'minister';
    case 'P2':
      return 'viceMinister';
    case 'T1':
      return 'bureau';
    case 'T2':
      return 'deputyBureau';
    case 'C1':
      return 'division';
    case 'C2':
      return 'deputyDivision';
    case 'K1':
    case 'K2':
      return old ? 'deputyDivision' : 'section';
    default:
      return old ? 'section' : 'clerk';
  }
}

/** What a subsidy is reckoned from. Areas in m² of built area, money in 元. */
export interface SubsidyAsk {
  readonly kind: 'monthly' | 'lumpSum' | 'shortfall' | 'promotion';
  readonly standing: string;
  /** Monthly: standard wage of the month. Lump sum: average monthly standard wage of 1998. */
  readonly wage?: string;
  /** Lump sum: months worked up to the end of 1998. */
  readonly months?: number;
  /** Years of service before the housing fund was set up. */
  readonly yearsBeforeFund?: number;
  /** Shortfall: area of the home held now. */
  readonly heldArea?: string;
  /** Promotion: standing before it. */
  readonly formerStanding?: string;
}

/** Amount of a subsidy (元, two digits; a month for 按月补贴) with its calculation and what is missing. */
export interface Subsidy {
  readonly amount?: string;
  readonly standardArea?: string;
  readonly lines: readonly ReckoningLine[];
  readonly notices: readonly RuleNotice[];
}

/** The four formulas of domain rule 7.4; gives no amount where a parameter or a figure is missing. */
export function subsidyOf(ground: RuleGround, ask: SubsidyAsk): Subsidy {
  const policy = limitRow(ground, housingPolicy, {});
  const area = limitRow(ground, housingArea, { standing: ask.standing });
  if (!policy || !area) return missing('本地没有住房补贴政策参数或面积标准，须先由数据管理员录入');
  const lines: ReckoningLine[] = [{ label: '面积标准', value: area.values.area!, unit: 'm²', basis: area.basis }];
  const amount = FORMULAS[ask.kind](ground, ask, policy, area.values.area!, lines);
  if (amount === undefined)
    return { ...missing('计算所需的数据不全，请补齐后再算'), standardArea: area.values.area, lines };
  return { amount: rounded(amount), standardArea: area.values.area, lines, notices: [] };
}

type Formula = (
  ground: RuleGround,
  ask: SubsidyAsk,
  policy: LimitRow,
  standard: string,
  lines: ReckoningLine[],
) => string | undefined;

const FORMULAS: Readonly<Record<SubsidyAsk['kind'], Formula>> = {
  monthly: (_ground, { wage }, policy, _standard, lines) => {
    if (!wage) return undefined;
    const coefficient = policy.values.monthCoefficient!;
    return written(lines, '按月补贴', `${wage} × ${coefficient}`, times(wage, coefficient), policy);
  },
  lumpSum: (_ground, { wage, months, yearsBeforeFund }, policy, standard, lines) => {
    if (!wage || months === undefined || yearsBeforeFund === undefined) return undefined;
    const { monthCoefficient, seniorityRate } = policy.values;
    const byWage = times(wage, monthCoefficient!, String(months));
    written(lines, '工资部分', `${wage} × ${monthCoefficient} × ${months} 月`, byWage, policy);
    const byYears = times(seniorityRate!, String(yearsBeforeFund), standard);
    written(lines, '工龄部分', `${seniorityRate} × ${yearsBeforeFund} 年 × ${standard}`, byYears, policy);
    return written(lines, '一次性补贴', `${byWage} + ${byYears}`, plus(byWage, byYears));
  },
  shortfall: (_ground, { heldArea, yearsBeforeFund }, policy, standard, lines) => {
    if (heldArea === undefined || yearsBeforeFund === undefined) return undefined;
    const rate = unitRate(policy, yearsBeforeFund, lines);
    const short = larger('0', minus(standard, heldArea));
    return written(lines, '差额补贴', `${rate} × (${standard} − ${heldArea})`, times(rate, short));
  },
  promotion: (ground, { formerStanding, yearsBeforeFund }, policy, standard, lines) => {
    const former = formerStanding ? limitRow(ground, housingArea, { standing: formerStanding }) : undefined;
    if (!former || yearsBeforeFund === undefined) return undefined;
    const rate = unitRate(policy, yearsBeforeFund, lines);
    const before = former.values.area!;
    const step = larger('0', minus(standard, before));
    return written(lines, '级差补贴', `${rate} × (${standard} − ${before})`, times(rate, step), former);
  },
};

function unitRate(policy: LimitRow, years: number, lines: ReckoningLine[]): string {
  const { base, seniorityRate } = policy.values;
  const rate = plus(base!, times(seniorityRate!, String(years)));
  return written(lines, '每平方米补贴', `${base} + ${seniorityRate} × ${years} 年`, rate, policy);
}

function written(lines: ReckoningLine[], label: string, arithmetic: string, value: string, row?: LimitRow): string {
  lines.push({ label, arithmetic, value: rounded(value), unit: '元', basis: row?.basis });
  return value;
}

function missing(message: string): Subsidy {
  return { lines: [], notices: [{ rule: 'HS-base', severity: 'block', message }] };
}

/** What else is known about an application. */
export interface SubsidyFacts {
  /** Kinds that this person was granted before for the same standing. */
  readonly granted: readonly string[];
  readonly spouseDeclared: boolean;
  /** Days for which the unit has published it, and days that are asked for. */
  readonly publicDays: number;
  readonly publicDaysNeeded: number;
  readonly heldArea?: string;
  readonly standardArea?: string;
}

/** HS-1 to HS-3. */
export function subsidyNotices(kind: SubsidyAsk['kind'], facts: SubsidyFacts): readonly RuleNotice[] {
  const notices: RuleNotice[] = [];
  const block = (rule: string, message: string) => notices.push({ rule, severity: 'block', message });
  if (!facts.spouseDeclared) block('HS-1', '须申报配偶住房和补贴情况，并由配偶单位盖章');
  if (kind !== 'monthly' && facts.granted.includes(kind)) block('HS-2', '同一面积标准的一次性补贴只能享受一次');
  if (facts.publicDays < facts.publicDaysNeeded)
    block('HS-3', `单位公示 ${facts.publicDays} 日，不足 ${facts.publicDaysNeeded} 日，公示期满后再报`);
  if (
    kind === 'shortfall' &&
    facts.heldArea &&
    facts.standardArea &&
    compareTexts(facts.heldArea, facts.standardArea) >= 0
  )
    block('HS-area', '现住房面积已达标准，没有差额');
  return notices;
}
