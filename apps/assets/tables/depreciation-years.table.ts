import { code, type DatedRow, defineCodeSet, defineTable, int } from '#standards/language';

/** 折旧类别 (政府会计准则第3号——固定资产 应用指南 表1). */
export const depreciationClass = defineCodeSet({
  name: 'depreciationClass',
  title: '折旧类别',
  source: '财会〔2017〕4号 表1',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'steelHouse', label: '钢结构、钢筋混凝土结构房屋' },
    { code: 'brickHouse', label: '砖混、砖木结构房屋' },
    { code: 'simpleHouse', label: '简易房、房屋附属设施、构筑物' },
    { code: 'computer', label: '计算机设备、办公设备' },
    { code: 'vehicle', label: '车辆' },
    { code: 'machinery', label: '机械设备、雷达、无线电和卫星导航设备' },
    { code: 'electronics', label: '图书档案、电气、通信、广播电视电影设备，仪器仪表等' },
    { code: 'furniture', label: '家具' },
    { code: 'tools', label: '用具、装具' },
  ],
});

/** Least years over which a class is written off. */
export const depreciationYears = defineTable({
  name: 'depreciationYears',
  title: '固定资产折旧年限',
  keys: { class: code('折旧类别', { id: 'class', set: depreciationClass }) },
  values: { years: int('折旧年限', { id: 'years', unit: '年', least: 1 }) },
  rows: [
    row('steelHouse', 50),
    row('brickHouse', 30),
    row('simpleHouse', 8),
    row('computer', 6),
    row('vehicle', 8),
    row('machinery', 10),
    row('electronics', 5),
    row('furniture', 15, 'G'),
    row('tools', 5, 'G'),
  ],
});

function row(of: string, years: number, evidence: DatedRow['evidence'] = 'V'): DatedRow {
  const source = '政府会计准则第3号——固定资产 应用指南（财会〔2017〕4号）表1';
  return { id: `depreciation-${of}`, keys: { class: of }, values: { years }, from: '2017-01-01', source, evidence };
}
