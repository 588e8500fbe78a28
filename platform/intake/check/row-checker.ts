import { RecordBlock, type SheetLine } from '#platform/books';
import type { ReadLine } from '../layout/line-reader.ts';
import type { SheetPlan } from '../mapping/sheet-plan.ts';
import type { Target } from '../mapping/target.ts';
import type { CellFinding, CheckedLine } from '../model.ts';
import { LineNotes } from '../repair/notes.ts';
import { findingSentence } from '../repair/sentences.ts';
import { type Duplicate, DuplicateFinder, type LinePlace } from './find-duplicates.ts';
import { askLedger, compareWithLedger } from './ledger-conflicts.ts';
import { type JudgedLine, type LineJudge, lineJudge } from './line-judge.ts';
import { keyDigest } from './line-keys.ts';
import type { BookProfile } from './profile.ts';
import { RefDirectory } from './ref-directory.ts';
import {
  type Confirmed,
  type OpenLine,
  type ReusedLine,
  type SheetReader,
  sheetReader,
  skippedLine,
} from './sheet-reader.ts';
import { SoundColumns } from './sound-columns.ts';
import type { IntakeWorld } from './world.ts';

/** Second pass over a book: judges every line by its cells, its references, the rules of the target, the habits of the book and the other lines. */
export interface RowChecker {
  /** Judges lines of a sheet; sheets one after another, the lines of each in their order. */
  check(plan: SheetPlan, lines: readonly SheetLine[], confirmed?: Confirmed): Promise<readonly CheckedLine[]>;
  /** Judges them alike, and keeps those of which nothing is to be said and that no row of the ledger carries the key of in columns: most lines of most files. */
  sift(plan: SheetPlan, lines: Lines): Promise<SiftedLines>;
  /** What later lines told of lines given before: both of two lines that contradict each other wait. */
  finish(): readonly Amendment[];
}

/** Lines of a sheet, one by one or as they lie in a text. */
export type Lines = readonly SheetLine[] | RecordBlock;

/** Lines by their position among those that were given. */
export interface SiftedLines {
  readonly sound: SoundColumns;
  /** All the others. */
  readonly told: ReadonlyMap<number, CheckedLine>;
}

/** A line already given that must wait after all. */
export interface Amendment extends LinePlace {
  readonly with: LinePlace;
  readonly finding: CellFinding;
}

/** What a checker works with; `profile` is the outcome of the survey of the same book. */
export interface CheckerGround {
  readonly target: Target;
  readonly world: IntakeWorld;
  readonly profile: BookProfile;
}

