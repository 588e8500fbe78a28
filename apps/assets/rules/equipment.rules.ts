import {
  type Basis,
  bandRow,
  compareTexts,
  dividedBy,
  type LimitRow,
  limitRow,
  type RuleGround,
  type RuleNotice,
  times,
  wholePart,
} from '#standards/quotas';
import { equipmentStandards } from '../tables/equipment-standards.table.ts';
import { meetingTable } from '../tables/meeting-table.table.ts';

/** What quantities are counted from: staff within the establishment who are really there, offices, and whether the unit keeps secrets. */
export interface EquipmentUnit {
  readonly people: number;
  readonly offices: number;
  readonly secret: boolean;
}

/** Cap of one item; a missing one is not limited. */
export interface EquipmentCap {
  readonly quantity?: number;
  readonly price?: string;
  readonly years?: number;
  readonly basis: Basis;
}

/** Caps of an item for a unit, and for a rank where the standard tells them apart; `undefined` for items without a standard. */
export function equipmentCap(
  ground: RuleGround,
  item: string,
  unit: EquipmentUnit,
  rank: 'bureau' | 'below' = 'below',
): EquipmentCap | undefined {
  const row = limitRow(ground, equipmentStandards, { item, rank });
  if (!row) return undefined;
  const { price, years } = row.values;
  return {
    quantity: quantityOf(row, unit),
    price,
    years: years === undefined ? undefined : Number(years),
    basis: row.basis,
  };
}

function quantityOf({ values }: LimitRow, unit: EquipmentUnit): number | undefined {
  const each = (unit.secret ? values.secretQuantity : undefined) ?? values.quantity ?? '0';
  switch (values.basis) {
    case 'share':
      // A cap in pieces is never rounded up.
      return wholePart(dividedBy(times(each, String(unit.people)), '100'));
    case 'person':
      return unit.people * wholePart(each);
    case 'office':
      return unit.offices * wholePart(each);
    case 'band': {
      const within = Math.min(unit.people, Number(values.band));
      return (
        Math.floor(within / Number(values.perBand)) + Math.floor((unit.people - within) / Number(values.perFurther))
      );
    }
    default:
      return undefined;
  }
}

/** What is asked for of one item. */
export interface EquipmentAsk {
  readonly item: string;
  readonly number: number;
  /** Pieces in use and not scrapped. */
  readonly held: number;
  /** 元 a piece. */
  readonly price: string;
  readonly rank?: 'bureau' | 'below';
  readonly emergency?: boolean;
}

/** AS-1 (block in the budget, explain in an emergency) and AS-2 (block). */
export function equipmentNotices(ground: RuleGround, unit: EquipmentUnit, ask: EquipmentAsk): readonly RuleNotice[] {
  const cap = equipmentCap(ground, ask.item, unit, ask.rank);
  if (!cap) return [{ rule: 'AS-1', severity: 'explain', message: '该品目没有配置标准，须说明配置依据' }];
  const notices: RuleNotice[] = [];
  if (cap.quantity !== undefined && ask.held + ask.number > cap.quantity) {
    const message = `现有 ${ask.held} 件加申请 ${ask.number} 件超过数量上限 ${cap.quantity} 件`;
    notices.push({ rule: 'AS-1', severity: ask.emergency ? 'explain' : 'block', message, basis: cap.basis });
  }
  if (cap.price !== undefined && compareTexts(ask.price, cap.price) > 0) {
    const message = `单价 ${ask.price} 元超过价格上限 ${cap.price} 元`;
    notices.push({ rule: 'AS-2', severity: 'block', message, basis: cap.basis });
  }
  return notices;
}

/** Most that a conference table of a room may cost, in 元; `area` in m². */
export function meetingTableCap(
  ground: RuleGround,
  area: string,
): { readonly price: string; readonly basis: Basis } | undefined {
  const row = bandRow(ground, meetingTable, {}, area);
  return row && { price: times(area, row.values.price!), basis: row.basis };
}

/** An asset that stands idle or in the public warehouse. */
export interface IdleAsset {
  readonly id: string;
  readonly label: string;
  readonly category: string;
  readonly count: number;
}

/** AS-4 (条例738 第八条至第十一条): what stands idle goes before a purchase. */
export function reuseFirst(
  asked: { readonly category: string; readonly number: number },
  idle: readonly IdleAsset[],
): { readonly offered: readonly IdleAsset[]; readonly notices: readonly RuleNotice[] } {
  const offered = idle.filter(({ category }) => category === asked.category);
  const found = offered.reduce((sum, { count }) => sum + count, 0);
  if (found === 0) return { offered, notices: [] };
  const message = `同级有闲置的同类资产 ${found} 件，应当先调剂；不能调剂的须说明理由`;
  return { offered, notices: [{ rule: 'AS-4', severity: found >= asked.number ? 'block' : 'explain', message }] };
}
