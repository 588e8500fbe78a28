import { minus, type Reckoning, type ReckoningLine, type RuleGround, type RuleNotice } from '#standards/quotas';
import { officeAreaAllowed } from './office-area.rules.ts';
import { type Scale, scaleAllowed } from './scale.rules.ts';
import { standAloneNotices, supplyNotices, type VacantRoom } from './supply.rules.ts';
import { type StaffCount, staffByLevel } from './unit-staff.ts';

/** What an application for premises says; areas in m². */
export interface ScaleApplication {
  readonly staff: number;
  readonly form: 'multi' | 'high';
  readonly canteen?: boolean | null;
  readonly cars?: number | null;
  readonly way: 'reallocate' | 'exchange' | 'rent' | 'build';
  readonly asked: string;
  readonly held: string;
  readonly triedReallocate?: boolean | null;
  readonly triedExchange?: boolean | null;
  readonly triedRent?: boolean | null;
}

/** The areas of an application by the standard, its lines and what the rules say of it; without areas where a standard is missing. */
export interface ReckonedScale extends Reckoning {
  readonly officeArea?: string;
  readonly serviceArea?: string;
  readonly equipmentArea?: string;
  readonly basicArea?: string;
  readonly total?: string;
}

/** 规模审核: everything the form shows and the submission is judged by. */
export function reckonScale(
  ground: RuleGround,
  ask: ScaleApplication,
  leaders: readonly StaffCount[],
  vacant: readonly VacantRoom[],
): ReckonedScale {
  const offices = officeAreaAllowed(ground, staffByLevel(ask.staff, leaders));
  const scale = scaleOf(ground, ask, offices.area);
  if (!scale) {
    const message = '本级现行标准不全，无法测算，请先由数据管理员补齐规则表';
    return { lines: offices.lines, notices: [...offices.notices, { rule: 'PR-base', severity: 'block', message }] };
  }
  const exhausted = [
    ...(ask.triedReallocate ? ['reallocate'] : []),
    ...(ask.triedExchange ? ['exchange'] : []),
    ...(ask.triedRent ? ['rent'] : []),
  ];
  const { way, asked, held } = ask;
  const notices: RuleNotice[] = [
    ...offices.notices,
    ...supplyNotices({ way, area: asked, held, allowed: scale.basicUsable, exhausted }, vacant),
    ...(way === 'build' ? standAloneNotices(ground, scale.total) : []),
  ];
  return {
    officeArea: offices.area,
    serviceArea: scale.service,
    equipmentArea: scale.equipment,
    basicArea: scale.basicUsable,
    total: scale.total,
    lines: [...offices.lines, ...scale.lines, leftLine(scale, held)],
    notices,
  };
}

/** Nothing where a table has no row in force for the level: a steward may have ended one. */
function scaleOf(ground: RuleGround, ask: ScaleApplication, officeArea: string): Scale | undefined {
  const { staff, form, canteen, cars } = ask;
  try {
    return scaleAllowed(ground, { staff, form, officeArea, canteen: canteen ?? false, cars: cars ?? undefined });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function leftLine({ basicUsable }: Scale, held: string): ReckoningLine {
  return {
    label: '尚可配置的使用面积',
    arithmetic: `${basicUsable} − ${held}`,
    value: minus(basicUsable, held),
    unit: 'm²',
  };
}
