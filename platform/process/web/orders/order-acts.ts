import type { Contract } from '#standards/language';
import { orderContracts } from '../../supervision-orders/order-contracts.ts';

/** One thing that may be done with an order. */
export interface OrderAct {
  readonly contract: Contract;
  readonly kind: 'main' | 'plain' | 'danger';
}

const MAIN = ['assign', 'receive', 'answer', 'conclude', 'close'];

/** Acts on offer, what is expected first; an extension is decided only where one was asked for, and asked for once. */
export function orderActs(row: Readonly<Record<string, unknown>>, can: readonly string[]): readonly OrderAct[] {
  const pending = Boolean(row.extensionAsked);
  return orderContracts
    .filter(({ type, name }) => type === 'verb' && can.includes(name))
    .filter(({ name }) => (name === 'decideExtension' ? pending : name !== 'askExtension' || !pending))
    .map((contract) => ({
      contract,
      kind: MAIN.includes(contract.name) ? 'main' : contract.name === 'withdraw' ? 'danger' : 'plain',
    }));
}

/** Words for the steps of the history. */
export const STEP_WORDS: Readonly<Record<string, string>> = {
  register: '督办立项',
  amend: '修改立项',
  assign: '交办',
  receive: '签收',
  answer: '反馈',
  askExtension: '申请延期',
  grantExtension: '同意延期',
  refuseExtension: '不同意延期',
  remind: '催办',
  sendBack: '退回补办',
  conclude: '审核通过',
  close: '销号',
  withdraw: '撤销督办',
  recount: '期限重新计算',
  'light-green': '转为绿灯',
  'light-yellow': '转为黄灯',
  'light-orange': '转为橙灯',
  'light-red': '转为红灯',
};
