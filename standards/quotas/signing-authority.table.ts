import { code, type DatedRow, defineCodeSet, defineTable, money } from '#standards/language';
import { approvalItem } from './approval-item.code-set.ts';

/** 签批层级: who has the last word. */
export const signingLevel = defineCodeSet({
  name: 'signingLevel',
  title: '签批层级',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'division', label: '处（科、股）室负责人' },
    { code: 'deputy', label: '分管局领导' },
    { code: 'head', label: '局主要负责人' },
    { code: 'government', label: '报本级人民政府' },
  ],
});

/** 额度档次. */
export const amountBand = defineCodeSet({
  name: 'amountBand',
  title: '额度档次',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'a', label: '第一档' },
    { code: 'b', label: '第二档' },
    { code: 'c', label: '第三档' },
  ],
});

/** Up to this amount in 元 the leader in charge decides a request inside a unit and signs the answer (evidence D: each unit sets its own). */
export const REQUEST_DEPUTY_UP_TO = '50000';

const SOURCE = '本系统默认的签批权限，由各地机关事务管理部门按内部规程核定';

/** Who signs which approval up to which amount (元); items without an amount have one band. */
export const signingAuthority = defineTable({
  name: 'signingAuthority',
  title: '行政审核签批权限',
  keys: {
    item: code('事项', { id: 'item', set: approvalItem }),
    band: code('额度档次', { id: 'band', set: amountBand }),
  },
  values: {
    upTo: money('金额上限（含）', { id: 'up_to', least: '0' }),
    signer: code('签批层级', { id: 'signer', set: signingLevel }),
  },
  rows: [
    one('assetRegistration', 'deputy'),
    one('assetRegistrationChange', 'deputy'),
    ...bands('assetDisposal', ['500000', '10000000'], ['deputy', 'head', 'government']),
    one('vehicleQuota', 'head'),
    ...bands('vehiclePurchase', ['250000'], ['deputy', 'head']),
    ...bands('premisesRepair', ['1000000', '4000000'], ['deputy', 'head', 'government']),
    one('premisesScale', 'head'),
    ...bands('housingSubsidy', ['50000'], ['deputy', 'head']),
  ],
});

function one(item: string, signer: string): DatedRow {
  return row(item, 'a', { signer });
}

function bands(item: string, tops: readonly string[], signers: readonly string[]): DatedRow[] {
  return signers.map((signer, i) => row(item, 'abc'[i]!, tops[i] ? { upTo: tops[i], signer } : { signer }));
}

function row(item: string, band: string, values: DatedRow['values']): DatedRow {
  return {
    id: `sign-${item}-${band}`,
    keys: { item, band },
    values,
    from: '2020-01-01',
    source: SOURCE,
    evidence: 'D',
  };
}
