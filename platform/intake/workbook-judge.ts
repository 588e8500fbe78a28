import type { FileJudge } from '#platform/files';

/**
 * A workbook stays with its uploader: whoever sees how its intake went sees nothing of the cells that are masked or hidden from them.
 */
export const workbookJudge: FileJudge =
  async ({ actor }) =>
  ({ use, person }) =>
    use !== 'workbook' || person === actor.person;
