import { code, type DatedRow, defineTable, int } from '#standards/language';
import { vehicleBody } from '../code-sets.ts';

const RENEWAL = '上海市实施办法（沪委办发〔2019〕92号）第二十三条；党政机关厉行节约反对浪费条例（2025）第二十九条';
const SCRAP = '机动车强制报废标准规定';

/** 更新: years of use that must have passed, and the mileage or age at which a vehicle is scrapped. */
export const vehicleRenewal = defineTable({
  name: 'vehicleRenewal',
  title: '公务用车更新和报废年限',
  keys: { body: code('车型', { id: 'body', set: vehicleBody }) },
  values: {
    years: int('使用超过', { id: 'years', unit: '年', least: 0 }),
    scrapKilometres: int('引导报废里程', { id: 'scrap_km', unit: 'km', least: 0 }),
    scrapYears: int('报废年限', { id: 'scrap_years', unit: '年', least: 0 }),
  },
  rows: [
    { id: 'renewal', keys: {}, values: { years: 8 }, from: '2017-12-05', source: RENEWAL, evidence: 'V' },
    ...['sedan', 'suv', 'mpv', 'minibus'].map((body) => scrap(body, { years: 8, scrapKilometres: 600_000 })),
    scrap('midbus', { years: 8, scrapKilometres: 500_000, scrapYears: 20 }),
    scrap('bus', { years: 8, scrapKilometres: 600_000, scrapYears: 20 }),
  ],
});

function scrap(body: string, values: DatedRow['values']): DatedRow {
  return {
    id: `renewal-${body}`,
    keys: { body },
    values,
    from: '2017-12-05',
    source: `${RENEWAL}；${SCRAP}`,
    evidence: 'G',
  };
}
