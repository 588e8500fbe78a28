import type { CellValue } from '#platform/books';
import type { Registry } from '#standards/language';
import { isNumbering } from '../layout/vocabulary.ts';
import type { ColumnMatch, MatchReason, TableColumn, TableLayout } from '../model.ts';
import { companions } from './companions.ts';
import { fitOfValues } from './fit-of-values.ts';
import type { Target } from './target.ts';
import { titleFits } from './title-fits.ts';

/** What a person confirmed for earlier sheets of this kind: field (or `null` for left out) by column key, see `columnKey`. */
export type MappingMemory = ReadonlyMap<string, string | null>;

/** Key under which a column is remembered: its group and title as they stand. */
export function columnKey(column: TableColumn): string {
  return `${column.group ?? ''}/${column.written}`;
}

/** Signature of a header: equal for sheets with the same columns in the same order. */
export function headerSignature(layout: TableLayout): string {
  return layout.columns.map(columnKey).join('|');
}

/** Least confidence with which a match is proposed. */
const LEAST = 0.55;

/**
 * Proposes a field for every column: as remembered, by title, synonym and group, by the pattern or the values of its cells. Each field is given once;
 * the surest match wins. A title whose cells cannot be values of the field is doubted.
 * @param samples cells of the first data lines
 */
export function suggestMapping(
  layout: TableLayout,
  samples: readonly (readonly CellValue[])[],
  target: Target,
  registry: Registry,
  memory: MappingMemory = new Map(),
): readonly ColumnMatch[] {
  const proposals = layout.columns
    .filter(({ title }) => !isNumbering(title))
    .flatMap((column) => proposalsFor(column, samples, target, registry, memory));
  proposals.sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const columns = new Map<number, Proposal>();
  const fields = new Set<string>();
  const settle = (list: readonly Proposal[]) => {
    for (const proposal of list) {
      if (columns.has(proposal.column) || (proposal.field !== null && fields.has(proposal.field))) continue;
      columns.set(proposal.column, proposal);
      if (proposal.field !== null) fields.add(proposal.field);
    }
  };
  settle(proposals);
  const open = layout.columns.filter(({ index, title }) => !columns.has(index) && !isNumbering(title));
  settle(companions(open, fields, columns, samples, target, registry));
  return layout.columns.map(({ index }) => columns.get(index) ?? { column: index, field: null, confidence: 0 });
}

/** A match that is weighed against others. */
export interface Proposal extends ColumnMatch {
  readonly reason: MatchReason;
}

function proposalsFor(
  column: TableColumn,
  samples: readonly (readonly CellValue[])[],
  target: Target,
  registry: Registry,
  memory: MappingMemory,
): Proposal[] {
  const known = memory.get(columnKey(column));
  if (known === null) return [{ column: column.index, field: null, reason: 'memory', confidence: 1 }];
  if (known !== undefined) return [{ column: column.index, field: known, reason: 'memory', confidence: 1 }];
  const cells = samples.map((line) => line[column.index] ?? null).filter((cell) => cell !== null && cell !== '');
  const byTitle = titleFits(column, target, registry).map(({ path, field, reason, confidence }) => {
    const fit = fitOfValues(cells, field);
    const doubted = fit.share < 0.3 && cells.length >= 3 ? confidence * 0.5 : confidence;
    return { column: column.index, field: path, reason, confidence: doubted };
  });
  if (byTitle.some(({ confidence }) => confidence >= 0.9))
    return byTitle.filter(({ confidence }) => confidence >= LEAST);
  const byValues = Object.entries(target.fields).flatMap(([path, field]): Proposal[] => {
    const { share, telling } = fitOfValues(cells, field);
    if (!telling || share < 0.8 || cells.length < 3) return [];
    // Values alone never beat a title: two columns may hold the same kind of code.
    return [{ column: column.index, field: path, reason: telling, confidence: 0.5 + 0.3 * share }];
  });
  const rivals = byValues.length > 1 ? [] : byValues;
  return [...byTitle, ...rivals].filter(({ confidence }) => confidence >= LEAST);
}
