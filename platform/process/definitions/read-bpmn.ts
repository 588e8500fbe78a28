import { defineHandler } from '#platform/commands';
import { importBpmn } from '../bpmn/import-bpmn.ts';
import { readBpmn } from './read-bpmn.contract.ts';

/** Does 读入 BPMN (`process.readBpmn`). */
export const readBpmnHandler = defineHandler(readBpmn, async (_tx, { xml }) => {
  const found = await importBpmn(xml);
  const nothing = { definition: null, svg: null, unsupported: [], unreadable: null };
  if (found.kind === 'unreadable') return { ...nothing, unreadable: found.message };
  if (found.kind === 'process') return { ...nothing, definition: found.definition, svg: found.svg };
  const unsupported = found.unsupported.map(({ line, ...rest }) => ({ ...rest, line: line ?? null }));
  return { ...nothing, unsupported, svg: found.svg ?? null };
});
