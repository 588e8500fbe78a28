import { sql } from 'kysely';
import type { JobHandler } from '#platform/store';
import { forgetStaged } from '../stage/staged-table.ts';
import { batchOf, type JobParts } from './job-parts.ts';

/** Job `intake.forget`: removes the lines of a batch that was given up; its row and its trail stay. */
export const forgetLines =
  ({ store }: JobParts): JobHandler =>
  async (job, signal) => {
    await forgetStaged(store.system, batchOf(job), signal);
    await sql`delete from intake_mend where batch = ${batchOf(job)}`.execute(store.system);
  };
