import {
  type Basis,
  compareTexts,
  limitRow,
  type RuleGround,
  type RuleNotice,
  roundedUp,
  times,
} from '#standards/quotas';
import { newEnergyShare } from '../tables/new-energy-share.table.ts';
import { vehicleCaps } from '../tables/vehicle-caps.table.ts';
import { vehicleCaseCaps } from '../tables/vehicle-case-caps.table.ts';

/** Caps of one purchase: price in 元 without purchase tax, displacement in litres; a missing one is not limited. */
export interface PurchaseCaps {
  readonly price?: string;
  readonly displacement?: string;
  readonly basis: Basis;
}

/** Caps of a kind in a case of article 7; `undefined` where no row holds (特种专业技术用车: set by the department with finance). */
export function purchaseCaps(ground: RuleGround, kind: string, when: string): PurchaseCaps | undefined {
  const row =
    when === 'ordinary' ? limitRow(ground, vehicleCaps, { kind }) : limitRow(ground, vehicleCaseCaps, { case: when });
  return row && { price: row.values.price, displacement: row.values.displacement, basis: row.basis };
}

/** One purchase as it is asked for. */
export interface PurchaseAsk {
  readonly kind: string;
  readonly case: string;
  readonly price: string;
  readonly displacement?: string | null;
  readonly newEnergy: boolean;
}

/** 71号 第七条: price and displacement within the caps; kinds for which a new-energy vehicle is the rule say why it is none. */
export function purchaseNotices(ground: RuleGround, ask: PurchaseAsk): readonly RuleNotice[] {
  const caps = purchaseCaps(ground, ask.kind, ask.case);
  const notices: RuleNotice[] = [];
  if (ask.case === 'newEnergy' && !ask.newEnergy)
    notices.push({ rule: 'VH-case', severity: 'block', message: '购置情形为新能源轿车，能源种类不是新能源' });
  if (ask.case === 'lawEnforcement' && ask.kind !== 'ZF')
    notices.push({ rule: 'VH-case', severity: 'block', message: '“执法执勤工作需要”只适用于执法执勤用车' });
  if (!caps)
    notices.push({
      rule: 'VH-cap',
      severity: 'explain',
      message: '本类车辆没有统一标准，由主管部门会同财政部门确定，请附依据',
    });
  if (caps?.price && compareTexts(ask.price, caps.price) > 0)
    notices.push({
      rule: 'VH-cap-price',
      severity: 'block',
      message: `价格 ${ask.price} 元超过上限 ${caps.price} 元`,
      basis: caps.basis,
    });
  if (caps?.displacement && ask.displacement && compareTexts(ask.displacement, caps.displacement) > 0)
    notices.push({
      rule: 'VH-cap-displacement',
      severity: 'block',
      message: `排气量 ${ask.displacement} L 超过上限 ${caps.displacement} L`,
      basis: caps.basis,
    });
  if (ask.kind === 'JY' && !ask.newEnergy)
    notices.push({
      rule: 'VH-4',
      severity: 'explain',
      message: '机要通信用车原则上配备新能源汽车，须说明不配备的理由',
    });
  return notices;
}

/** VH-4: new-energy vehicles that a yearly plan is short of. */
export function newEnergyShortfall(
  ground: RuleGround,
  planned: number,
  newEnergy: number,
): { readonly shortfall: number; readonly share: string; readonly basis: Basis } | undefined {
  const row = limitRow(ground, newEnergyShare, {});
  if (!row) return undefined;
  const share = row.values.share!;
  const needed = roundedUp(times(share, String(planned)));
  return { shortfall: Math.max(0, needed - newEnergy), share, basis: row.basis };
}
