import { defineApp } from '#standards/language';
import { alarmContracts, alarmResources } from './alarms/declared.ts';
import { checkCodeSets, checkContracts, checkResources, vehicleCheckItem } from './checks/declared.ts';
import { deliverVehicle } from './commands/deliver-vehicle.contract.ts';
import { disposeVehicle, remitIncome } from './commands/dispose-vehicle.contract.ts';
import { transferVehicle } from './commands/transfer-vehicle.contract.ts';
import {
  applyPurchase,
  applyQuota,
  numberVehicles,
  releasePurchase,
  releaseQuota,
  reservePurchase,
  reserveQuota,
} from './commands/vehicle-effects.contract.ts';
import { dispatchCodeSets, dispatchContracts, dispatchResources } from './dispatch/declared.ts';
import { evaluationCodeSets, evaluationContracts, evaluationResources } from './evaluation/declared.ts';
import { issueFeedKeys, revokeFeedKeys } from './feeds/feed-keys.contract.ts';
import { feedingPlatform } from './feeds/feeding-platform.resource.ts';
import { lifeOf } from './life/life.contract.ts';
import { terminalMedia } from './media/terminal-media.resource.ts';
import { vehiclePurchaseItem } from './processes/vehicle-purchase.item.ts';
import { vehicleQuotaItem } from './processes/vehicle-quota.item.ts';
import { vehicleUseItem } from './processes/vehicle-use.item.ts';
import { calculatePurchase, calculateQuota, prefillPurchase, prefillQuota } from './queries/prefill.contract.ts';
import { regionContracts, regionResources } from './regions/declared.ts';
import { quotaReview, vehicle, vehicleCost, vehiclePlan, vehicleQuota } from './resources/index.ts';
import { vehicleRoles } from './roles.ts';
import { vehicleTables } from './tables/index.ts';
import {
  adoptTerminal,
  blockSighting,
  confirmCut,
  dismissSighting,
  orderTerminal,
  refuseCut,
  unblockSighting,
} from './terminals/terminal.contracts.ts';
import { terminal } from './terminals/terminal.resource.ts';
import { terminalEvent } from './terminals/terminal-event.resource.ts';
import { terminalHealth } from './terminals/terminal-health.contract.ts';
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
    terminalEvent,
    terminalMedia,
    ...alarmResources,
    ...regionResources,
    ...usageResources,
    ...checkResources,
    ...upkeepResources,
    ...dispatchResources,
    ...evaluationResources,
    feedingPlatform,
  ],
  codeSets: [...usageCodeSets, ...checkCodeSets, ...upkeepCodeSets, ...dispatchCodeSets, ...evaluationCodeSets],
  tables: vehicleTables,
  contracts: [
    numberVehicles,
    transferVehicle,
    disposeVehicle,
    remitIncome,
    lifeOf,
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
    blockSighting,
    unblockSighting,
    terminalHealth,
    orderTerminal,
    confirmCut,
    refuseCut,
    ...alarmContracts,
    ...regionContracts,
    ...checkContracts,
    ...usageContracts,
    ...upkeepContracts,
    ...dispatchContracts,
    ...evaluationContracts,
    issueFeedKeys,
    revokeFeedKeys,
  ],
  permissions: {
    'vehicles.detect': '依定位监测登记车辆报警（只由系统办理）',
    'vehicles.reckon': '核算车辆月度数据（只由系统办理）',
    'vehicles.book': '依派车单登记车辆费用（只由系统办理）',
    'vehicles.effect': '依审批结果登记用车台账（只由审批流程办理）',
    'vehicles.rejudge': '依迟到的轨迹和派车单重新核对用车',
    'vehicles.shareVehicle': '跨单位调剂派车',
    'vehicles.applyForUse': '申请用车',
    'vehicles.applyForQuota': '申请核定公务用车编制',
    'vehicles.applyForPurchase': '申请新增更新公务用车',
  },
  items: [vehicleUseItem, vehicleQuotaItem, vehiclePurchaseItem, vehicleCheckItem],
  roles: vehicleRoles,
  pages: [
    { key: 'dispatchDesk', title: '派车台', path: '/vehicles/desk', permission: 'dispatchOrder.assign' },
    { key: 'myRides', title: '我的用车', path: '/vehicles/my-rides', permission: 'vehicles.applyForUse' },
    { key: 'myTrips', title: '我的出车', path: '/vehicles/my-trips', permission: 'dispatchOrder.confirm' },
    { key: 'vehicleLive', title: '实时地图', path: '/vehicles/live', permission: 'vehicle.track' },
    { key: 'vehicleReplay', title: '轨迹回放', path: '/vehicles/replay', permission: 'vehicle.track' },
    { key: 'vehicleFences', title: '电子围栏', path: '/vehicles/fences', permission: 'fence.read' },
    { key: 'vehicleEvaluation', title: '用车评价', path: '/vehicles/evaluation', permission: 'vehicleMonth.read' },
    { key: 'vehicleRecord', title: '公务用车', path: '/r/vehicle/:id', permission: 'vehicle.read' },
    { key: 'vehicleAccount', title: '单车核算', path: '/vehicles/account/:id', permission: 'vehicleCost.account' },
    { key: 'vehicleDue', title: '到期提醒', path: '/vehicles/due', permission: 'vehicleInsurance.read' },
    { key: 'vehiclePublications', title: '用车公示', path: '/r/vehiclePublication', permission: 'signedIn' },
    { key: 'vehiclePublication', title: '用车公示', path: '/r/vehiclePublication/:id', permission: 'signedIn' },
    { key: 'terminalHealth', title: '终端巡检', path: '/vehicles/terminals', permission: 'terminal.read' },
    {
      key: 'unknownTerminals',
      title: '待认领终端',
      path: '/vehicles/unknown-terminals',
      permission: 'terminalSighting.read',
    },
    { key: 'vehicleAlarms', title: '报警处置', path: '/vehicles/alarms', permission: 'vehicleAlarm.read' },
    { key: 'vehicleSupervision', title: '用车监管', path: '/vehicles/supervision', permission: 'vehicleUsage.read' },
    { key: 'vehicleUsageRecord', title: '用车记录', path: '/r/vehicleUsage/:id', permission: 'vehicleUsage.read' },
    { key: 'terminalMediaRecord', title: '终端多媒体', path: '/r/terminalMedia/:id', permission: 'terminalMedia.read' },
  ],
  menus: [
    { title: '我的用车', page: 'myRides', group: '日常用车' },
    { title: '我的出车', page: 'myTrips', group: '日常用车' },
    { title: '派车台', page: 'dispatchDesk', group: '日常用车' },
    { title: '派车单', resource: 'dispatchOrder', group: '日常用车' },
    { title: '免单用车登记', resource: 'vehicleExemption', group: '日常用车' },
    { title: '实时地图', page: 'vehicleLive', group: '监控' },
    { title: '轨迹回放', page: 'vehicleReplay', group: '监控' },
    { title: '报警处置', page: 'vehicleAlarms', group: '监控' },
    { title: '电子围栏', page: 'vehicleFences', group: '监控' },
    { title: '报警台账', resource: 'vehicleAlarm', group: '监控' },
    { title: '围栏台账', resource: 'fence', group: '监控' },
    { title: '用车监管', page: 'vehicleSupervision', group: '监管' },
    { title: '用车记录', resource: 'vehicleUsage', group: '监管' },
    { title: '用车疑点', resource: 'vehicleFinding', group: '监管' },
    { title: '用车核查', resource: 'vehicleCheck', group: '监管' },
    { title: '重点场所', resource: 'listedPlace', group: '监管' },
    { title: '行政区边界', resource: 'regionOutline', group: '监管' },
    { title: '用车评价', page: 'vehicleEvaluation', group: '评价公示' },
    { title: '用车公示', page: 'vehiclePublications', group: '评价公示' },
    { title: '公示异议', resource: 'publicationObjection', group: '评价公示' },
    { title: '月度核算', resource: 'vehicleMonth', group: '评价公示' },
    { title: '年度费用', resource: 'vehicleCost', group: '评价公示' },
    { title: '车辆台账', resource: 'vehicle', group: '台账' },
    { title: '到期提醒', page: 'vehicleDue', group: '台账' },
    { title: '驾驶员', resource: 'driver', group: '台账' },
    { title: '标识化登记', resource: 'vehicleMarking', group: '台账' },
    { title: '处置登记', resource: 'vehicleDisposal', group: '台账' },
    { title: '用车编制', resource: 'vehicleQuota', group: '台账' },
    { title: '编制核定', resource: 'quotaReview', group: '台账' },
    { title: '购置更新计划', resource: 'vehiclePlan', group: '台账' },
    { title: '加油充电', resource: 'fuelFill', group: '运行维护' },
    { title: '加油充电卡', resource: 'fuelCard', group: '运行维护' },
    { title: '路桥停车', resource: 'vehicleFee', group: '运行维护' },
    { title: '维修保养', resource: 'vehicleRepair', group: '运行维护' },
    { title: '定点维修厂', resource: 'repairShop', group: '运行维护' },
    { title: '车辆保险', resource: 'vehicleInsurance', group: '运行维护' },
    { title: '年检记录', resource: 'vehicleInspection', group: '运行维护' },
    { title: '交通违法', resource: 'vehicleViolation', group: '运行维护' },
    { title: '车载终端', resource: 'terminal', group: '终端设备' },
    { title: '终端巡检', page: 'terminalHealth', group: '终端设备' },
    { title: '待认领终端', page: 'unknownTerminals', group: '终端设备' },
    { title: '终端指令', resource: 'terminalOrder', group: '终端设备' },
    { title: '终端上报事件', resource: 'terminalEvent', group: '终端设备' },
    { title: '终端多媒体', resource: 'terminalMedia', group: '终端设备' },
    { title: '上报平台', resource: 'feedingPlatform', group: '终端设备' },
  ],
});
