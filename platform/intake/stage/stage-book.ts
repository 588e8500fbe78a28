import type { Book, SheetLine } from '#platform/books';
import type { Database } from '#platform/store';
import type { BookProfile } from '../check/profile.ts';
import { type Amendment, createRowChecker } from '../check/row-checker.ts';
import { createSurvey } from '../check/survey.ts';
import type { SheetPlan } from '../mapping/sheet-plan.ts';
import type { Target } from '../mapping/target.ts';
import type { CheckedLine } from '../model.ts';
import type { StoreWorld } from '../world/store-world.ts';
import { type ActGround, type ActOfLine, actOfLine } from './act-of-line.ts';
import type { KnownLines } from './known-lines.ts';
import { stageChunk } from './stage-chunk.ts';
import type { StagedLine } from './staged-line.ts';

/** Lines that are checked and staged together: one transaction, one checkpoint. */
export const CHUNK = 5000;

/** The sheets of a book that are read into one target. */
export interface Staging {
  readonly database: Database;
  readonly batch: string;
  readonly book: Book;
  readonly target: Target;
  readonly plans: readonly SheetPlan[];
  readonly world: StoreWorld;
  readonly acts: ActGround;
  /** For ledgers in which no field names a row. */
  readonly known: KnownLines | undefined;
  readonly profile: BookProfile;
  /** Lines up to this number are staged already: they are judged again, because later lines may repeat them, and not written again. */
  readonly staged: number;
  readonly signal: AbortSignal;
  /** Hears of every line that was judged. */
  readonly hear?: (line: CheckedLine) => void;
}

/** First pass: the habits of the columns. */
export async function surveyBook(book: Book, plans: readonly SheetPlan[], world: StoreWorld): Promise<BookProfile> {
  const survey = createSurvey(world.context);
  for (const plan of plans) {
    for await (const lines of sheetOf(book, plan).lines()) {
      survey.add(plan, lines);
      if (survey.full) return survey.finish();
    }
  }
  return survey.finish();
}

/**
 * Second pass: judges every line and stages it, chunk by chunk; while one chunk is written the next is judged. `first` is the number of the first line.
 * Answers the number of the last line and what must be amended, or undefined when the batch was given up meanwhile.
 */
export async function stageBook(
  staging: Staging,
  first: number,
): Promise<{ readonly last: number; readonly amendments: readonly Amendment[] } | undefined> {
  const { book, plans, target, database, batch, signal } = staging;
  const checker = createRowChecker(staging);
  const fields = Object.keys(target.fields);
  let line = first - 1;
  let writing: Promise<boolean> = Promise.resolve(true);
  for (const plan of plans) {
    for await (const lines of chunksOf(sheetOf(book, plan).lines(), plan)) {
      signal.throwIfAborted();
      const checked = await checker.check(plan, lines);
      const chunk: StagedLine[] = [];
      const judged = checked.map((one) => actOfLine(one, staging.acts));
      const acts = staging.known ? await staging.known.judge(judged) : judged;
      acts.forEach((one, i) => {
        line += 1;
        staging.hear?.(one.checked);
        if (line > staging.staged) chunk.push(staged(one, line, lines[i]!));
      });
      staging.world.forget();
      if (!(await writing)) return undefined;
      if (chunk.length > 0) writing = later(stageChunk(database, batch, chunk, fields));
    }
  }
  return (await writing) ? { last: line, amendments: checker.finish() } : undefined;
}

/** Awaited a chunk later: a failure must not count as unhandled until then. */
function later<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function staged(facts: ActOfLine, line: number, { cells }: SheetLine): StagedLine {
  return { line, ...facts, cells: facts.checked.state === 'ready' ? null : cells };
}

/** Lines behind the header, in chunks of one size however the reader hands them out. */
async function* chunksOf(
  batches: AsyncIterable<readonly SheetLine[]>,
  { layout }: SheetPlan,
): AsyncGenerator<readonly SheetLine[], void, undefined> {
  let chunk: SheetLine[] = [];
  for await (const lines of batches) {
    for (const line of lines) {
      if (line.row < layout.firstDataRow) continue;
      chunk.push(line);
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

function sheetOf(book: Book, { layout }: SheetPlan) {
  const sheet = book.sheets.find(({ name }) => name === layout.sheet);
  if (!sheet) throw new Error('the book lost a sheet');
  return sheet;
}
