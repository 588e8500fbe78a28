import { sex } from '#standards/code-sets';
import { idNumber, mobile, personName } from '#standards/elements';
import { code, date, defineResource, ref, text } from '#standards/language';

/** 人员: belongs to the unit of establishment; other units see a person through assignments. Owned by platform/identity. */
export const person = defineResource({
  id: 'person',
  name: 'person',
  title: '人员',
  kind: 'ledger',
  owner: { ref: 'home' },
  person: 'id',
  label: 'name',
  pickerDetail: 'staffNo',
  order: 'name',
  catalogue: {
    theme: '基础数据',
    share: 'conditional',
    purpose: '机关事务业务办理中的人员身份核对',
    cycle: 'asNeeded',
  },
  fields: {
    name: text('姓名', { id: 'name', element: personName, required: true, search: true, list: true, index: true }),
    staffNo: text('工号', { id: 'staff_no', grade: 2, uniqueAmong: 'live', search: true, list: true, max: 20 }),
    sex: code('性别', { id: 'sex', set: sex, grade: 2, list: true }),
    home: ref('人事关系所在单位', {
      id: 'home',
      to: 'unit',
      required: true,
      grade: 1,
      list: true,
      index: true,
      readOnly: 'afterCreate',
    }),
    phone: text('移动电话', { id: 'phone', element: mobile, list: true }),
    idNumber: text('公民身份号码', { id: 'id_number', element: idNumber, sealed: true, uniqueAmong: 'live' }),
    leftOn: date('离岗日期', { id: 'left_on', grade: 2, readOnly: 'always', hint: '离岗请用“人员离岗”' }),
  },
});
