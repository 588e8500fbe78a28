import { defineContract, int, rows, text } from '#standards/language';
import { faultsOf } from '../faults.ts';

/** 入库: all ready lines, or those chosen; the others wait. It runs in the background and goes on after a restart. `reason` answers rules that ask for an explanation. */
export const commit = defineContract()({
  type: 'verb',
  on: 'intakeBatch',
  name: 'commit',
  title: '入库',
  permission: 'signedIn',
  when: ['checked', 'committed'],
  input: {
    lines: rows('所选行', {
      id: 'lines',
      of: { line: int('行', { id: 'line', required: true, least: 1 }) },
    }),
    reason: text('理由', { id: 'reason', max: 500, hint: '有规则要求说明时填写' }),
  },
  errors: faultsOf('NOT_YOURS', 'MAY_NOT_IMPORT', 'NOTHING_READY', 'WRONG_STAGE'),
});
