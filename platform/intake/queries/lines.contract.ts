import { code, defineContract, int, ref, text } from '#standards/language';
import { intakeLineState } from '../code-sets.ts';
import { faultsOf } from '../faults.ts';
import type { LineView } from '../line-view.ts';

/** 导入明细: lines of a batch in the order of the file, by state or by what was found in them. */
export const lines = defineContract<{ readonly lines: readonly LineView[]; readonly next?: number }>()({
  type: 'query',
  on: 'intake',
  name: 'lines',
  title: '导入明细',
  permission: 'signedIn',
  input: {
    batch: ref('批次', { id: 'batch', to: 'intakeBatch', required: true }),
    state: code('行状态', { id: 'state', set: intakeLineState }),
    finding: text('问题代码', { id: 'finding', max: 40, hint: '只看有这种问题或修正的行' }),
    field: text('字段', { id: 'field', max: 40 }),
    after: int('从哪一行之后', { id: 'after', least: 0, initial: 0 }),
    limit: int('行数', { id: 'limit', least: 1, most: 200, initial: 50 }),
  },
  errors: faultsOf('WRONG_STAGE'),
});
