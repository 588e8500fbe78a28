import type { JobHandler } from '#platform/store';
import { checkBook } from './check-book.ts';
import { commitLines } from './commit-lines.ts';
import { forgetLines } from './forget-lines.ts';
import type { JobParts } from './job-parts.ts';
import { withLastResort } from './last-resort.ts';
import { readBook } from './read-book.ts';
import { undoLines } from './undo-lines.ts';

/** What the intake does without a request; every job bears to be done again. */
export function intakeJobs(parts: JobParts): Readonly<Record<string, JobHandler>> {
  const jobs: Readonly<Record<string, JobHandler>> = {
    'intake.read': readBook(parts),
    'intake.check': checkBook(parts),
    'intake.commit': commitLines(parts),
    'intake.undo': undoLines(parts),
  };
  const lasting = Object.entries(jobs).map(([name, handler]) => [name, withLastResort(parts, handler)] as const);
  return { ...Object.fromEntries(lasting), 'intake.forget': forgetLines(parts) };
}
