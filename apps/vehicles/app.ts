import { defineApp } from '#standards/language';
import { alarmContracts, alarmResources } from './alarms/declared.ts';
import { deliverVehicle } from './commands/deliver-vehicle.contract.ts';
import { disposalWay, disposeVehicle } from './commands/dispose-vehicle.contract.ts';
import { transferVehicle } from './commands/transfer-vehicle.contract.ts';
import {
  applyPurchase,
  applyQuota,
  releasePurchase,
  releaseQuota,
  reservePurchase,
  reserveQuota,
} from './commands/vehicle-effects.contract.ts';
import { dispatchCodeSets, dispatchContracts, dispatchResources } from './dispatch/declared.ts';
import { issueFeedKeys, revokeFeedKeys } from './feeds/feed-keys.contract.ts';
import { feedingPlatform } from './feeds/feeding-platform.resource.ts';
import { vehiclePurchaseItem } from './processes/vehicle-purchase.item.ts';
import { vehicleQuotaItem } from './processes/vehicle-quota.item.ts';
import { calculatePurchase, calculateQuota, prefillPurchase, prefillQuota } from './queries/prefill.contract.ts';
import { quotaReview, vehicle, vehicleCost, vehiclePlan, vehicleQuota } from './resources/index.ts';
import { vehicleRoles } from './roles.ts';
import { vehicleTables } from './tables/index.ts';
import {
  adoptTerminal,
  confirmCut,
  dismissSighting,
  orderTerminal,
  refuseCut,
} from './terminals/terminal.contracts.ts';
import { terminal } from './terminals/terminal.resource.ts';
import { terminalOrder } from './terminals/terminal-order.resource.ts';
import { terminalSighting } from './terminals/terminal-sighting.resource.ts';
import { liveVehicles } from './tracks/live-vehicles.contract.ts';
import { trackOf } from './tracks/track-of.contract.ts';
import { upkeepCodeSets, upkeepContracts, upkeepResources } from './upkeep/declared.ts';
import { usageCodeSets, usageContracts, usageResources } from './usage/declared.ts';

/** 公务用车: the vehicle ledger, its quotas and yearly costs (VEH-1). */
export const vehiclesApp = defineApp({
  id: 'vehicles',
  title: '公务用车',
  order: 30,
  icon: 'car',
  resources: [
    vehicle,
    vehicleCost,
    vehicleQuota,
    vehiclePlan,
    quotaReview,
    terminal,
    terminalSighting,
    terminalOrder,
    ...alarmResources,
    ...usageResources,
    ...upkeepResources,
    ...dispatchResources,
    feedingPlatform,
  ],
  codeSets: [disposalWay, ...usageCodeSets, ...upkeepCodeSets, ...dispatchCodeSets],
  tables: vehicleTables,
  contracts: [
    transferVehicle,
    disposeVehicle,
    deliverVehicle,
    reserveQuota,
    releaseQuota,
    applyQuota,
    reservePurchase,
    releasePurchase,
    applyPurchase,
    prefillQuota,
    calculateQuota,
    prefillPurchase,
    calculatePurchase,
    liveVehicles,
    trackOf,
    adoptTerminal,
    dismissSighting,
    orderTerminal,
    confirmCut,
    refuseCut,
    ...alarmContracts,
    ...usageContracts,
    ...upkeepContracts,
    ...dispatchContracts,
    issueFeedKeys,
    revokeFeedKeys,
  ],
  permissions: {
    'vehicles.detect': '依定位监测登记车辆报警（只由系统办理）',
    'vehicles.effect': '依审批结果登记用车台账（只由审批流程办理）',
    'vehicles.shareVehicle': '跨单位调剂派车',
    'vehicles.applyForQuota': '申请核定公务用车编制',
    'vehicles.applyForPurchase': '申请新增更新公务用车',
  },
  items: [vehicleQuotaItem, vehiclePurchaseItem],
  roles: vehicleRoles,
  pages: [
    { key: 'vehicleLive', title: '实时地图', path: '/vehicles/live', permission: 'vehicle.track' },
    { key: 'vehicleReplay', title: '轨迹回放', path: '/vehicles/replay', permission: 'vehicle.track' },
    { key: 'vehicleFences', title: '电子围栏', path: '/vehicles/fences', permission: 'fence.read' },
    { key: 'vehicleAlarms', title: '报警处置', path: '/vehicles/alarms', permission: 'vehicleAlarm.read' },
  ],
  menus: [
    { title: '实时地图', page: 'vehicleLive' },
    { title: '轨迹回放', page: 'vehicleReplay' },
    { title: '报警处置', page: 'vehicleAlarms' },
    { title: '电子围栏', page: 'vehicleFences' },
    { title: '派车单', resource: 'dispatchOrder' },
    { title: '车辆台账', resource: 'vehicle' },
    { title: '报警台账', resource: 'vehicleAlarm' },
    { title: '围栏台账', resource: 'fence' },
    { title: '用车记录', resource: 'vehicleUsage' },
    { title: '用车疑点', resource: 'vehicleFinding' },
    { title: '年度费用', resource: 'vehicleCost' },
    { title: '驾驶员', resource: 'driver' },
    { title: '车辆保险', resource: 'vehicleInsurance' },
    { title: '年检记录', resource: 'vehicleInspection' },
    { title: '维修保养', resource: 'vehicleRepair' },
    { title: '定点维修厂', resource: 'repairShop' },
    { title: '加油充电', resource: 'fuelFill' },
    { title: '加油充电卡', resource: 'fuelCard' },
    { title: '路桥停车', resource: 'vehicleFee' },
    { title: '交通违法', resource: 'vehicleViolation' },
    { title: '标识化登记', resource: 'vehicleMarking' },
    { title: '用车编制', resource: 'vehicleQuota' },
    { title: '编制核定', resource: 'quotaReview' },
    { title: '购置更新计划', resource: 'vehiclePlan' },
    { title: '车载终端', resource: 'terminal' },
    { title: '待认领终端', resource: 'terminalSighting' },
    { title: '终端指令', resource: 'terminalOrder' },
    { title: '上报平台', resource: 'feedingPlatform' },
  ],
});
