import { compareTexts, type ReckoningLine, type RuleNotice, times } from '#standards/quotas';

/** What a repair is judged by. Money in 元, areas in m². */
export interface RepairAsk {
  readonly kind: 'major' | 'medium' | 'special';
  /** Year in which the work is to be done. */
  readonly year: number;
  readonly today: string;
  /** Extension that comes with a major repair, and the building's original built area. */
  readonly extension?: string;
  readonly built?: string;
  readonly appraised: boolean;
  /** Why the rooms are done up: only because somebody else moves in is no reason. */
  readonly onlyNewOccupant: boolean;
  /** Last major or medium repair of the same system. */
  readonly lastYear?: number;
}

/** 中央国家机关办公用房维修管理办法（试行）第五条、第六条; 机关团体建设楼堂馆所管理条例 第二十八条. */
export function repairNotices(ask: RepairAsk): readonly RuleNotice[] {
  const notices: RuleNotice[] = [];
  if (ask.kind === 'major' && ask.extension && ask.built && compareTexts(ask.extension, times(ask.built, '0.15')) > 0)
    notices.push(block('PR-extension', '大修中的扩建面积超过原建筑面积的 15%，应当按建设项目办理'));
  if (!ask.appraised)
    notices.push(block('PR-appraisal', '须先完成检查鉴定，检查鉴定、项目确立、计划安排等环节不得缺省'));
  if (ask.onlyNewOccupant) notices.push(block('PR-occupant', '不得因使用人变动重新装修办公用房'));
  if (ask.lastYear !== undefined && ask.year - ask.lastYear < 5)
    notices.push({
      rule: 'PR-again',
      severity: 'explain',
      message: `同一系统 ${ask.lastYear} 年已维修，间隔不足 5 年，须说明理由`,
    });
  if (ask.today > `${ask.year - 1}-07-31`)
    notices.push({
      rule: 'PR-july',
      severity: 'explain',
      message: `${ask.year} 年度维修计划应当在上年 7 月底前申报，逾期须说明理由`,
    });
  return notices;
}

/** What the place in the reserve depends on. */
export interface RepairUrgency {
  readonly systems: readonly string[];
  /** Whole years since the building was completed. */
  readonly age: number;
  readonly unsafe: boolean;
}

/** 储备库排序: structure and fire first, then age, then what was found; 0 to 100, our own default. */
export function repairScore(ask: RepairUrgency): number {
  const { unsafe, system, age } = scoreParts(ask);
  return unsafe + system + age;
}

/** The score with its sum, for whoever applies. */
export function scoreLine(ask: RepairUrgency): ReckoningLine {
  const { unsafe, system, age } = scoreParts(ask);
  const arithmetic = `安全隐患 ${unsafe} + 系统 ${system} + 房龄 ${age}`;
  return { label: '储备库评分', arithmetic, value: String(repairScore(ask)), unit: '分' };
}

/** Whole calendar years from completion to a day; 0 where nobody knows when it was completed. */
export function yearsStanding(builtOn: string | null | undefined, today: string): number {
  return builtOn ? Number(today.slice(0, 4)) - Number(builtOn.slice(0, 4)) : 0;
}

function scoreParts({ systems, age, unsafe }: RepairUrgency) {
  const urgent = systems.some((system) => ['structure', 'fire', 'electrics', 'lifts'].includes(system));
  return { unsafe: unsafe ? 40 : 0, system: urgent ? 30 : 10, age: Math.min(30, age) };
}

function block(rule: string, message: string): RuleNotice {
  return { rule, severity: 'block', message };
}
