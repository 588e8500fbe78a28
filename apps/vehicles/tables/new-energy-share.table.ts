import { type DatedRow, defineTable, quantity } from '#standards/language';

const NOTICE = '国管局、中直管理局《关于做好中央和国家机关新能源汽车推广使用工作的通知》（2024年10月）';

/** 新增及更新车辆中新能源汽车的最低比例. */
export const newEnergyShare = defineTable({
  name: 'newEnergyShare',
  title: '新能源汽车配备比例',
  keys: {},
  values: { share: quantity('最低比例', { id: 'share', unit: '比例', scale: 2, least: '0', most: '1' }) },
  rows: [row('share-central', 'V', NOTICE, 1), row('share', 'D', `${NOTICE}；地方比例由省级确定，暂按中央比例`)],
});

function row(id: string, evidence: DatedRow['evidence'], source: string, level?: 1): DatedRow {
  return { id, keys: {}, values: { share: '0.3' }, ...(level && { level }), from: '2024-10-01', source, evidence };
}
