import { defineHandler, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { mayChange } from '../attach-files.ts';
import { fileFault } from '../faults.ts';
import { findFile } from '../file-row.ts';
import type { Files } from '../files.ts';
import { mayRead } from '../may-read.ts';
import { file } from '../resources/file.resource.ts';
import { detachFile } from './detach-file.contract.ts';

/** Does 移除附件 (`files.detach`). */
export function detachFileHandler(files: Files): Handler {
  return defineHandler(detachFile, async (tx, input, { store, as }) => {
    const found = await findFile(tx.system, input.file);
    if (!found || !(await mayRead(files, tx, store, found))) throw new GoaError(fileFault('FILE_UNKNOWN'));
    const resource = [...store.registry.resources.values()].find(({ id }) => id === found.ofResource);
    if (resource && !(await mayChange(tx, resource, found.ofRow ?? '')))
      throw new GoaError(fileFault('ATTACH_FORBIDDEN'));
    await tx
      .entrust(['file.read', 'file.void'])
      .void(file, [{ id: found.id, rev: found.rev }], { permission: 'file.void', reason: as.reason, verb: 'detach' });
  });
}
