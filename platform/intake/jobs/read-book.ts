import { type Book, type BookSheet, openBook, type SheetLine } from '#platform/books';
import { GoaError, type JobHandler } from '#platform/store';
import { intakeActor, moveBatch } from '../batch/batch-row.ts';
import { recall } from '../batch/mapping-memory.ts';
import { type BookTarget, bookTarget } from '../batch/target-by-name.ts';
import { changeWork, type FoundSheet, type Work } from '../batch/work.ts';
import { INTAKE_FAULTS } from '../faults.ts';
import { findLayout, HEAD_LINES } from '../layout/find-layout.ts';
import { createLineReader } from '../layout/line-reader.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import type { ColumnMatch, TableLayout } from '../model.ts';
import { intakeBatch } from '../resources/intake-batch.resource.ts';
import { cellText } from '../stage/copy-text.ts';
import { actorOfWork, batchOf, bytesOfWork, failBatch, type JobParts, liveWork } from './job-parts.ts';

const READING = ['uploaded', 'reading'] as const;

/** Lines after the header by whose cells a mapping is proposed. */
const SAMPLES = 40;

/** Job `intake.read`: finds the tables of an uploaded file and proposes a mapping; a file that cannot be read ends the batch with a sentence. */
export const readBook =
  (parts: JobParts): JobHandler =>
  async (job) => {
    const batch = batchOf(job);
    const work = await liveWork(parts, batch);
    if (!work) return;
    const { store } = parts;
    await moveBatch(store, batch, ['uploaded'], { stage: 'reading' });
    try {
      const actor = await actorOfWork(parts, work);
      if (!actor?.unit) throw new GoaError({ code: 'NO_UNIT', ...INTAKE_FAULTS.NO_UNIT });
      const target = bookTarget(store.registry, store.as(actor), work.target);
      const { name } = await store.as(intakeActor()).get(intakeBatch, batch);
      const file = await bytesOfWork(parts, work);
      try {
        const book = await openBook({ path: file.path, name: name ?? '' });
        try {
          const found = await sheetsOf(book, target, { parts, work, unit: actor.unit });
          await settle(parts, batch, book, found);
        } finally {
          await book.close();
        }
      } finally {
        await file.release();
      }
    } catch (error) {
      // A scanner that has not spoken yet will.
      if (!(error instanceof GoaError) || error.status >= 500 || error.code === 'FILE_CHECKING') throw error;
      await failBatch(parts, batch, READING, error.message);
    }
  };

interface Reading {
  readonly parts: JobParts;
  readonly work: Work;
  readonly unit: string;
}

async function sheetsOf(book: Book, target: BookTarget, reading: Reading): Promise<FoundSheet[]> {
  const found: FoundSheet[] = [];
  for (const sheet of book.sheets) found.push(await sheetOf(sheet, target, reading));
  return found;
}

async function sheetOf(sheet: BookSheet, target: BookTarget, { parts, work, unit }: Reading): Promise<FoundSheet> {
  const { registry, system } = parts.store;
  const lines = await firstLines(sheet, HEAD_LINES + SAMPLES);
  const facts = { sheet: sheet.name, hidden: sheet.hidden };
  const finding = findLayout({ ...sheetFacts(sheet), lines }, target.targets, registry);
  if (!finding.ok) return { ...facts, refusal: finding.message };
  const { layout } = finding;
  const data = lines.filter(({ row }) => row >= layout.firstDataRow).slice(0, SAMPLES);
  const memory = await recall(system, unit, work.target, layout);
  const columns = suggestMapping(
    layout,
    data.map(({ cells }) => cells),
    finding.target,
    registry,
    memory,
  );
  const shown = dataLines(lines, layout, columns, sheet).slice(0, SAMPLES);
  return { ...facts, layout, target: finding.target.name, columns, samples: samplesOf(layout.columns, shown) };
}

function sheetFacts({ name, hiddenColumns, merges }: BookSheet) {
  return { name, hiddenColumns, merges };
}

/** The first lines of a sheet; the rest of it is not read. */
async function firstLines(sheet: BookSheet, most: number): Promise<SheetLine[]> {
  const lines: SheetLine[] = [];
  for await (const batch of sheet.lines()) {
    lines.push(...batch.slice(0, most - lines.length));
    if (lines.length >= most) break;
  }
  return lines;
}

/** Lines that are data: subtotals and notes are no samples of what stands in a column. */
function dataLines(
  lines: readonly SheetLine[],
  layout: TableLayout,
  columns: readonly ColumnMatch[],
  { merges }: BookSheet,
): SheetLine[] {
  const mapped = columns.flatMap(({ column, field }) => (field === null ? [] : [column]));
  const read = createLineReader(layout, merges, new Set(mapped));
  return lines.flatMap((line) => {
    const { cells, skip } = read(line);
    return skip ? [] : [{ ...line, cells }];
  });
}

/** A few unlike values of each column, for the person to recognise it. */
function samplesOf(columns: readonly { readonly index: number }[], lines: readonly SheetLine[]): string[][] {
  return columns.map(({ index }) => {
    const texts = lines.map(
      ({ cells }) =>
        cellText(cells[index] ?? null)
          ?.trim()
          .slice(0, 60) ?? '',
    );
    return [...new Set(texts.filter((text) => text !== ''))].slice(0, 3);
  });
}

async function settle({ store }: JobParts, batch: string, book: Book, found: readonly FoundSheet[]): Promise<void> {
  const notes = [...book.notes];
  if (!found.some(({ layout }) => layout)) {
    const why = found.map(({ sheet, refusal }) => `“${sheet}”：${refusal ?? ''}`).join('');
    throw new GoaError({ code: 'NO_TABLE', status: 422, message: `${INTAKE_FAULTS.NO_TABLE.message}${why}` });
  }
  const format = book.encoding ? `${book.format} (${book.encoding})` : book.format;
  await moveBatch(store, batch, ['reading'], { stage: 'mapping', format }, (tx) =>
    changeWork(tx.system, batch, { found, notes }),
  );
}
