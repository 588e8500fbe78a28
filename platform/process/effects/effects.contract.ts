import { defineContract, int, text } from '#standards/language';
import { faultsOf } from '../faults.ts';
import type { PageOf } from '../queries/inbox.contract.ts';

/** Something that a decision leads to and that has not come about. Instants are UTC ISO. */
export interface FailedEffect {
  readonly id: string;
  readonly case: string;
  readonly no: string;
  readonly title: string;
  /** What should have been done. */
  readonly what: string;
  /** Why not; null while it has only been waiting too long. */
  readonly reason: string | null;
  readonly tries: number;
  readonly since: string;
  readonly triedAt: string | null;
}

/** 待处理的生效失败: of the cases where the asker's grant to administer reaches. */
export const failedEffects = defineContract<PageOf<FailedEffect>>()({
  type: 'query',
  on: 'process',
  name: 'failedEffects',
  title: '待处理的生效失败',
  permission: 'caseFile.administer',
  input: {
    after: text('翻页标记', { id: 'after', max: 200 }),
    limit: int('条数', { id: 'limit', least: 1, most: 100, initial: 20 }),
  },
});

/** What became of another attempt. */
export interface RetriedEffect {
  readonly done: boolean;
  readonly reason: string | null;
}

/** 重新生效: tries once more; done stays done. */
export const retryEffect = defineContract<RetriedEffect>()({
  type: 'command',
  on: 'process',
  name: 'retryEffect',
  title: '重新生效',
  permission: 'caseFile.administer',
  input: { effect: text('生效事项', { id: 'effect', required: true, max: 80 }) },
  errors: faultsOf('EFFECT_UNKNOWN', 'OUT_OF_REACH'),
});
