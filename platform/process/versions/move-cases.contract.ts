import { defineContract, int, note, ref, rows, text } from '#standards/language';
import type { PageOf } from '../queries/inbox.contract.ts';

/** A running case whose process has a newer version in force, and whether it could go on by that. */
export interface OldCase {
  readonly case: string;
  readonly no: string;
  readonly title: string;
  readonly process: string;
  readonly step: string | null;
  readonly fromVersion: number;
  readonly toVersion: number;
  /** Why it cannot, with the place in words; null when it can. */
  readonly refusal: string | null;
}

/** 在途办件迁移（试算）: running cases within the asker's reach that run by an older version, each judged; nothing is changed. */
export const oldCases = defineContract<PageOf<OldCase>>()({
  type: 'query',
  on: 'process',
  name: 'oldCases',
  title: '按旧版流程运行的办件',
  permission: 'caseFile.administer',
  input: {
    key: text('流程', { id: 'process_key', max: 40 }),
    after: text('翻页标记', { id: 'after', max: 200 }),
    limit: int('条数', { id: 'limit', least: 1, most: 100, initial: 50 }),
  },
});

/** What became of the cases: each stands by itself. */
export interface MovedCases {
  readonly moved: number;
  readonly left: readonly { readonly case: string; readonly title: string; readonly reason: string }[];
}

/** 在途办件迁移: chosen running cases go on by the version in force. */
export const moveCases = defineContract<MovedCases>()({
  type: 'command',
  on: 'process',
  name: 'moveCases',
  title: '迁移到现行流程',
  permission: 'caseFile.administer',
  input: {
    cases: rows('办件', {
      id: 'cases',
      required: true,
      of: { case: ref('办件', { id: 'case_id', to: 'caseFile', required: true }) },
    }),
    why: note('理由', { id: 'why', required: true, max: 500 }),
  },
});
