import { fileTypeFromBuffer } from 'file-type';
import { type ContentType, judgeType, type TypeRefusal } from './content/judge-type.ts';
import type { Files } from './files.ts';

/** Judges bytes that a device handed over as an upload of that name would be: by content and size. */
export async function judgeReceived(
  files: Files,
  name: string,
  content: Buffer,
): Promise<ContentType | TypeRefusal | 'FILE_TOO_LARGE'> {
  if (content.length > files.most.attachment) return 'FILE_TOO_LARGE';
  const detected = await fileTypeFromBuffer(content).catch(() => undefined);
  return judgeType({ name, use: 'attachment', head: content.subarray(0, 8192), detected: detected?.ext });
}