/** Makes a checker for the lines of one intake. */
export function createRowChecker({ target, world, profile }: CheckerGround): RowChecker {
  const duplicates = new DuplicateFinder();
  const amendments: Amendment[] = [];
  const sheets = new Map<SheetPlan, Sheet>();
  const directory = new RefDirectory(world);
  return {
    async check(plan, lines, confirmed) {
      const { reader, judge } = sheetOf(plan);
      const read = lines.map((line) => reader.lineOf(line));
      const open = read.flatMap((line) => (line.skip ? [] : [reader.open(line, confirmed)]));
      await judge.prepare(open);
      const judged = open.map((line) => judge.judge(line));
      compareWithLedger(target, judged, await askLedger(target, world, judged), judge.place);
      let next = 0;
      return read.map((line) => (line.skip ? skippedLine(plan, line) : finished(plan, judged[next++]!)));
    },
    async sift(plan, lines) {
      const own = sheetOf(plan);
      const { reader, judge, reused } = own;
      const { count, block, lineOf, rowOf } = sourceOf(lines, reader);
      const sound = new SoundColumns(target, count);
      const open = new Map<number, OpenLine>();
      const skipped = new Map<number, ReadLine>();
      for (let at = 0; at < count; at++) {
        reused.notes.clear();
        if (block && reader.openRecord(block, at, reused) && judge.isSound(reused)) {
          judge.keep(reused, sound, at);
          continue;
        }
        reused.notes.clear();
        const line = lineOf(at);
        if (line.skip) skipped.set(at, line);
        else if (!block && reader.openInto(line, reused) && judge.isSound(reused)) judge.keep(reused, sound, at);
        else open.set(at, reader.open(line));
        // The references of the first lines are mostly those of the others, which then are told at a glance.
        if (open.size !== FIRST || own.begun) continue;
        own.begun = true;
        await judge.prepare([...open.values()]);
      }
      await judge.prepare([...open.values()]);
      const judged = new Map([...open].map(([at, line]) => [at, judge.judge(line)]));
      const found = await askLedger(target, world, [...judged.values()], sound);
      for (const at of sound.carriedBy(found)) judged.set(at, again(at));
      compareWithLedger(target, [...judged.values()], found, judge.place);
      const { sheet } = plan.layout;
      const told = new Map<number, CheckedLine>();
      for (let at = 0; at < count; at++) {
        if (sound.has(at)) {
          const twin = duplicates.add({ sheet, row: rowOf(at) }, sound.digestsOf(at), sound.contentOf(at));
          if (twin) told.set(at, withTwin(plan, again(at), sound.digestsOf(at), twin));
          continue;
        }
        const one = judged.get(at);
        told.set(at, one ? finished(plan, one) : skippedLine(plan, skipped.get(at)!));
      }
      return { sound, told };

      /** A line that was sound by itself has something to be said of after all. */
      function again(at: number): JudgedLine {
        sound.drop(at);
        return judge.judge(reader.open(lineOf(at)));
      }
    },
    finish: () => amendments,
  };

  function sheetOf(plan: SheetPlan): Sheet {
    let sheet = sheets.get(plan);
    if (!sheet) {
      const reused = { line: NO_LINE, cells: [], raws: [], read: [], digests: [], notes: new LineNotes() };
      const reader = sheetReader(plan, world, profile);
      sheet = { reader, judge: lineJudge(plan, world, profile, directory), reused, begun: false };
      sheets.set(plan, sheet);
    }
    return sheet;
  }

  function finished(plan: SheetPlan, line: JudgedLine): CheckedLine {
    const digests = line.keys.map(keyDigest);
    const place = { sheet: plan.layout.sheet, row: line.open.line.row };
    return withTwin(plan, line, digests, duplicates.add(place, digests, line.content));
  }

  function withTwin(
    plan: SheetPlan,
    line: JudgedLine,
    digests: readonly number[],
    twin: Duplicate | undefined,
  ): CheckedLine {
    const { row } = line.open.line;
    const { sheet } = plan.layout;
    if (twin) tell(plan, line, { sheet, row }, twin);
    const state = twin?.kind === 'same' ? 'folded' : line.open.notes.held ? 'held' : 'ready';
    const { values, existing } = line;
    const keys = digests.includes(0) ? digests.filter((digest) => digest !== 0) : digests;
    const checked: CheckedLine = { sheet, row, state, keys, values, findings: line.open.notes.found };
    if (!twin && existing === undefined) return checked;
    const other = twin?.with;
    return {
      ...checked,
      ...(other ? { with: other.row, ...(other.sheet === sheet ? {} : { withSheet: other.sheet }) } : {}),
      ...(existing === undefined ? {} : { existing }),
    };
  }

  function tell(plan: SheetPlan, line: JudgedLine, place: LinePlace, twin: Duplicate): void {
    if (twin.kind === 'same') {
      line.open.notes.push(said('duplicateRow', 'repair', plan, undefined, twin.with, place));
      return;
    }
    const name = twin.kind === 'key' ? target.keys[twin.key]?.[0] : undefined;
    const code = twin.kind === 'key' ? 'duplicateKey' : 'duplicateRecord';
    line.open.notes.push(said(code, 'error', plan, name, twin.with, place));
    amendments.push({ ...twin.with, with: place, finding: said(code, 'error', plan, name, place, twin.with) });
  }
}

const NO_LINE: SheetLine = { row: 0, cells: [] };

interface Sheet {
  readonly reader: SheetReader;
  readonly judge: LineJudge;
  readonly reused: ReusedLine;
  /** References of its first lines were asked for. */
  begun: boolean;
}

/** Lines that wait for their references before these are asked for. */
const FIRST = 50;

/** Lines of either kind, by their position. */
interface LineSource {
  readonly count: number;
  readonly block?: RecordBlock;
  readonly lineOf: (at: number) => ReadLine;
  readonly rowOf: (at: number) => number;
}

function sourceOf(lines: Lines, reader: SheetReader): LineSource {
  if (lines instanceof RecordBlock) {
    // A text has no merged cells that would be filled down as the lines pass: a line may be read again.
    const lineOf = (at: number) => reader.lineOf(lines.line(at));
    return { count: lines.count, block: lines, lineOf, rowOf: (at) => lines.rows[at]! };
  }
  const read = lines.map(reader.lineOf);
  return { count: lines.length, lineOf: (at) => read[at]!, rowOf: (at) => lines[at]!.row };
}

function said(
  code: 'duplicateRow' | 'duplicateKey' | 'duplicateRecord',
  level: 'repair' | 'error',
  plan: SheetPlan,
  name: string | undefined,
  other: LinePlace,
  own: LinePlace,
): CellFinding {
  const where = other.sheet === own.sheet ? `第${other.row}行` : `“${other.sheet}”第${other.row}行`;
  const column = plan.columns.find(({ path }) => path === name);
  const message = findingSentence(code, { where, title: column?.field.title });
  return { column: column?.index ?? -1, ...(name === undefined ? {} : { field: name }), level, code, message };
}
