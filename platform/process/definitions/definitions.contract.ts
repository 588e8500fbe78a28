import { defineContract, int, note, text } from '#standards/language';
import type { ProcessDefinition } from '#standards/process';
import { faultsOf } from '../faults.ts';

const item = text('事项', { id: 'item', required: true, max: 60 });
const tree = note('流程', { id: 'tree', required: true, max: 200_000 });

/** What is wrong with a process, and where. */
export interface FaultView {
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly message: string;
}

/** 保存流程草稿 of an item; `rev` as it was seen, absent for the first. Faults do not hinder saving, only publishing. */
export const saveProcess = defineContract<{ readonly rev: number; readonly faults: readonly FaultView[] }>()({
  type: 'command',
  on: 'process',
  name: 'saveProcess',
  title: '保存流程草稿',
  permission: 'process.design',
  input: { item, tree, seen: int('所见版本', { id: 'seen', least: 1 }) },
  errors: faultsOf('UNKNOWN_ITEM', 'WHOLE_REACH', 'DEFINITION_FORM', 'DEFINITION_CHANGED'),
});

/** 提交发布: the draft waits for somebody else; a change to it takes the submission back. */
export const proposeProcess = defineContract<{ readonly rev: number }>()({
  type: 'command',
  on: 'process',
  name: 'proposeProcess',
  title: '提交发布',
  permission: 'process.design',
  input: {
    item,
    seen: int('所见版本', { id: 'seen', required: true, least: 1 }),
    note: note('修改说明', { id: 'note', max: 500 }),
  },
  errors: faultsOf('UNKNOWN_ITEM', 'WHOLE_REACH', 'DEFINITION_UNKNOWN', 'DEFINITION_CHANGED', 'DEFINITION_FAULTS'),
});

/** 发布流程 (双人): the submitted draft becomes the next version; running cases stay on theirs. */
export const publishProcess = defineContract<{ readonly version: number }>()({
  type: 'command',
  on: 'process',
  name: 'publishProcess',
  title: '发布流程',
  permission: 'process.design',
  confirm: '发布后新的申请按此流程办理，在办件不受影响，确定吗？',
  input: {
    item,
    seen: int('所见版本', { id: 'seen', required: true, least: 1 }),
  },
  errors: faultsOf(
    'UNKNOWN_ITEM',
    'WHOLE_REACH',
    'DEFINITION_UNKNOWN',
    'DEFINITION_CHANGED',
    'DEFINITION_FAULTS',
    'NOT_PROPOSED',
    'OWN_PROCESS',
  ),
});

/** 恢复默认流程: the version that the product ships takes effect again. */
export const restoreProcess = defineContract<{ readonly version: number }>()({
  type: 'command',
  on: 'process',
  name: 'restoreProcess',
  title: '恢复默认流程',
  permission: 'process.design',
  confirm: '新的申请将按系统默认流程办理，确定吗？',
  input: { item },
  errors: faultsOf('UNKNOWN_ITEM', 'WHOLE_REACH'),
});

/** One version of a process. */
export interface VersionView {
  readonly id: string;
  readonly version: number | null;
  readonly status: 'draft' | 'published' | 'retired';
  readonly origin: 'shipped' | 'drawn';
  readonly inForce: boolean;
  readonly note: string | null;
  readonly publishedAt: string | null;
  readonly by: string | null;
  readonly running: number;
}

/** 流程版本 of an item with the tree in force, the draft, and the draft's faults. */
export const processVersions = defineContract<{
  readonly versions: readonly VersionView[];
  readonly inForce: ProcessDefinition;
  readonly draft: {
    readonly tree: ProcessDefinition;
    readonly rev: number;
    readonly faults: readonly FaultView[];
    /** Waits for a second person to publish it. */
    readonly proposed: boolean;
    /** The asker drew at it or submitted it, and so cannot publish it. */
    readonly own: boolean;
  } | null;
}>()({
  type: 'query',
  on: 'process',
  name: 'versions',
  title: '流程版本',
  permission: 'process.design',
  input: { item },
});

/** 检查流程 without saving it, with its picture. */
export const checkDrawn = defineContract<{ readonly faults: readonly FaultView[]; readonly svg: string | null }>()({
  type: 'command',
  on: 'process',
  name: 'checkProcess',
  title: '检查流程',
  permission: 'process.design',
  input: { item, tree },
  errors: faultsOf('UNKNOWN_ITEM', 'DEFINITION_FORM'),
});

/** 导出 BPMN 2.0 of the process in force. */
export const processBpmn = defineContract<{ readonly xml: string }>()({
  type: 'query',
  on: 'process',
  name: 'bpmn',
  title: '导出 BPMN',
  permission: 'process.design',
  input: { item },
  errors: faultsOf('UNKNOWN_ITEM'),
});
