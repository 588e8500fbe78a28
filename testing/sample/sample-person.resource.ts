import { idNumber, mobile, personName } from '#standards/elements';
import { date, defineResource, ref, text } from '#standards/language';

/** A ledger with a sealed identifier that is unique through its blind index, and masked personal fields. */
export const samplePerson = defineResource({
  id: 'smp_person',
  name: 'samplePerson',
  title: '样例人员',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'name',
  pickerDetail: 'badge',
  order: 'name',
  catalogue: { theme: '样例', share: 'none', cycle: 'asNeeded' },
  fields: {
    name: text('姓名', { id: 'name', element: personName, required: true, search: true, list: true, index: true }),
    badge: text('工号', { id: 'badge', grade: 1, uniqueAmong: 'live', search: true, list: true, max: 20 }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1, list: true, index: true }),
    phone: text('移动电话', { id: 'phone', element: mobile, list: true }),
    idNumber: text('公民身份号码', { id: 'id_number', element: idNumber, sealed: true, uniqueAmong: 'live' }),
    bornOn: date('出生日期', { id: 'born_on', grade: 4, most: 'today' }),
  },
});
