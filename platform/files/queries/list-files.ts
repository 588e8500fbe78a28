import { defineQuery, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { mayChange } from '../attach-files.ts';
import { isShown } from '../content/shown-inline.ts';
import { fileFault } from '../faults.ts';
import { filesOf } from '../file-row.ts';
import type { Files } from '../files.ts';
import { shownOf } from '../may-read.ts';
import { listFiles } from './list-files.contract.ts';

/** Answers 附件清单 (`files.list`): what the asker may not see is not in it. */
export function listFilesQuery(files: Files): Handler {
  return defineQuery(listFiles, async (reader, input, { store }) => {
    const resource = store.registry.resource(input.resource);
    if (!resource || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(input.row))
      throw new GoaError(fileFault('FILE_UNKNOWN'), { path: 'row' });
    await reader.get(resource, input.row);
    const found = await filesOf(store.system, resource.id, input.row);
    const shows = await shownOf(files, reader, store, resource, input.row);
    return {
      files: found.filter(shows).map(({ id, name, size, type, state, purpose, digest, by, at }) => {
        return { id, name, size, type, state, purpose, digest, by, at, shown: state === 'kept' && isShown(type) };
      }),
      mayChange: await mayChange(reader, resource, input.row),
    };
  });
}
