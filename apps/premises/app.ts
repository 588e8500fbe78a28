import { defineApp } from '#standards/language';
import {
  applyRepair,
  applyScale,
  numberPremises,
  releaseRepair,
  releaseScale,
  reserveRepair,
  reserveScale,
} from './commands/premises-effects.contract.ts';
import { vacateRoom } from './commands/vacate-room.contract.ts';
import { premisesRepairItem } from './processes/premises-repair.item.ts';
import { premisesScaleItem } from './processes/premises-scale.item.ts';
import { calculateRepair, calculateScale, prefillRepair, prefillScale } from './queries/prefill.contract.ts';
import { building, houseTitle, occupancy, premisesScale, repairPlan, room, useAgreement } from './resources/index.ts';
import { premisesRoles } from './roles.ts';
import { premisesTables } from './tables/index.ts';

/** 办公用房: buildings, rooms, who uses them by which agreement, scale and repair (PRM-2, PRM-3, APR-6, APR-7). */
export const premisesApp = defineApp({
  id: 'premises',
  title: '办公用房',
  order: 25,
  icon: 'home',
  resources: [building, room, occupancy, useAgreement, premisesScale, repairPlan, houseTitle],
  tables: premisesTables,
  contracts: [
    numberPremises,
    vacateRoom,
    reserveScale,
    releaseScale,
    applyScale,
    reserveRepair,
    releaseRepair,
    applyRepair,
    prefillScale,
    calculateScale,
    prefillRepair,
    calculateRepair,
  ],
  permissions: {
    'premises.effect': '依审批结果登记用房台账（只由审批流程办理）',
    'premises.applyForScale': '申请办公用房规模审核',
    'premises.applyForRepair': '申报办公用房维修计划',
  },
  items: [premisesRepairItem, premisesScaleItem],
  roles: premisesRoles,
  menus: [
    { title: '房屋', resource: 'building' },
    { title: '房间', resource: 'room' },
    { title: '使用人', resource: 'occupancy' },
    { title: '使用协议', resource: 'useAgreement' },
    { title: '面积核定', resource: 'premisesScale' },
    { title: '维修计划', resource: 'repairPlan' },
    { title: '权属登记', resource: 'houseTitle' },
  ],
});
