import { sql } from 'kysely';
import type { Store } from '#platform/store';
import type { Place } from '#standards/language';
import { clockColumns, type OpenClock } from '../clocks/keep-clocks.ts';
import type { WorkingTime } from '../clocks/running-clock.ts';
import { type KeptTime, workingTime, workingTimeSource } from '../clocks/working-time-of.ts';
import type { CaseRun } from './case-run.ts';
import { type KeptPlace, placeFrom, placeSource } from './rule-environment.ts';

/** The row of lists as a step finds it. */
export interface KeptFile {
  readonly no: string;
  readonly rev: number;
  readonly status: string;
  readonly step: string | null;
  readonly accepted: boolean;
}

/** What a step stands on besides the run. */
export interface StepGround {
  readonly file: KeptFile;
  /** The applicant's department under the assignment by which they applied. */
  readonly department: string | null;
  readonly place: Place;
  readonly time: WorkingTime;
  readonly clocks: readonly OpenClock[];
}

interface Kept extends OpenClock {
  readonly file: KeptFile;
  readonly department: string | null;
  readonly place: KeptPlace | null;
  readonly time: KeptTime;
}

/** Everything in one statement, one row an open clock; after the lock on the run, because what waited for it must see what was done meanwhile. */
export async function stepGround(
  tx: Pick<Store, 'system'>,
  { id, unit, body, applicantAssignment }: CaseRun,
): Promise<StepGround> {
  const { rows } = await sql<Kept>`
    select jsonb_build_object('no', f.no, 'rev', f.rev, 'status', f.status, 'step', f.step,
        'accepted', f.accepted_at is not null) as file,
      (select department from assignment where id = ${applicantAssignment}) as department, ${placeSource(unit)} as place,
      ${workingTimeSource(body)} as time, c.*
    from case_file f
    left join lateral (${clockColumns}, status from case_clock
      where case_id = f.id and status in ('running', 'stopped') order by id for update) as c on true
    where f.id = ${id}`.execute(tx.system);
  const { file, department, place, time } = rows[0]!;
  return {
    file,
    department,
    place: placeFrom(place),
    time: workingTime(time),
    clocks: rows.filter((row) => row.id !== null),
  };
}
