import type { CellValue } from '#platform/books';
import type { PlannedColumn, SheetPlan } from '../mapping/sheet-plan.ts';
import type { CellPlace } from '../repair/notes.ts';
import { amountJudge } from './judge-amounts.ts';
import { blankJudge } from './judge-blanks.ts';
import { ruleJudge } from './judge-line.ts';
import { lineKeys, TextDigest } from './line-keys.ts';
import type { BookProfile } from './profile.ts';
import { refsOf, textsOf } from './ref-columns.ts';
import type { RefDirectory } from './ref-directory.ts';
import { placeOf, type RefCells, settleRef } from './settle-refs.ts';
import type { OpenLine } from './sheet-reader.ts';
import type { IntakeWorld } from './world.ts';

/** A line that was judged by itself, not yet against others. */
export interface JudgedLine {
  readonly open: OpenLine;
  readonly values: Readonly<Record<string, unknown>>;
  readonly keys: readonly (string | undefined)[];
  /** Equal for lines that say the same. */
  readonly content: number;
  /** Row of the ledger with the same key. */
  existing?: string;
}

/** Most names whose row is remembered. */
const MOST_PAIRS = 50_000;

/** Judges the lines of one sheet. */
export interface LineJudge {
  /** Asks for all references of the lines at once. */
  prepare(lines: readonly OpenLine[]): Promise<void>;
  judge(line: OpenLine): JudgedLine;
  /** Where the column of a field stands. */
  place(name: string): CellPlace | undefined;
}

/** Judges the lines of a sheet: their references (prepared for many lines at once), blanks, amounts and rules. */
export function lineJudge(
  plan: SheetPlan,
  world: IntakeWorld,
  profile: BookProfile,
  directory: RefDirectory,
): LineJudge {
  const { columns, target } = plan;
  const refs = refsOf(plan, profile);
  for (const ref of refs)
    directory.wants(
      ref.resource,
      [...ref.codes, ...ref.facts].flatMap(({ attribute }) => attribute ?? []),
    );
  const at = new Map(columns.map((column, index) => [column, index]));
  const columnOf = new Map(
    columns.filter(({ attribute }) => attribute === undefined).map((column) => [column.name, column]),
  );
  const own = columns.flatMap((column, index) =>
    column.attribute === undefined
      ? [{ column, index, initial: target.fields[column.name]?.initial !== undefined }]
      : [],
  );
  const [blanks, amounts, rules] = [blankJudge(plan, profile), amountJudge(plan, profile), ruleJudge(target, world)];
  const places = new Map([...columnOf].map(([name, column]) => [name, placeOf(column)]));
  const place = (name: string) => places.get(name);
  const titleOf = (resource: string, id: string) => world.context.refTitle?.(resource, id);
  const asked = textsOf(refs, at);
  // The line that is being judged; the functions below speak of it, so that none is made for each line.
  let line: OpenLine;
  const raw = (column: PlannedColumn): CellValue => line.cells[column.index] ?? null;
  const cells: RefCells = { text: (column) => line.read[at.get(column)!], raw };
  const rawOf = (name: string) => {
    const column = columnOf.get(name);
    return column ? raw(column) : null;
  };
  const digest = new TextDigest();
  const contentOf = (values: Readonly<Record<string, unknown>>) => {
    digest.begin();
    for (let i = 0; i < own.length; i++) {
      const { column } = own[i]!;
      const value = values[column.name];
      const part = value === undefined ? raw(column) : value;
      if (typeof part === 'string') digest.add(part);
      else digest.add(part === null ? '' : typeof part === 'number' ? String(part) : JSON.stringify(part));
    }
    return digest.value;
  };
  const settlers = refs.map((ref) => {
    const index = ref.column ? at.get(ref.column)! : -1;
    const column = ref.column?.index ?? -1;
    const codes = ref.codes.map((code) => at.get(code)!);
    // Pairs of name and code that were found without a word to say about them.
    const known = new Map<string, Map<unknown, unknown>>();
    const plain = index >= 0 && codes.length <= 1 && ref.facts.length === 0;
    return (open: OpenLine) => {
      const text = open.read[index];
      const code = codes.length === 1 ? open.read[codes[0]!] : null;
      // A name that had to be cleaned gets its word each time.
      const clean = plain && typeof text === 'string' && open.cells[column] === text;
      const remembered = clean ? known.get(text)?.get(code) : undefined;
      if (remembered !== undefined) {
        open.read[index] = remembered;
        return;
      }
      const before = open.notes.found.length;
      const settled = settleRef(ref, cells, directory, open.notes, titleOf);
      if (index >= 0) open.read[index] = settled;
      if (!clean || settled === undefined || open.notes.found.length !== before || known.size > MOST_PAIRS) return;
      known.set(text, (known.get(text) ?? new Map()).set(code, settled));
    };
  });
  return {
    place,
    async prepare(lines) {
      for (const [resource, texts] of asked(lines)) await directory.prepare(resource, texts);
    },
    judge(open) {
      line = open;
      blanks(open);
      for (let i = 0; i < settlers.length; i++) settlers[i]!(open);
      amounts(open);
      const values: Record<string, unknown> = {};
      for (let i = 0; i < own.length; i++) {
        const { column, index, initial } = own[i]!;
        const value = open.read[index];
        // What the declaration fills in by itself is left for it.
        if (value !== null || !initial) values[column.name] = value;
      }
      rules({ values, place, raw: rawOf }, open.notes);
      const told = open.notes.held ? withoutGaps(values) : values;
      return { open, values: told, keys: lineKeys(target, values), content: contentOf(values) };
    },
  };
}

/** Values without what waits for a person. */
function withoutGaps(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
