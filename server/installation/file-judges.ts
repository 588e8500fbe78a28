import { mediaFileJudge } from '#apps/vehicles/server';
import type { FileJudges } from '#platform/files';
import { workbookJudge } from '#platform/intake';
import { caseFileJudge } from '#platform/process';

/** Of which rows not everybody who sees them sees all their files, by the name of the resource. */
export const fileJudges: FileJudges = {
  intakeBatch: workbookJudge,
  caseFile: caseFileJudge,
  terminalMedia: mediaFileJudge,
};
