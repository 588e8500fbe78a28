import { code, date, defineResource, ref, text } from '#standards/language';
import { deliveryStatus, deliveryWay } from '../code-sets.ts';

/** 送达回执: to whom a document went, how, and who signed for it when. */
export const documentDelivery = defineResource({
  id: 'document_delivery',
  name: 'documentDelivery',
  title: '送达回执',
  kind: 'ledger',
  owner: { ref: 'document' },
  label: 'receiver',
  writtenBy: 'commands',
  catalogue: { theme: '公文管理', share: 'none', cycle: 'realtime' },
  states: { field: 'status', from: { sent: ['received'], received: [] } },
  uniqueTogether: [['document', 'receiver']],
  fields: {
    document: ref('公文', {
      id: 'document',
      to: 'officialDocument',
      required: true,
      grade: 1,
      list: true,
      index: true,
    }),
    receiver: text('受送达单位', { id: 'receiver', required: true, grade: 1, list: true, max: 100 }),
    way: code('送达方式', { id: 'way', set: deliveryWay, required: true, grade: 1, list: true }),
    status: code('状态', { id: 'status', set: deliveryStatus, required: true, grade: 1, list: true, initial: 'sent' }),
    sentOn: date('送出日期', { id: 'sent_on', required: true, grade: 1, list: true }),
    receivedBy: text('签收人', { id: 'received_by', grade: 1, list: true, max: 40 }),
    receivedOn: date('签收日期', { id: 'received_on', grade: 1, list: true }),
  },
});
