import type { FormerName, WorldUnit } from './shapes.ts';
import type { UnitTemplate } from './unit-template.ts';

/** A unit that stands in one place only, or a fact about a unit that the templates do not know. */
export interface SpecialUnit extends UnitTemplate {
  readonly regionCode: string;
  readonly secret?: boolean;
  readonly status?: WorldUnit['status'];
  readonly validTo?: string;
  /** Refs of the units that took over. */
  readonly successorRefs?: readonly string[];
}

/** Units whose fate a bureau meets in life: merged, split, secret, a committee without divisions of its own. */
export const specialUnits: readonly SpecialUnit[] = [
  {
    ...single('ruralRevival', '520102', '{p}乡村振兴局'),
    status: 'merged',
    validTo: '2024-03-31',
    successorRefs: ['520102/agriculture'],
  },
  {
    ...single('cultureSports', '520102', '{p}文体广电旅游局'),
    status: 'split',
    validTo: '2024-12-31',
    successorRefs: ['520102/culture', '520102/sports'],
  },
  { ...single('special7', '520100', '{p}专项工作第七办公室'), short: '市七办', cars: 6, secret: true },
  { ...single('partyWork', '52GA00', '中共贵州贵安新区工作委员会'), short: '贵安党工委', kind: 'party', cars: 3 },
  { ...single('committee', '52GA00', '贵州贵安新区管理委员会'), short: '贵安管委会', kind: 'committee', cars: 8 },
  { ...single('committeeFinance', '52GA00', '贵州贵安新区财政局'), short: '{p}财政局', parent: 'committee', cars: 2 },
  {
    ...single('committeeSociety', '52GA00', '贵州贵安新区社会事务管理局'),
    short: '{p}社会事务局',
    parent: 'committee',
    cars: 4,
  },
  {
    ...single('committeeHall', '52GA00', '贵州贵安新区政务服务中心'),
    parent: 'committee',
    kind: 'institution',
    cars: 1,
  },
];

/** Names that units had before: they must still be found. */
export const formerNames: Readonly<Record<string, readonly FormerName[]>> = {
  '520102/affairs': [{ name: '贵阳市南明区机关事务管理局', to: '2019-02-28', source: '南明区机构改革方案' }],
  '520102/enforcement': [{ name: '贵阳市南明区城市管理局', to: '2021-06-30', source: '南明区综合行政执法改革方案' }],
  '520000/culture': [{ name: '贵州省文化厅', to: '2018-10-31', source: '贵州省机构改革方案' }],
  '520100/health': [{ name: '贵阳市卫生和计划生育委员会', to: '2019-01-31', source: '贵阳市机构改革方案' }],
};

function single(key: string, regionCode: string, name: string): SpecialUnit {
  return { key, regionCode, name, levels: '234', tier: 1, kind: 'government', cars: 0 };
}
