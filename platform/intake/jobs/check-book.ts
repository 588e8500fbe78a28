import { type Book, openBook } from '#platform/books';
import { type Actor, GoaError, type JobHandler, type Reader } from '#platform/store';
import { intakeActor, moveBatch } from '../batch/batch-row.ts';
import { batchCounts } from '../batch/line-states.ts';
import { type BookTarget, bookTarget } from '../batch/target-by-name.ts';
import { changeWork, isEnded, type Work } from '../batch/work.ts';
import type { BookProfile } from '../check/profile.ts';
import { INTAKE_FAULTS } from '../faults.ts';
import { planSheet, type SheetPlan } from '../mapping/sheet-plan.ts';
import type { Target } from '../mapping/target.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';
import { bookUnits } from '../roster/book-units.ts';
import { rosterWorld } from '../roster/roster-world.ts';
import { actGround } from '../stage/act-of-line.ts';
import { amendLines } from '../stage/amend-lines.ts';
import { knownLines } from '../stage/known-lines.ts';
import { stageBook, surveyBook } from '../stage/stage-book.ts';
import { countRepairs, forgetStaged } from '../stage/staged-table.ts';
import { type StoreWorld, storeWorld } from '../world/store-world.ts';
import { actorOfWork, batchOf, bytesOfWork, failBatch, type JobParts, liveWork } from './job-parts.ts';

const CHECKING = ['checking'] as const;

/**
 * Job `intake.check`: judges every line of the confirmed sheets and stages it. After a crash it goes on behind the last chunk that was staged; a batch
 * that was given up or sent back to its mapping ends it.
 */
export const checkBook =
  (parts: JobParts): JobHandler =>
  async (job, signal) => {
    const batch = batchOf(job);
    const work = await liveWork(parts, batch);
    const { store } = parts;
    const row = work && (await store.as(intakeActor()).get(intakeBatch, batch));
    if (!work?.plan || row?.stage !== 'checking') return;
    try {
      const actor = await actorOfWork(parts, work);
      if (!actor) throw new GoaError({ code: 'NO_UNIT', ...INTAKE_FAULTS.NO_UNIT });
      const file = await bytesOfWork(parts, work);
      try {
        const book = await openBook({ path: file.path, name: row.name ?? '' });
        try {
          if (work.done === 0) await forgetStaged(store.system, batch);
          await checkSheets({ parts, work, actor, book, signal });
        } finally {
          await book.close();
        }
      } finally {
        await file.release();
      }
    } catch (error) {
      if (!(error instanceof GoaError) || error.status >= 500 || error.code === 'FILE_CHECKING') throw error;
      await failBatch(parts, batch, CHECKING, error.message);
    }
  };

interface Checking {
  readonly parts: JobParts;
  readonly work: Work;
  readonly actor: Actor;
  readonly book: Book;
  readonly signal: AbortSignal;
}

/** Target after target: the units of a roster stand before its people name them. */
async function checkSheets({ parts, work, actor, book, signal }: Checking): Promise<void> {
  const { store, database } = parts;
  const reader = store.as(actor);
  const goal = bookTarget(store.registry, reader, work.target);
  const profiles: Record<string, BookProfile> = {};
  const units = bookUnits(work.batch);
  const plain = await storeWorld(store, reader, goal.resource);
  let last = 0;
  for (const target of goal.targets) {
    const plans = plansOf(parts, work, target, book);
    if (plans.length === 0) continue;
    const world = worldOf(goal, plain, reader, target, units);
    const profile = await surveyBook(book, plans, world);
    profiles[target.name] = profile;
    await changeWork(store.system, work.batch, { profiles });
    const acts = actGround(reader, world, goal.resource, work);
    const known = knownOf(parts, work, reader, goal, target);
    const hear = goal.resource
      ? undefined
      : (line: { values?: Readonly<Record<string, unknown>> }) => line.values && units.add(line.values);
    const facts = {
      database,
      batch: work.batch,
      book,
      target,
      plans,
      world,
      acts,
      known,
      packs: goal.resource !== undefined && known === undefined,
      profile,
      staged: work.done,
      signal,
    };
    const outcome = await stageBook({ ...facts, hear: target.name === 'rosterUnits' ? hear : undefined }, last + 1);
    if (!outcome) return;
    await amendLines(store.system, work.batch, outcome.amendments);
    last = outcome.last;
  }
  await settle(parts, work.batch);
}

/** Lines are known again by their content where nothing else names a row. */
function knownOf({ store }: JobParts, { batch }: Work, reader: Reader, { resource }: BookTarget, target: Target) {
  if (!resource || target.keys.length > 0) return undefined;
  return knownLines({ system: store.system, reader, resource, fields: Object.keys(target.fields), batch });
}

function worldOf(
  goal: BookTarget,
  plain: StoreWorld,
  reader: Parameters<typeof rosterWorld>[1],
  target: Target,
  units: ReturnType<typeof bookUnits>,
): StoreWorld {
  return goal.resource ? plain : rosterWorld(plain, reader, target, units);
}

function plansOf({ store }: JobParts, { plan }: Work, target: Target, book: Book): SheetPlan[] {
  return (plan ?? [])
    .filter((sheet) => sheet.target === target.name)
    .map(({ layout, columns }) => {
      const merges = book.sheets.find(({ name }) => name === layout.sheet)?.merges ?? [];
      return planSheet(target, layout, columns, store.registry, merges);
    });
}

async function settle({ store }: JobParts, batch: string): Promise<void> {
  if (await isEnded(store.system, batch)) return;
  const counts = await batchCounts(store.system, batch);
  const repaired = await countRepairs(store.system, batch);
  const set = { ...counts, repaired, stage: 'checked', message: null } as const;
  await moveBatch(store, batch, CHECKING, set, (tx) => changeWork(tx.system, batch, { total: counts.lines }));
}
