import { type Book, type BookSheet, RecordBlock, type SheetLine } from '#platform/books';
import type { Database } from '#platform/store';
import type { BookProfile } from '../check/profile.ts';
import { type Amendment, createRowChecker, type Lines } from '../check/row-checker.ts';
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
    for await (const lines of chunksOf(sheetOf(book, plan), plan, staging.packs)) {
      signal.throwIfAborted();
      const chunk = staging.packs ? await sifted(plan, lines) : await checked(plan, lines);
      line = chunk.last;
      staging.world.forget();
      if (!(await writing)) return undefined;
      if (chunk.last > staging.staged) writing = later(stageChunk(database, batch, chunk, fields));
    }
  }
  return (await writing) ? { last: line, amendments: checker.finish() } : undefined;

  async function checked(plan: SheetPlan, lines: Lines): Promise<StagedChunk> {
    const own = listOf(lines);
    const judged = (await checker.check(plan, own)).map((one) => actOfLine(one, staging.acts));
    const acts = staging.known ? await staging.known.judge(judged) : judged;
    const alone = acts.map((one, at) => staged(one, line + 1 + at, own[at]!));
    for (const { checked: one } of acts) staging.hear?.(one);
    const lone = alone.filter((one) => one.line > staging.staged);
    const { sheet } = plan.layout;
    return { sheet, last: line + own.length, findings: lone, alone: lone, sound: NO_LINES };
  }

  async function sifted(plan: SheetPlan, lines: Lines): Promise<StagedChunk> {
    const { sound, told } = await checker.sift(plan, lines);
    const findings: StagedLine[] = [];
    const alone: StagedLine[] = [];
    for (const [at, one] of told) {
      const number = line + 1 + at;
      if (number <= staging.staged) continue;
      const own = staged(actOfLine(one, staging.acts), number, lineIn(lines, at));
      if (isPackable(own)) sound.put(at, own.checked.values ?? {}, own.checked.keys ?? []);
      else alone.push(own);
      findings.push(own);
    }
    const at = sound.positions().filter((position) => line + 1 + position > staging.staged);
    const packed = {
      at,
      lines: at.map((position) => line + 1 + position),
      rows: at.map((position) => rowIn(lines, position)),
      keys: at.map((position) => sound.digestsOf(position)),
      columns: sound.columns,
    };
    return { sheet: plan.layout.sheet, last: line + countOf(lines), findings, alone, sound: packed };
  }
}

const NO_LINES: StagedChunk['sound'] = { at: [], lines: [], rows: [], keys: [], columns: [] };

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

/** Lines behind the header, in chunks of one size however the reader hands them out; those of a text as they lie in it, where `blocks` are wanted. */
async function* chunksOf(
  sheet: BookSheet,
  { layout, merges }: SheetPlan,
  blocks: boolean,
): AsyncGenerator<Lines, void, undefined> {
  const source = blocks && merges.length === 0 && sheet.blocks ? sheet.blocks() : sheet.lines();
  let chunk: SheetLine[] = [];
  for await (const lines of source) {
    if (lines instanceof RecordBlock) {
      const data = lines.from(layout.firstDataRow);
      if (data.count > 0) yield data;
      continue;
    }
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

function countOf(lines: Lines): number {
  return lines instanceof RecordBlock ? lines.count : lines.length;
}

function lineIn(lines: Lines, at: number): SheetLine {
  return lines instanceof RecordBlock ? lines.line(at) : lines[at]!;
}

function rowIn(lines: Lines, at: number): number {
  return lines instanceof RecordBlock ? lines.rows[at]! : lines[at]!.row;
}

function listOf(lines: Lines): readonly SheetLine[] {
  return lines instanceof RecordBlock ? Array.from({ length: lines.count }, (_, at) => lines.line(at)) : lines;
}

function sheetOf(book: Book, { layout }: SheetPlan) {
  const sheet = book.sheets.find(({ name }) => name === layout.sheet);
  if (!sheet) throw new Error('the book lost a sheet');
  return sheet;
}
