import { code, defineCodeSet, defineContract, int, note, ref, rows } from '#standards/language';

/** 批量办理结论. */
export const bulkVerdict = defineCodeSet({
  name: 'bulkVerdict',
  title: '批量办理结论',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'approve', label: '同意' },
    { code: 'deny', label: '不同意' },
  ],
});

/** What became of many decisions: each stands by itself. */
export interface DecidedMany {
  readonly done: number;
  readonly refused: readonly {
    readonly case: string;
    readonly task: number;
    readonly code: string;
    readonly reason: string;
  }[];
}

/** 批量办理: the same word for many tasks; one that is refused does not hold up the others. */
export const decideMany = defineContract<DecidedMany>()({
  type: 'command',
  on: 'process',
  name: 'decideMany',
  title: '批量办理',
  permission: 'signedIn',
  input: {
    verdict: code('结论', { id: 'verdict', set: bulkVerdict, required: true }),
    opinion: note('意见', { id: 'opinion', max: 2000 }),
    tasks: rows('任务', {
      id: 'tasks',
      required: true,
      of: {
        case: ref('办件', { id: 'case_id', to: 'caseFile', required: true }),
        task: int('任务', { id: 'task', required: true, least: 1 }),
        seen: int('所见申请内容的版本', { id: 'seen', required: true, least: 1 }),
      },
    }),
  },
});
