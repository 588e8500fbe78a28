import { compareTexts, plus, type RuleGround, type RuleNotice } from '#standards/quotas';
import { parameter } from './scale.rules.ts';

/** The four ways in the order that is fixed by the regulations. */
export const SUPPLY_ORDER = ['reallocate', 'exchange', 'rent', 'build'] as const;

/** A room that stands empty and could be given. */
export interface VacantRoom {
  readonly id: string;
  readonly label: string;
  /** Usable area in m². */
  readonly area: string;
}

/** What is asked for: the way, the usable area in m², and why each earlier way did not do. */
export interface SupplyAsk {
  readonly way: (typeof SUPPLY_ORDER)[number];
  readonly area: string;
  /** Usable area in m² the unit may hold in all, and holds already. */
  readonly allowed: string;
  readonly held: string;
  /** Ways that were tried before, as the applicant states. */
  readonly exhausted: readonly string[];
}

/** PR-4 and the order of ways (调剂 → 置换 → 租用 → 建设): an earlier way must be exhausted; nothing is rented while vacant rooms would do. */
export function supplyNotices(ask: SupplyAsk, vacant: readonly VacantRoom[]): readonly RuleNotice[] {
  const notices: RuleNotice[] = [];
  const earlier = SUPPLY_ORDER.slice(0, SUPPLY_ORDER.indexOf(ask.way));
  const skipped = earlier.filter((way) => !ask.exhausted.includes(way));
  if (skipped.length > 0) {
    const words = skipped.map((way) => WORDS[way]).join('、');
    notices.push({
      rule: 'PR-order',
      severity: 'block',
      message: `须先说明${words}不能满足需要，再申请${WORDS[ask.way]}`,
    });
  }
  if (compareTexts(plus(ask.held, ask.area), ask.allowed) > 0) {
    const message = `现有 ${ask.held} m² 加申请 ${ask.area} m² 超过核定 ${ask.allowed} m²`;
    notices.push({ rule: 'PR-4', severity: ask.way === 'reallocate' ? 'explain' : 'block', message });
  }
  const enough = ask.way === 'rent' ? roomsFor(vacant, ask.area) : undefined;
  if (enough) {
    const message = `同级有空置用房可以调剂：${enough.map(({ label }) => label).join('、')}，租用申请不予核准`;
    notices.push({ rule: 'PR-4', severity: 'block', message });
  }
  return notices;
}

/** Vacant rooms that together give the area, largest first; `undefined` when all of them do not. */
export function roomsFor(vacant: readonly VacantRoom[], area: string): readonly VacantRoom[] | undefined {
  const chosen: VacantRoom[] = [];
  for (const room of [...vacant].sort((a, b) => compareTexts(b.area, a.area))) {
    if (compareTexts(plus(...chosen.map((one) => one.area)), area) >= 0) break;
    chosen.push(room);
  }
  return compareTexts(plus(...chosen.map((one) => one.area)), area) >= 0 ? chosen : undefined;
}

/** A building below the least size of its level should not be built alone. */
export function standAloneNotices(ground: RuleGround, built: string): readonly RuleNotice[] {
  if (ground.place.level !== 3 && ground.place.level !== 4) return [];
  const { value, row } = parameter(ground, 'standAlone');
  if (compareTexts(built, value) >= 0) return [];
  const message = `建筑面积 ${built} m² 小于 ${value} m²，不宜单独建设，宜与其他单位合建`;
  return [{ rule: 'PR-alone', severity: 'warn', message, basis: row.basis }];
}

const WORDS: Readonly<Record<(typeof SUPPLY_ORDER)[number], string>> = {
  reallocate: '调剂',
  exchange: '置换',
  rent: '租用',
  build: '建设',
};
