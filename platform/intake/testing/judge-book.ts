import { type Book, type BookSheet, RecordBlock, type SheetLine } from '#platform/books';
import type { Registry } from '#standards/language';
import { createRowChecker, type Lines, type RowChecker } from '../check/row-checker.ts';
import { createSurvey } from '../check/survey.ts';
import type { IntakeWorld } from '../check/world.ts';
import { findLayout, HEAD_LINES } from '../layout/find-layout.ts';
import { planSheet, type SheetPlan } from '../mapping/sheet-plan.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import type { Target } from '../mapping/target.ts';
import type { CheckedLine } from '../model.ts';
import { unpacked } from '../stage/staged-line.ts';

/** A book that went through all of the judging, as it would with a person who agrees with every proposal. */
export interface JudgedBook {
  readonly plans: readonly SheetPlan[];
  /** Sentences about sheets without a table, by sheet. */
  readonly refused: Readonly<Record<string, string>>;
  /** All lines, with what later ones told of earlier ones worked in. */
  readonly lines: readonly CheckedLine[];
}

/** How lines are judged: one by one, with sound ones kept in columns as in large files, or so as they lie in a text, behind its header. */
export type JudgingWay = 'check' | 'sift' | 'blocks';

/** Takes a book through layout, mapping, survey and check; all of it is held in memory. */
export async function judgeBook(
  book: Pick<Book, 'sheets'>,
  targets: readonly Target[],
  registry: Registry,
  world: IntakeWorld,
  way: JudgingWay = 'check',
): Promise<JudgedBook> {
  const sheets: { readonly plan: SheetPlan; readonly lines: readonly SheetLine[]; readonly sheet: BookSheet }[] = [];
  const refused: Record<string, string> = {};
  for (const sheet of book.sheets) {
    const lines: SheetLine[] = [];
    for await (const batch of sheet.lines()) lines.push(...batch);
    const found = findLayout({ ...sheet, lines: lines.slice(0, HEAD_LINES) }, targets, registry);
    if (!found.ok) {
      refused[sheet.name] = found.message;
      continue;
    }
    const samples = lines.filter(({ row }) => row >= found.layout.firstDataRow).slice(0, 50);
    const matches = suggestMapping(
      found.layout,
      samples.map(({ cells }) => cells),
      found.target,
      registry,
    );
    sheets.push({ plan: planSheet(found.target, found.layout, matches, registry, sheet.merges), lines, sheet });
  }
  const lines: CheckedLine[] = [];
  for (const target of new Set(sheets.map(({ plan }) => plan.target))) {
    const own = sheets.filter(({ plan }) => plan.target === target);
    const survey = createSurvey(world.context);
    for (const { plan, lines: all } of own) survey.add(plan, all);
    const checker = createRowChecker({ target, world, profile: survey.finish() });
    for (const { plan, lines: all, sheet } of own) {
      if (way === 'check') lines.push(...(await checker.check(plan, all)));
      else if (way === 'sift') lines.push(...(await sift(checker, plan, all)));
      else
        for await (const some of sheet.blocks!()) {
          const { firstDataRow } = plan.layout;
          const data =
            some instanceof RecordBlock ? some.from(firstDataRow) : some.filter(({ row }) => row >= firstDataRow);
          lines.push(...(await sift(checker, plan, data)));
        }
    }
    for (const { sheet, row, with: other, finding } of checker.finish()) {
      const at = lines.findIndex((line) => line.sheet === sheet && line.row === row);
      const line = lines[at];
      if (!line) continue;
      const state = line.state === 'ready' ? 'held' : line.state;
      lines[at] = { ...line, state, with: other.row, withSheet: other.sheet, findings: [...line.findings, finding] };
    }
  }
  return { plans: sheets.map(({ plan }) => plan), refused, lines };
}

/** The same lines by way of columns. */
async function sift(checker: RowChecker, plan: SheetPlan, lines: Lines): Promise<readonly CheckedLine[]> {
  const { sound, told } = await checker.sift(plan, lines);
  const fields = Object.keys(plan.target.fields);
  const rows = lines instanceof RecordBlock ? [...lines.rows] : lines.map(({ row }) => row);
  return rows.map((row, at): CheckedLine => {
    const one = told.get(at);
    if (one) return one;
    const values = unpacked(
      sound.columns.map((column) => column[at]),
      fields,
    );
    const keys = sound.digestsOf(at).filter((digest) => digest !== 0);
    return { sheet: plan.layout.sheet, row, state: 'ready', keys, values, findings: [] };
  });
}
