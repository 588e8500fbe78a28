import type { Handler } from '#platform/commands';
import { attachFileHandler } from './commands/attach-file.ts';
import { beginUploadHandler } from './commands/begin-upload.ts';
import { detachFileHandler } from './commands/detach-file.ts';
import type { Files } from './files.ts';
import { listFilesQuery } from './queries/list-files.ts';

/** The code behind the contracts of the files wing. */
export function filesHandlers(files: Files): readonly Handler[] {
  return [beginUploadHandler(files), attachFileHandler(files), detachFileHandler(files), listFilesQuery(files)];
}
