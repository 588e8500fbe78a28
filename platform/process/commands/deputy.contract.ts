import { defineContract, instant, note, ref, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 设置委托: somebody acts for the asker in these days; the log keeps “B 代 A”. Never handed on, over at its end by itself. */
export const setDeputy = defineContract<{ readonly id: string }>()({
  type: 'command',
  on: 'process',
  name: 'setDeputy',
  title: '设置代办委托',
  permission: 'signedIn',
  input: {
    deputy: ref('受托人', { id: 'deputy', to: 'person', required: true }),
    from: instant('开始', { id: 'from_at', required: true }),
    until: instant('结束', { id: 'until_at', required: true }),
    items: rows('限于事项', { id: 'items', of: { item: text('事项', { id: 'item', required: true, max: 60 }) } }),
    why: note('事由', { id: 'why', required: true, max: 200 }),
  },
  errors: faultsOf('DEPUTY_DAYS', 'DEPUTY_SELF', 'DEPUTY_TWICE', 'PERSON_UNKNOWN', 'NOT_FOR_SERVICES'),
});

/** 结束委托, by the principal. */
export const endDeputy = defineContract<void>()({
  type: 'command',
  on: 'process',
  name: 'endDeputy',
  title: '结束代办委托',
  permission: 'signedIn',
  input: { deputy: text('委托', { id: 'deputy', required: true, max: 36 }) },
  errors: faultsOf('DEPUTY_UNKNOWN'),
});

/** One delegation, given or held by the asker. */
export interface DeputyView {
  readonly id: string;
  readonly principal: { readonly person: string; readonly name: string };
  readonly deputy: { readonly person: string; readonly name: string };
  readonly from: string;
  readonly until: string;
  readonly items: readonly string[] | null;
  readonly reason: string;
  readonly ended: boolean;
}

/** 我的委托. */
export const deputies = defineContract<{ readonly rows: readonly DeputyView[] }>()({
  type: 'query',
  on: 'process',
  name: 'deputies',
  title: '我的委托',
  permission: 'signedIn',
  input: {},
});
