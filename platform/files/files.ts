import type { FileJudges } from './file-judge.ts';
import { type FileSettings, fileSettings, type Variables } from './storage/settings.ts';
import { type Incoming, openIncoming } from './upload/incoming.ts';

/** The files of an installation: where finished ones lie, where uploads grow, how large they may be, who judges what is in them and who sees them. */
export interface Files extends Omit<FileSettings, 'incoming'> {
  readonly incoming: Incoming;
  readonly judges: FileJudges;
}

/** Opens the files of an installation; nothing is touched before the first upload. Throws when the settings in the environment are wrong. */
export function openFiles(dataDir: string, env: Variables = process.env, judges: FileJudges = {}): Files {
  const settings = fileSettings(dataDir, env);
  return { ...settings, incoming: openIncoming(settings.incoming), judges };
}
