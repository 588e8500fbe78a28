import type { DatedRow } from '#standards/language';

const SOURCE = '中央行政单位通用办公设备家具配置标准（财资〔2016〕27号）附2；省级标准公布前参照';

type Basis = 'person' | 'office' | 'need';

/** Furniture of 财资〔2016〕27号 附2: caps a piece; what differs for 司局级 has a row of its own. */
export const furnitureRows: readonly DatedRow[] = [
  row('desk', 'person', 1, 3000, 15),
  row('desk', 'person', 1, 4500, 15, 'bureau'),
  row('chair', 'person', 1, 800, 15),
  row('chair', 'person', 1, 1500, 15, 'bureau'),
  row('sofa3', 'office', 1, 3000, 15),
  row('sofa1', 'office', 2, 1500, 15),
  row('teaTable', 'office', 1, 1000, 15),
  row('sideTable', 'office', 1, 800, 15),
  row('visitorChair', 'office', 1, 800, 15),
  row('bookcase', 'person', 1, 1200, 15),
  row('bookcase', 'person', 2, 2000, 15, 'bureau'),
  row('fileCabinet', 'person', 1, 1000, 20),
  row('fileCabinet', 'person', 1, 2000, 20, 'bureau'),
  row('wardrobe', 'office', 1, 1000, 15),
  row('wardrobe', 'office', 1, 2000, 15, 'bureau'),
  row('safe', 'need', undefined, 3000, 20),
  row('teaCabinet', 'office', 1, 1500, 20),
  row('meetingChair', 'need', undefined, 800, 15),
];

function row(
  item: string,
  basis: Basis,
  quantity: number | undefined,
  price: number,
  years: number,
  rank?: 'bureau',
): DatedRow {
  return {
    id: `furniture-${item}${rank ? `-${rank}` : ''}`,
    keys: { item, ...(rank && { rank }) },
    values: { basis, ...(quantity !== undefined && { quantity: String(quantity) }), price: String(price), years },
    from: '2016-07-01',
    source: SOURCE,
    evidence: 'V',
  };
}
