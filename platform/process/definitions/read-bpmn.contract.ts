import { defineContract, note } from '#standards/language';
import type { ProcessDefinition } from '#standards/process';

/** An element of a file that keeps it from being executed. */
export interface UnsupportedView {
  readonly id: string;
  readonly type: string;
  readonly line: number | null;
  readonly message: string;
}

/**
 * 读入 BPMN: looks at a file and keeps nothing. `definition` when it says a process of ours, to be checked and saved as a draft; otherwise its picture and
 * what is unsupported; `unreadable` when it is no BPMN or not safe to read.
 */
export const readBpmn = defineContract<{
  readonly definition: ProcessDefinition | null;
  readonly svg: string | null;
  readonly unsupported: readonly UnsupportedView[];
  readonly unreadable: string | null;
}>()({
  type: 'command',
  on: 'process',
  name: 'readBpmn',
  title: '读入 BPMN',
  permission: 'process.design',
  input: { xml: note('BPMN 文件', { id: 'xml', required: true, max: 1_500_000 }) },
});
