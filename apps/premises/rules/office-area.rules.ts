import { leadershipLevel } from '#standards/code-sets';
import {
  type Basis,
  compareTexts,
  larger,
  limitRow,
  minus,
  plus,
  type Reckoning,
  type ReckoningLine,
  type RuleGround,
  type RuleNotice,
  times,
} from '#standards/quotas';
import { officeArea } from '../tables/office-area.table.ts';
import type { StaffCount } from './unit-staff.ts';

/** Limit of one person's office in m²; `undefined` where the table has no row for the level of the unit. */
export function officeLimit(ground: RuleGround, leadership: string | null) {
  const row = limitRow(ground, officeArea, { leadership: leadership ?? 'S' });
  return row && { area: row.values.area!, basis: row.basis };
}

/** Σ of the limits of a unit's staff in m², with the sum of each level. */
export function officeAreaAllowed(
  ground: RuleGround,
  staff: readonly StaffCount[],
): Reckoning & { readonly area: string } {
  const lines: ReckoningLine[] = [];
  const notices: RuleNotice[] = [];
  for (const { leadership, people } of staff) {
    const limit = officeLimit(ground, leadership);
    if (!limit) {
      notices.push({
        rule: 'PR-1',
        severity: 'warn',
        message: `本级标准中没有${levelWords(leadership)}的办公室面积，须人工核定`,
      });
      continue;
    }
    const area = times(String(people), limit.area);
    lines.push({
      label: `办公室（${levelWords(leadership)}）`,
      arithmetic: `${people} 人 × ${limit.area}`,
      value: area,
      unit: 'm²',
      basis: limit.basis,
    });
  }
  return { area: plus(...lines.map(({ value }) => value)), lines, notices };
}

/** Occupants of one room, by leadership level. */
export interface RoomHolding {
  readonly area: string;
  readonly occupants: readonly (string | null)[];
}

/** PR-1: area of a room above the sum of its occupants' limits, in m²; `0` when it fits. */
export function roomExcess(
  ground: RuleGround,
  { area, occupants }: RoomHolding,
): {
  readonly allowed: string;
  readonly excess: string;
  readonly bases: readonly Basis[];
} {
  const limits = occupants.flatMap((leadership) => officeLimit(ground, leadership) ?? []);
  const allowed = plus(...limits.map((limit) => limit.area));
  return { allowed, excess: larger('0', minus(area, allowed)), bases: limits.map(({ basis }) => basis) };
}

/** PR-1 for a unit: office area held against office area allowed. */
export function officeHolding(
  held: string,
  allowed: string,
): { readonly excess: string; readonly notices: readonly RuleNotice[] } {
  const excess = larger('0', minus(held, allowed));
  const over = compareTexts(excess, '0') > 0;
  const message = `办公室现有 ${held} m²，标准 ${allowed} m²，超出 ${excess} m²，超出部分应当腾退或说明`;
  return { excess, notices: over ? [{ rule: 'PR-1', severity: 'explain', message }] : [] };
}

/** PR-2: one person holds one office; a second one only for a real second post far away, smaller than the standard. */
export function secondOffice(
  ground: RuleGround,
  asked: {
    readonly rooms: readonly string[];
    readonly area: string;
    readonly leadership: string | null;
    readonly farAwayPost: boolean;
  },
): readonly RuleNotice[] {
  if (asked.rooms.length === 0) return [];
  if (!asked.farAwayPost)
    return [
      {
        rule: 'PR-2',
        severity: 'block',
        message: `该人员已有办公室 ${asked.rooms.join('、')}，一人只能配备一处办公室`,
      },
    ];
  const limit = officeLimit(ground, asked.leadership);
  if (limit && compareTexts(asked.area, limit.area) >= 0)
    return [
      { rule: 'PR-2', severity: 'block', message: `第二处办公室应当小于标准面积 ${limit.area} m²`, basis: limit.basis },
    ];
  return [{ rule: 'PR-2', severity: 'explain', message: '异地任职确需配备第二处办公室的，须从严审批并说明理由' }];
}

function levelWords(leadership: string): string {
  return leadershipLevel.items.find(({ code }) => code === leadership)?.label ?? leadership;
}
