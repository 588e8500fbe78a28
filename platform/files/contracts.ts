import { attachFile } from './commands/attach-file.contract.ts';
import { beginUpload } from './commands/begin-upload.contract.ts';
import { detachFile } from './commands/detach-file.contract.ts';
import { listFiles } from './queries/list-files.contract.ts';

/** What can be done with files besides sending and fetching their bytes. */
export const filesContracts = [beginUpload, attachFile, detachFile, listFiles];
