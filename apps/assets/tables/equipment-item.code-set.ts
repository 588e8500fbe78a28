import { defineCodeSet } from '#standards/language';

/** 通用办公设备家具品目 (财资〔2016〕27号). */
export const equipmentItem = defineCodeSet({
  name: 'equipmentItem',
  title: '通用办公设备家具品目',
  source: '中央行政单位通用办公设备家具配置标准（财资〔2016〕27号）',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'desktop', label: '台式计算机' },
    { code: 'laptop', label: '便携式计算机' },
    { code: 'printer', label: '打印机' },
    { code: 'printerA4', label: 'A4 黑白打印机', parent: 'printer' },
    { code: 'printerA4Colour', label: 'A4 彩色打印机', parent: 'printer' },
    { code: 'printerA3', label: 'A3 黑白打印机', parent: 'printer' },
    { code: 'printerA3Colour', label: 'A3 彩色打印机', parent: 'printer' },
    { code: 'printerReceipt', label: '票据打印机', parent: 'printer' },
    { code: 'copier', label: '复印机' },
    { code: 'allInOne', label: '一体机、传真机' },
    { code: 'scanner', label: '扫描仪' },
    { code: 'shredder', label: '碎纸机' },
    { code: 'projector', label: '投影仪' },
    { code: 'desk', label: '办公桌' },
    { code: 'chair', label: '办公椅' },
    { code: 'sofa3', label: '三人沙发' },
    { code: 'sofa1', label: '单人沙发' },
    { code: 'teaTable', label: '大茶几' },
    { code: 'sideTable', label: '小茶几' },
    { code: 'visitorChair', label: '桌前椅' },
    { code: 'bookcase', label: '书柜' },
    { code: 'fileCabinet', label: '文件柜' },
    { code: 'wardrobe', label: '更衣柜' },
    { code: 'safe', label: '保密柜' },
    { code: 'teaCabinet', label: '茶水柜' },
    { code: 'meetingChair', label: '会议椅' },
  ],
});

/** 使用人层次: 财资〔2016〕27号 tells offices of 司局级 from the others. */
export const furnitureRank = defineCodeSet({
  name: 'furnitureRank',
  title: '使用人层次',
  source: '财资〔2016〕27号 附2',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'bureau', label: '司局级（厅局级）' },
    { code: 'below', label: '处级及以下' },
  ],
});

/** 数量口径: how a quantity cap is counted. */
export const quantityBasis = defineCodeSet({
  name: 'quantityBasis',
  title: '数量口径',
  source: '财资〔2016〕27号',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'share', label: '按编制内实有人数的百分比' },
    { code: 'band', label: '按人数分档' },
    { code: 'person', label: '按人' },
    { code: 'office', label: '按办公室' },
    { code: 'need', label: '按需要（不设数量上限）' },
  ],
});
