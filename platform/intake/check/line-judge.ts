import type { CellValue } from '#platform/books';
import { fieldsOf } from '#standards/language';
import type { PlannedColumn, SheetPlan } from '../mapping/sheet-plan.ts';
import type { CellPlace } from '../repair/notes.ts';
import { amountJudge } from './judge-amounts.ts';
import { blankJudge } from './judge-blanks.ts';
import { ruleJudge } from './judge-line.ts';
import { NO_DIGEST } from './known-cells.ts';
import { keyDigests, LineDigest, lineKeys, partDigest } from './line-keys.ts';
import type { BookProfile } from './profile.ts';
import { refsOf, textsOf } from './ref-columns.ts';
import type { RefDirectory } from './ref-directory.ts';
import { placeOf, type RefCells, settleRef } from './settle-refs.ts';
import type { OpenLine, ReusedLine } from './sheet-reader.ts';
import type { SoundColumns } from './sound-columns.ts';
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
  /**
   * Judges a line with nothing to be said of so far, without making anything of its own for it; false when something is to be said of it, or a reference of
   * it was not asked for yet.
   */
  isSound(line: ReusedLine): boolean;
  /** Puts the line that was found sound just now among others, at its position. */
  keep(line: ReusedLine, sound: SoundColumns, at: number): void;
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
  const textsIn = textsOf(refs, at);
  // The line that is being judged; the functions below speak of it, so that none is made for each line.
  let line: OpenLine;
  const raw = (column: PlannedColumn): CellValue => line.cells[column.index] ?? null;
  const cells: RefCells = { text: (column) => line.read[at.get(column)!], raw };
  const rawOf = (name: string) => {
    const column = columnOf.get(name);
    return column ? raw(column) : null;
  };
  const digest = new LineDigest();
  const contentOf = (values: Readonly<Record<string, unknown>>) => {
    digest.begin();
    for (let i = 0; i < own.length; i++) {
      const { column } = own[i]!;
      const value = values[column.name];
      digest.add(partDigest(value === undefined ? raw(column) : value));
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
    const isAsked = (text: unknown) => typeof text !== 'string' || directory.has(ref.resource, text);
    /** Settles the reference; false, and nothing is done, where a text of it was not asked for yet and `sure` does not say that all were. */
    return (open: OpenLine, sure: boolean): boolean => {
      const text = open.read[index];
      const code = codes.length === 1 ? open.read[codes[0]!] : null;
      // A name that had to be cleaned gets its word each time, and what was found before may get a proposal from the row.
      const clean = plain && !open.notes.any && typeof text === 'string' && open.cells[column] === text;
      const remembered = clean ? known.get(text)?.get(code) : undefined;
      if (remembered !== undefined) {
        open.read[index] = remembered;
        return true;
      }
      if (!sure && (ref.facts.length > 0 || !isAsked(text) || !codes.every((at) => isAsked(open.read[at]))))
        return false;
      const before = open.notes.found.length;
      const settled = settleRef(ref, cells, directory, open.notes, titleOf);
      if (index >= 0) open.read[index] = settled;
      if (clean && settled !== undefined && open.notes.found.length === before && known.size <= MOST_PAIRS)
        known.set(text, (known.get(text) ?? new Map()).set(code, settled));
      return true;
    };
  });
  const fields = Object.keys(target.fields);
  const slots = own.map(({ column }) => fields.indexOf(column.name));
  const digests = own.map(({ column }) => partDigests(column.field.kind === 'ref'));
  const keysOf = keyDigests(target);
  // Of a sound line only the fields that rules and keys read are looked up by name.
  const named = new Set([...target.rules.flatMap(({ holds }) => fieldsOf(holds)), ...target.keys.flat()]);
  const asked = own.filter(({ column }) => named.has(column.name));
  const values: Record<string, unknown> = {};
  const ruled = { values, place, raw: rawOf };
  return {
    place,
    isSound(open) {
      line = open;
      blanks(open);
      for (let i = 0; i < settlers.length; i++) if (!settlers[i]!(open, false)) return false;
      amounts(open);
      if (open.notes.any) return false;
      for (let i = 0; i < asked.length; i++) {
        const { column, index, initial } = asked[i]!;
        const value = open.read[index];
        values[column.name] = value === null && initial ? undefined : value;
      }
      rules(ruled, open.notes);
      return !open.notes.any;
    },
    keep({ read, digests: known }, sound, at) {
      digest.begin();
      for (let i = 0; i < own.length; i++) {
        const { index } = own[i]!;
        const value = read[index];
        sound.columns[slots[i]!]![at] = value;
        digest.add(digests[i]!(value, known[index]!));
      }
      sound.take(at, keysOf(values), digest.value);
    },
    async prepare(lines) {
      for (const [resource, texts] of textsIn(lines)) await directory.prepare(resource, texts);
    },
    judge(open) {
      line = open;
      blanks(open);
      for (let i = 0; i < settlers.length; i++) settlers[i]!(open, true);
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

/** Digest of a value of a column, by the one of its cell where that is known; ids that references were settled to are remembered. */
function partDigests(isRef: boolean): (value: unknown, known: number) => number {
  if (!isRef) return (value, known) => (known !== NO_DIGEST ? known : value === null ? NO_VALUE : partDigest(value));
  const ids = new Map<unknown, number>();
  return (value) => {
    let digest = ids.get(value);
    if (digest === undefined) {
      digest = partDigest(value);
      if (ids.size < MOST_PAIRS) ids.set(value, digest);
    }
    return digest;
  };
}

const NO_VALUE = partDigest(null);
