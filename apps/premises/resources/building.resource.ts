import { code, date, defineResource, int, note, point, quantity, ref, text } from '#standards/language';
import { buildingForm, houseOrigin, houseStatus, titleState } from '../code-sets.ts';
import { buildingRules } from '../rules/ledger.rules.ts';

/** 房屋: one building of office premises, held by the bureau of its level (办公用房管理办法: 统一权属). Areas in m². */
export const building = defineResource({
  id: 'premises_building',
  name: 'building',
  title: '房屋',
  kind: 'ledger',
  owner: { ref: 'holder' },
  label: 'name',
  pickerDetail: 'campus',
  order: 'name',
  catalogue: { theme: '办公用房', share: 'conditional', purpose: '用于办公用房监管', cycle: 'asNeeded' },
  states: {
    field: 'status',
    from: {
      building: ['completed'],
      completed: ['onBooks'],
      onBooks: ['disposing'],
      disposing: ['onBooks', 'disposed'],
      disposed: [],
    },
  },
  rules: buildingRules,
  fields: {
    code: text('房屋编号', { id: 'code', required: true, uniqueAmong: 'live', search: true, list: true, max: 40 }),
    name: text('房屋名称', {
      id: 'name',
      required: true,
      grade: 1,
      search: true,
      list: true,
      max: 80,
      synonyms: ['楼栋名称', '建筑名称'],
    }),
    campus: text('院落', { id: 'campus', grade: 1, search: true, list: true, max: 80, synonyms: ['办公区', '大院'] }),
    address: text('坐落', { id: 'address', grade: 1, max: 120, synonyms: ['地址', '详细地址'] }),
    position: point('位置', { id: 'position' }),
    holder: ref('权属管理单位', {
      id: 'holder',
      to: 'unit',
      required: true,
      list: true,
      index: true,
      readOnly: 'afterCreate',
      hint: '本级机关事务管理部门；经批准的垂直管理、涉密单位可为本单位',
    }),
    origin: code('房屋来源', { id: 'origin', set: houseOrigin, required: true, initial: 'budget' }),
    form: code('建筑类型', { id: 'form', set: buildingForm, required: true, initial: 'multi' }),
    builtOn: date('竣工日期', { id: 'built_on', most: 'today', synonyms: ['建成日期'] }),
    floors: int('层数', { id: 'floors', least: 1, most: 100, unit: '层' }),
    builtArea: area('建筑面积', 'built_area', true),
    basicArea: area('基本办公用房使用面积', 'basic_area'),
    ancillaryArea: area('附属用房建筑面积', 'ancillary_area'),
    landArea: area('土地面积', 'land_area'),
    status: code('房屋状态', { id: 'status', set: houseStatus, required: true, list: true }),
    titleState: code('权证情况', {
      id: 'title_state',
      set: titleState,
      required: true,
      list: true,
      initial: 'untitled',
    }),
    remark: note('备注', { id: 'remark', max: 500 }),
  },
});

function area(title: string, id: string, list = false) {
  return quantity(title, { id, unit: 'm²', scale: 2, least: '0', list });
}
