import { defineResource, field, gt, gte, rule } from '#standards/language';
import { dispatchFields } from './dispatch-fields.ts';

/**
 * 派车单: one use of a vehicle, from the application (用车申请, in the process) to the archive (VH-11: 用车单位、用车人、事由、路线、时间、交接、里程、路桥费
 * 等). Belongs to the unit that uses the vehicle; its driver sees his own. Whoever drives without one needs an explanation (VH-12).
 */
export const dispatchOrder = defineResource({
  id: 'veh_order',
  name: 'dispatchOrder',
  title: '派车单',
  kind: 'ledger',
  owner: { ref: 'unit' },
  person: 'driverPerson',
  label: 'no',
  order: '-plannedFrom',
  writtenBy: 'commands',
  catalogue: { theme: '公务用车', share: 'conditional', purpose: '用于公务用车监管', cycle: 'realtime' },
  states: {
    field: 'status',
    from: {
      requested: ['approved', 'returned'],
      returned: ['requested'],
      approved: ['assigned', 'cancelled'],
      assigned: ['out', 'approved', 'cancelled'],
      out: ['back'],
      back: ['settled'],
      settled: ['rated', 'archived'],
      rated: ['archived'],
      archived: [],
      cancelled: [],
    },
  },
  rules: [
    rule('DO-period', '预计收车时间应晚于出车时间', gt(field('plannedTo'), field('plannedFrom')), 'block', {
      at: 'plannedTo',
      evidence: 'D',
    }),
    rule('DO-odometer', '收车里程不小于出车里程', gte(field('odometerIn'), field('odometerOut')), 'block', {
      at: 'odometerIn',
      source: '党政机关公务用车管理办法（中办发〔2017〕71号）使用登记',
      evidence: 'G',
    }),
  ],
  fields: dispatchFields,
});
