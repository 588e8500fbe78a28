import type { SheetLine } from '#platform/books';
import type { SheetPlan } from '../mapping/sheet-plan.ts';
import type { Target } from '../mapping/target.ts';
import type { CellFinding, CheckedLine } from '../model.ts';
import { findingSentence } from '../repair/sentences.ts';
import { type Duplicate, DuplicateFinder, type LinePlace } from './find-duplicates.ts';
import { compareWithLedger } from './ledger-conflicts.ts';
import { type JudgedLine, type LineJudge, lineJudge } from './line-judge.ts';
import { textDigest } from './line-keys.ts';
import type { BookProfile } from './profile.ts';
import { RefDirectory } from './ref-directory.ts';
import { type Confirmed, isOpen, type OpenLine, sheetReader } from './sheet-reader.ts';
import type { IntakeWorld } from './world.ts';

/** Second pass over a book: judges every line by its cells, its references, the rules of the target, the habits of the book and the other lines. */
export interface RowChecker {
  /** Judges lines of a sheet; sheets one after another, the lines of each in their order. */
  check(plan: SheetPlan, lines: readonly SheetLine[], confirmed?: Confirmed): Promise<readonly CheckedLine[]>;
  /** What later lines told of lines given before: both of two lines that contradict each other wait. */
  finish(): readonly Amendment[];
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
      const sheet = sheetOf(plan);
      const read = lines.map((line) => sheet.read(line, confirmed));
      const open = read.filter(isOpen);
      await sheet.judge.prepare(open);
      const judged = open.map((line) => sheet.judge.judge(line));
      await compareWithLedger(target, world, judged, sheet.judge.place);
      let next = 0;
      return read.map((line) => (isOpen(line) ? finished(plan, judged[next++]!) : line));
    },
    finish: () => amendments,
  };

  function sheetOf(plan: SheetPlan): Sheet {
    let sheet = sheets.get(plan);
    if (!sheet) {
      sheet = { read: sheetReader(plan, world, profile), judge: lineJudge(plan, world, profile, directory) };
      sheets.set(plan, sheet);
    }
    return sheet;
  }

  function finished(plan: SheetPlan, line: JudgedLine): CheckedLine {
    const { row } = line.open.line;
    const sheet = plan.layout.sheet;
    const digests = line.keys.map(keyDigest);
    const twin = duplicates.add({ sheet, row, keys: digests, content: line.content });
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

/** Zero for a key without a value. */
function keyDigest(key: string | undefined): number {
  return key === undefined ? 0 : textDigest(key);
}

interface Sheet {
  readonly read: (line: SheetLine, confirmed?: Confirmed) => OpenLine | CheckedLine;
  readonly judge: LineJudge;
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
