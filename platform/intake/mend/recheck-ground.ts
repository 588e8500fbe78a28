import { sql } from 'kysely';
import type { Store, Writer } from '#platform/store';
import type { Registry } from '#standards/language';
import { bookTarget } from '../batch/target-by-name.ts';
import type { Work } from '../batch/work.ts';
import { createRowChecker, type RowChecker } from '../check/row-checker.ts';
import { planSheet, type SheetPlan } from '../mapping/sheet-plan.ts';
import type { Target } from '../mapping/target.ts';
import { bookUnits } from '../roster/book-units.ts';
import { rosterLines } from '../roster/roster-lines.ts';
import { rosterUnits } from '../roster/roster-sheets.ts';
import { rosterWorld } from '../roster/roster-world.ts';
import { type ActGround, actGround } from '../stage/act-of-line.ts';
import { type KnownLines, knownLines } from '../stage/known-lines.ts';
import { type StoreWorld, storeWorld } from '../world/store-world.ts';

/** How the lines of one sheet are judged again. */
export interface SheetGround {
  readonly registry: Registry;
  readonly target: Target;
  readonly plan: SheetPlan;
  readonly world: StoreWorld;
  readonly acts: ActGround;
  /** Knows a line of an earlier batch again, where nothing else names a row. */
  readonly known: KnownLines | undefined;
  /** A checker that has seen no other line. */
  checker(): RowChecker;
}

/** How single lines of a batch are judged again, by the habits of the book that were found when it was first gone through. */
export interface RecheckGround {
  readonly batch: string;
  sheet(name: string): SheetGround;
  /** Fields that a person may fill in a sheet. */
  fieldsOf(sheet: string): ReadonlySet<string>;
}

/** Prepares it inside the transaction of a mend. */
export async function recheckGround(store: Store, tx: Writer, work: Work): Promise<RecheckGround> {
  const book = bookTarget(store.registry, tx, work.target);
  const plain = await storeWorld(store, tx, book.resource);
  const units = bookUnits(work.batch);
  if (!book.resource) {
    for (const state of ['ready', 'done'] as const)
      for (const { values } of await rosterLines(tx, work, rosterUnits, state, 20_000)) units.add(values);
  }
  const meant = new Set(book.resource ? await recordsOf(tx, work.batch) : []);
  const grounds = new Map<string, SheetGround>();
  for (const { layout, columns, target: name } of work.plan ?? []) {
    const target = book.targets.find((one) => one.name === name)!;
    const world = book.resource ? plain : rosterWorld(plain, tx, target, units);
    const profile = work.profiles?.[name] ?? { columns: {}, pairs: [] };
    grounds.set(layout.sheet, {
      registry: store.registry,
      target,
      plan: planSheet(target, layout, columns, store.registry, []),
      world,
      acts: actGround(tx, world, book.resource, work),
      known:
        book.resource && target.keys.length === 0
          ? knownLines(
              {
                system: tx.system,
                reader: tx,
                resource: book.resource,
                fields: Object.keys(target.fields),
                batch: work.batch,
              },
              meant,
            )
          : undefined,
      checker: () => createRowChecker({ target, world, profile }),
    });
  }
  const sheet = (name: string) => {
    const ground = grounds.get(name);
    if (!ground) throw new Error(`sheet ${name} is not planned`);
    return ground;
  };
  return {
    batch: work.batch,
    sheet,
    fieldsOf: (name) => new Set(sheet(name).plan.columns.map(({ path }) => path)),
  };
}

/** Rows that lines of the batch mean already. */
async function recordsOf(tx: Writer, batch: string): Promise<readonly string[]> {
  const { rows } = await sql<{ record: string }>`
    select record from intake_line where batch = ${batch} and content is not null and record is not null`.execute(
    tx.system,
  );
  return rows.map(({ record }) => record);
}
