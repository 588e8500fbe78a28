import { authorise } from './authorise.ts';
import { checkReferences } from './check-references.ts';
import { checkUnique } from './check-unique.ts';
import { judgeLines, type UsedRows } from './judge-lines.ts';
import { placeRows } from './place-rows.ts';
import type { Targets } from './targets.ts';
import type { Work } from './work.ts';

/** Rows that were taken in, with what their references point to. */
export interface Begun {
  readonly work: Work;
  readonly targets: Targets;
}

/** Rows that were judged, with the rows of decision tables that their rules rest on. */
export interface Judged {
  readonly work: Work;
  readonly used: ReadonlyMap<number, UsedRows>;
}

/** The steps between taking rows in and writing them, the same for new and for changed ones. Problems stand in the work. */
export async function judgeWork({ work, targets }: Begun): Promise<Judged> {
  await placeRows(work, targets);
  await checkReferences(work, targets);
  await authorise(work, targets);
  await checkUnique(work);
  return { work, used: await judgeLines(work) };
}
