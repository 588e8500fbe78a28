import { defineCodeSet } from '#standards/language';

/** 资产分类: the common classes of GB/T 14885-2022; stewards add what a bureau needs. */
export const assetCategory = defineCodeSet({
  name: 'assetCategory',
  title: '资产分类',
  source: 'GB/T 14885-2022',
  evidence: 'G',
  version: 1,
  items: [
    { code: 'A01', label: '房屋和构筑物' },
    { code: 'A02', label: '设备' },
    { code: 'A02010104', label: '服务器', parent: 'A02' },
    { code: 'A02010105', label: '台式计算机', parent: 'A02', synonyms: ['台式电脑', '台式机'] },
    { code: 'A02010108', label: '便携式计算机', parent: 'A02', synonyms: ['笔记本电脑', '笔记本'] },
    { code: 'A02020100', label: '复印机', parent: 'A02' },
    { code: 'A02020200', label: '投影仪', parent: 'A02' },
    { code: 'A02020400', label: '多功能一体机', parent: 'A02', synonyms: ['一体机'] },
    { code: 'A02021000', label: '打印机', parent: 'A02' },
    { code: 'A02021118', label: '扫描仪', parent: 'A02' },
    { code: 'A02021301', label: '碎纸机', parent: 'A02' },
    { code: 'A02030501', label: '轿车', parent: 'A02' },
    { code: 'A02030502', label: '越野车', parent: 'A02' },
    { code: 'A02030503', label: '商务车', parent: 'A02' },
    { code: 'A02061804', label: '空调机', parent: 'A02', synonyms: ['空调'] },
    { code: 'A03', label: '文物和陈列品' },
    { code: 'A04', label: '图书和档案' },
    { code: 'A05', label: '家具和用具' },
    { code: 'A05010201', label: '办公桌', parent: 'A05' },
    { code: 'A05010202', label: '会议桌', parent: 'A05' },
    { code: 'A05010301', label: '办公椅', parent: 'A05' },
    { code: 'A05010401', label: '三人沙发', parent: 'A05' },
    { code: 'A05010402', label: '单人沙发', parent: 'A05' },
    { code: 'A05010501', label: '书柜', parent: 'A05' },
    { code: 'A05010502', label: '文件柜', parent: 'A05' },
    { code: 'A05010503', label: '更衣柜', parent: 'A05' },
    { code: 'A05010504', label: '保密柜', parent: 'A05' },
    { code: 'A05010505', label: '茶水柜', parent: 'A05' },
    { code: 'A06', label: '特种动植物' },
    { code: 'A07', label: '物资' },
    { code: 'A08', label: '无形资产' },
  ],
});

/** 资产状态. */
export const assetStatus = defineCodeSet({
  name: 'assetStatus',
  title: '资产状态',
  evidence: 'P',
  version: 1,
  items: [
    { code: 'inUse', label: '在用', tone: 'good', synonyms: ['使用中', '使用', '正常使用'] },
    { code: 'idle', label: '闲置', tone: 'neutral', synonyms: ['空闲', '未使用'] },
    { code: 'lent', label: '出租出借', tone: 'busy', synonyms: ['外借', '出租', '出借', '借出'] },
    { code: 'toDispose', label: '待处置', tone: 'busy', synonyms: ['待报废', '拟报废'] },
    { code: 'approved', label: '已批准处置', tone: 'busy', synonyms: ['批准报废'] },
    { code: 'disposed', label: '已处置', tone: 'bad', synonyms: ['已报废', '报废'] },
  ],
});
