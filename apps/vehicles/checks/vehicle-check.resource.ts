import { code, defineResource, instant, note, ref, serial, text } from '#standards/language';
import { caseFields } from '#standards/quotas';
import { checkStatus } from './code-sets.ts';

/**
 * 用车核查: one journey of a vehicle that people have to look into, whatever alarms and findings it raised. The case of the same number goes through the
 * process; its decision is written here and on the alarms and findings.
 */
export const vehicleCheck = defineResource({
  id: 'veh_check',
  name: 'vehicleCheck',
  title: '用车核查',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'no',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'realtime' },
  writtenBy: 'commands',
  order: '-beganAt',
  states: {
    field: 'status',
    from: {
      open: ['verified', 'handedOver', 'accepted', 'falseAlarm', 'dropped'],
      verified: [],
      handedOver: [],
      accepted: [],
      falseAlarm: [],
      dropped: [],
    },
  },
  fields: {
    no: serial('核查编号', { id: 'no', pattern: 'HC{yyyy}{00000}', search: true, list: true }),
    matter: text('事由', { id: 'matter', required: true, max: 200, list: true, search: true }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, list: true, index: true }),
    beganAt: instant('开始时间', { id: 'began_at', required: true, list: true, index: true }),
    lastAt: instant('最后时间', { id: 'last_at', required: true, hint: '相隔不超过归并间隔的报警和疑点归入同一核查' }),
    status: code('核查状态', {
      id: 'status',
      set: checkStatus,
      required: true,
      initial: 'open',
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    result: note('办结结果', { id: 'result', max: 1000, readOnly: 'afterCreate' }),
    handedTo: text('移送单位', { id: 'handed_to', max: 60, readOnly: 'afterCreate' }),
    ...caseFields,
  },
});
