import { code, date, defineResource, note, ref, text } from '#standards/language';
import { terminalStatus } from './code-sets.ts';

/** 车载终端: one row a terminal on a vehicle; whoever manages the vehicle owns it. */
export const terminal = defineResource({
  id: 'terminal',
  name: 'terminal',
  title: '车载终端',
  kind: 'ledger',
  owner: { ref: 'vehicle' },
  label: 'phone',
  pickerDetail: 'model',
  catalogue: { theme: '公务用车', share: 'none', cycle: 'asNeeded' },
  states: { field: 'status', from: { active: ['stopped'], stopped: ['active'] } },
  fields: {
    phone: text('终端号码', {
      id: 'phone',
      required: true,
      grade: 2,
      max: 20,
      uniqueAmong: 'live',
      search: true,
      list: true,
      readOnly: 'afterCreate',
      hint: '终端上报的号码，不含前导零',
      synonyms: ['SIM卡号', '终端手机号', '设备号', '终端编号'],
    }),
    vehicle: ref('车辆', { id: 'vehicle', to: 'vehicle', required: true, grade: 1, list: true, index: true }),
    status: code('状态', {
      id: 'status',
      set: terminalStatus,
      required: true,
      initial: 'active',
      grade: 1,
      list: true,
    }),
    maker: text('制造商编码', { id: 'maker', max: 30, grade: 1, list: true, synonyms: ['制造商', '厂商'] }),
    model: text('终端型号', { id: 'model', max: 60, grade: 1, search: true, list: true, synonyms: ['型号'] }),
    serialNo: text('终端标识', {
      id: 'serial_no',
      max: 60,
      grade: 1,
      hint: '首次注册时记下，此后不符即拒绝接入',
      synonyms: ['终端ID'],
    }),
    protocol: text('协议版本', { id: 'protocol', max: 20, grade: 1, list: true, readOnly: 'always' }),
    hardware: text('硬件版本', { id: 'hardware', max: 60, grade: 1, readOnly: 'always', hint: '终端上报（0x0107）' }),
    firmware: text('固件版本', { id: 'firmware', max: 60, grade: 1, readOnly: 'always' }),
    gnss: text('定位模块', { id: 'gnss', max: 40, grade: 1, readOnly: 'always' }),
    sim: text('卡号', { id: 'sim', max: 30, grade: 3, mask: 'tail', synonyms: ['ICCID'] }),
    installedOn: date('安装日期', { id: 'installed_on', grade: 1, most: 'today', list: true }),
    remark: note('备注', { id: 'remark', max: 300, grade: 1 }),
  },
});
