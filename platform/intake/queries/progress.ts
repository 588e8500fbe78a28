import { sql } from 'kysely';
import { defineQuery } from '#platform/commands';
import type { Reader, Store } from '#platform/store';
import { countLines } from '../batch/line-states.ts';
import { mayUndo } from '../batch/may-undo.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { type Work, workOf } from '../batch/work.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';
import { type FindingCount, progress } from './progress.contract.ts';

const NONE = { ready: 0, held: 0, folded: 0, skipped: 0, excluded: 0, done: 0, undone: 0, kept: 0 };

const VERBS = ['confirm', 'remap', 'mend', 'mendMany', 'commit', 'undo', 'withdraw', 'takeLinks'];

/** Stages in which lines are being staged: counting them again and again would cost more than staging them. */
const STAGING = ['uploaded', 'reading', 'mapping', 'checking'];

/** Answers 导入进度 (`intake.progress`). */
export const progressHandler = defineQuery(progress, async (reader, input, { store }) => {
  const batch = await reader.get(intakeBatch, input.batch);
  const work = await workOf(store.system, batch.id);
  const staged = !STAGING.includes(batch.stage ?? '');
  const { states, acts } = staged ? await countLines(store.system, batch.id) : { states: {}, acts: {} };
  const mine = batch.person !== null && batch.person === reader.actor.person;
  const undoable = (batch.made ?? 0) === 0 || mayUndo(reader, store.registry, work.target);
  const verbs = VERBS.filter((verb) => verb !== 'undo' || undoable);
  return {
    stage: batch.stage ?? '',
    done: work.done,
    of: work.total,
    counts: { ...NONE, create: 0, update: 0, same: 0, ...states, ...acts },
    findings: staged ? await findingCounts(store, reader, work, mine) : [],
    notes: [...work.notes, ...(batch.message ? [batch.message] : [])],
    can: mine ? await reader.can(intakeBatch, batch.id, verbs) : [],
  };
});

/** Sentences repeat what stands in cells: they are for whoever uploaded the file, others read what kind of finding it is and where. */
async function findingCounts(store: Store, reader: Reader, work: Work, mine: boolean): Promise<FindingCount[]> {
  const { rows } = await sql<Omit<FindingCount, 'title'>>`
    select level, code, field, count(*)::int as count, min(message) as example from intake_finding
    where batch = ${work.batch} and state = 'open' group by level, code, field order by count desc limit 200`.execute(
    store.system,
  );
  const titles = titlesOf(store, reader, work);
  return rows.map((row) => ({
    ...row,
    example: mine ? row.example : '',
    title: row.field === null ? null : (titles.get(row.field.split('.')[0]!) ?? null),
  }));
}

/** Titles of the fields; who may not fill the ledger (any more) reads the names. */
function titlesOf(store: Store, reader: Reader, work: Work): ReadonlyMap<string, string> {
  try {
    const { targets } = bookTarget(store.registry, reader, work.target);
    return new Map(targets.flatMap(({ fields }) => Object.entries(fields).map(([name, { title }]) => [name, title])));
  } catch {
    return new Map();
  }
}
