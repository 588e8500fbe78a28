import { code, type DatedRow, defineCodeSet, defineTable, flag, money } from '#standards/language';
import { amountBand, approvalItem, REQUEST_DEPUTY_UP_TO, signingAuthority } from '#standards/quotas';
import { documentKind } from '../code-sets.ts';

/** 签发层级: in whose power a document is. */
export const documentSigning = defineCodeSet({
  name: 'documentSigning',
  title: '公文签发层级',
  source: '《党政机关公文处理工作条例》第二十二条',
  evidence: 'V',
  version: 1,
  items: [
    { code: 'head', label: '主要负责人' },
    { code: 'deputy', label: '分管负责人' },
    { code: 'authorised', label: '经授权的签发人' },
  ],
});

/** 签发权限事项: items whose results are documents; the request inside a unit is the ninth. */
export const signingItem = defineCodeSet({
  name: 'signingItem',
  title: '签发权限事项',
  evidence: 'P',
  version: 1,
  items: [...approvalItem.items, { code: 'internalRequest', label: '请示汇报' }],
});

const REGULATION = '《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十二条';
const OWN = '本系统默认的公文签发权限，由各地机关事务管理部门按内部规程核定';

/** 公文签发权限: which document, of which item and amount (元), is signed by whom, and whether somebody other than its drafter must have checked it. */
export const signingMatrix = defineTable({
  name: 'signingMatrix',
  title: '公文签发权限',
  keys: {
    kind: code('公文种类', { id: 'kind', set: documentKind }),
    item: code('事项', { id: 'item', set: signingItem }),
    band: code('额度档次', { id: 'band', set: amountBand }),
  },
  values: {
    upTo: money('金额上限（含）', { id: 'up_to', least: '0' }),
    signer: code('签发层级', { id: 'signer', set: documentSigning, required: true }),
    fourEyes: flag('核稿人不得是拟稿人', { id: 'four_eyes', required: true, initial: true }),
  },
  rows: [
    row('sign-any', {}, 'deputy', OWN, 'D'),
    row('sign-report', { kind: 'report' }, 'head', `${REGULATION}：上行文由机关主要负责人签发`, 'V'),
    row('sign-request', { kind: 'request' }, 'head', `${REGULATION}：上行文由机关主要负责人签发`, 'V'),
    row('sign-decision', { kind: 'decision' }, 'head', `${REGULATION}：重要公文由机关主要负责人签发`, 'G'),
    ...signingAuthority.rows.map(asApproved),
    row(
      'sign-internalRequest-a',
      { item: 'internalRequest' },
      'deputy',
      `${OWN}；与请示汇报的签批权限一致`,
      'D',
      REQUEST_DEPUTY_UP_TO,
    ),
    row(
      'sign-internalRequest-b',
      { item: 'internalRequest', band: 'b' },
      'head',
      `${OWN}；与请示汇报的签批权限一致`,
      'D',
    ),
  ],
});

/** The result of an approval is signed at the level that decides it; what goes to the government is signed by the head. */
function asApproved({ id, keys, values }: DatedRow): DatedRow {
  const { upTo, signer } = values;
  const level = signer === 'deputy' ? 'deputy' : 'head';
  return row(`document-${id}`, keys, level, `${OWN}；与“行政审核签批权限”一致`, 'D', upTo);
}

function row(
  id: string,
  keys: DatedRow['keys'],
  signer: string,
  source: string,
  evidence: DatedRow['evidence'],
  upTo?: DatedRow['values'][string],
): DatedRow {
  const values = { signer, fourEyes: true, ...(upTo === undefined ? {} : { upTo }) };
  return { id, keys: { band: 'a', ...keys }, values, from: '2012-07-01', source, evidence };
}
