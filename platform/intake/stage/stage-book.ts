import type { Book, SheetLine } from '#platform/books';
import type { Database } from '#platform/store';
import type { BookProfile } from '../check/profile.ts';
import { type Amendment, createRowChecker } from '../check/row-checker.ts';
import type { SoundColumns } from '../check/sound-columns.ts';
import { createSurvey } from '../check/survey.ts';
import type { SheetPlan } from '../mapping/sheet-plan.ts';
import type { Target } from '../mapping/target.ts';
import type { CheckedLine } from '../model.ts';
import type { StoreWorld } from '../world/store-world.ts';
import { type ActGround, type ActOfLine, actOfLine } from './act-of-line.ts';
import type { KnownLines } from './known-lines.ts';
import { type StagedChunk, stageChunk } from './stage-chunk.ts';
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
  /** Whether sound lines that make rows are packed into stretches: of a ledger whose rows are known by a key. */
  readonly packs: boolean;
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
      const chunk = staging.packs ? await sifted(plan, lines) : await checked(plan, lines);
      line += lines.length;
      staging.world.forget();
      if (!(await writing)) return undefined;
      if (chunk.last > staging.staged) writing = later(stageChunk(database, batch, chunk, fields));
    }
  }
  return (await writing) ? { last: line, amendments: checker.finish() } : undefined;

  async function checked(plan: SheetPlan, lines: readonly SheetLine[]): Promise<StagedChunk> {
    const judged = (await checker.check(plan, lines)).map((one) => actOfLine(one, staging.acts));
    const acts = staging.known ? await staging.known.judge(judged) : judged;
    const alone = acts.map((one, at) => staged(one, line + 1 + at, lines[at]!));
    for (const { checked: one } of acts) staging.hear?.(one);
    return chunkOf(plan, lines, alone);
  }

  async function sifted(plan: SheetPlan, lines: readonly SheetLine[]): Promise<StagedChunk> {
    const { sound, told } = await checker.sift(plan, lines);
    const alone = [...told].map(([at, one]) => staged(actOfLine(one, staging.acts), line + 1 + at, lines[at]!));
    return chunkOf(plan, lines, alone, sound);
  }

  /** The chunk without what is staged already. */
  function chunkOf(
    plan: SheetPlan,
    lines: readonly SheetLine[],
    all: readonly StagedLine[],
    sound?: SoundColumns,
  ): StagedChunk {
    const fresh = (number: number) => number > staging.staged;
    const lone = all.filter((one) => fresh(one.line));
    const chunk = { sheet: plan.layout.sheet, last: line + lines.length, findings: lone };
    if (!sound) return { ...chunk, alone: lone, sound: [], columns: [] };
    for (const one of lone)
      if (isPackable(one)) sound.put(one.line - line - 1, one.checked.values ?? {}, one.checked.keys ?? []);
    const packed = sound
      .positions()
      .map((at) => ({ at, line: line + 1 + at, row: lines[at]!.row, keys: sound.digestsOf(at) }));
    return {
      ...chunk,
      alone: lone.filter((one) => !isPackable(one)),
      sound: packed.filter((one) => fresh(one.line)),
      columns: sound.columns,
    };
  }
}

/** Sound lines that make a row need nothing of their own, whatever was repaired in them. */
function isPackable({ checked, act }: StagedLine): boolean {
  return checked.state === 'ready' && act === 'create';
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
