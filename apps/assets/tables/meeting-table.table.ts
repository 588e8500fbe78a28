import { code, type DatedRow, defineCodeSet, defineTable, int, money } from '#standards/language';

/** 会议室面积档次. */
export const meetingRoomBand = defineCodeSet({
  name: 'meetingRoomBand',
  title: '会议室面积档次',
  source: '财资〔2016〕27号 附2',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'small', label: '50 m² 以下' },
    { code: 'medium', label: '50 至 100 m²' },
    { code: 'large', label: '100 m² 以上' },
  ],
});

/** 会议桌: 元 for each m² of the meeting room. */
export const meetingTable = defineTable({
  name: 'meetingTable',
  title: '会议桌配置标准',
  keys: { band: code('会议室面积', { id: 'band', set: meetingRoomBand }) },
  values: {
    upTo: int('面积上限（含）', { id: 'up_to', unit: 'm²', least: 0 }),
    price: money('每平方米价格上限', { id: 'price', unit: '元/m²', least: '0' }),
    years: int('最低使用年限', { id: 'years', unit: '年', least: 0 }),
  },
  rows: [row('small', 1600, 50), row('medium', 1200, 100), row('large', 1000)],
});

function row(band: string, price: number, upTo?: number): DatedRow {
  return {
    id: `meeting-table-${band}`,
    keys: { band },
    values: { ...(upTo !== undefined && { upTo }), price: String(price), years: 20 },
    from: '2016-07-01',
    source: '财资〔2016〕27号 附2',
    evidence: 'V',
  };
}
