import { code, date, defineContract, text } from '#standards/language';
import { deliveryWay } from '../code-sets.ts';
import { documentFaults } from '../faults.ts';

/** 送达: sends a sealed document to a receiver; once for each. */
export const sendDocument = defineContract<{ readonly delivery: string }>()({
  type: 'verb',
  on: 'officialDocument',
  name: 'send',
  title: '送达',
  permission: 'officialDocument.deliver',
  when: ['sealed', 'delivered'],
  input: {
    receiver: text('受送达单位', { id: 'receiver', required: true, max: 100 }),
    way: code('送达方式', { id: 'way', set: deliveryWay, required: true, initial: 'system' }),
  },
  errors: documentFaults('RECEIVER_TWICE'),
  event: 'officialDocument.sent',
});

/** 签收: the receipt comes back; the document counts as delivered with the first. */
export const receiveDelivery = defineContract()({
  type: 'verb',
  on: 'documentDelivery',
  name: 'receive',
  title: '登记签收',
  permission: 'officialDocument.deliver',
  when: ['sent'],
  input: {
    receivedBy: text('签收人', { id: 'received_by', required: true, max: 40 }),
    receivedOn: date('签收日期', { id: 'received_on', required: true, most: 'today', initial: 'today' }),
  },
  event: 'officialDocument.delivered',
});
