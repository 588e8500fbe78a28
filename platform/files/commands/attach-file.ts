import { defineHandler, type Handler } from '#platform/commands';
import { attachFiles, changeableRow } from '../attach-files.ts';
import type { Files } from '../files.ts';
import { attachFile } from './attach-file.contract.ts';

/** Does 添加附件 (`files.attach`). */
export function attachFileHandler(files: Files): Handler {
  return defineHandler(attachFile, async (tx, input, { store }) => {
    const resource = await changeableRow(tx, store.registry, input.resource, input.row);
    await attachFiles(files, tx, { resource, row: input.row, files: [{ id: input.file, purpose: input.purpose }] });
    return { file: input.file };
  });
}
