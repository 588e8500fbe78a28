import { defineContract, ref } from '#standards/language';

/** One kind of finding in a batch, with how often it stands there. */
export interface FindingCount {
  readonly level: 'repair' | 'error' | 'warning';
  readonly code: string;
  readonly field: string | null;
  /** Title of the field. */
  readonly title: string | null;
  readonly count: number;
  /** Sentence of the first of them, as an example; empty for others than the uploader. */
  readonly example: string;
}

/** Where a batch stands. */
export interface Progress {
  /** Code of 导入阶段. */
  readonly stage: string;
  /** Lines (or rows, while committing) gone through so far, and of how many; `of` is null while that is not known. */
  readonly done: number;
  readonly of: number | null;
  readonly counts: Readonly<
    Record<
      'ready' | 'held' | 'folded' | 'skipped' | 'excluded' | 'done' | 'undone' | 'kept' | 'create' | 'update' | 'same',
      number
    >
  >;
  readonly findings: readonly FindingCount[];
  /** Sentences the person should see: hidden sheets, macros that were not run, why it failed. */
  readonly notes: readonly string[];
  /** Those of the verbs that the asker may do now. */
  readonly can: readonly string[];
}

/** 导入进度: cheap enough to be asked every second. */
export const progress = defineContract<Progress>()({
  type: 'query',
  on: 'intake',
  name: 'progress',
  title: '导入进度',
  permission: 'signedIn',
  input: { batch: ref('批次', { id: 'batch', to: 'intakeBatch', required: true }) },
});
