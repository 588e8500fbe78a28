import type { CellValue } from '#platform/books';
import type { Field, Registry } from '#standards/language';
import { titleKey } from '../layout/title-text.ts';
import { identifying, wordsOf } from '../layout/vocabulary.ts';
import type { TableColumn } from '../model.ts';
import { fitOfValues } from './fit-of-values.ts';
import type { Proposal } from './suggest-mapping.ts';
import type { Target } from './target.ts';

/**
 * Matches for columns that no field took: a bare 信用代码 beside 使用单位 helps to find the unit, 编制人数 beside 预算单位 repeats what the unit says of
 * itself. The nearest column to the left with a reference whose resource has such a field is meant.
 */
export function companions(
  open: readonly TableColumn[],
  taken: ReadonlySet<string>,
  settled: ReadonlyMap<number, Proposal>,
  samples: readonly (readonly CellValue[])[],
  target: Target,
  registry: Registry,
): Proposal[] {
  const found: Proposal[] = [];
  for (const column of open) {
    const cells = samples.map((line) => line[column.index] ?? null).filter((cell) => cell !== null && cell !== '');
    for (const { name, distance } of referencesNear(column, settled, target)) {
      const fields = registry.resource(target.fields[name]!.to!)?.fields ?? {};
      for (const [attribute, field] of Object.entries(fields)) {
        if (taken.has(`${name}.${attribute}`) || field.sealed) continue;
        const confidence =
          confidenceOf(column, cells, field, identifying(fields).includes(attribute)) - distance * 0.001;
        if (confidence >= 0.55)
          found.push({ column: column.index, field: `${name}.${attribute}`, reason: 'synonym', confidence });
      }
    }
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

function referencesNear(column: TableColumn, settled: ReadonlyMap<number, Proposal>, target: Target) {
  return [...settled.values()]
    .filter(({ field }) => field !== null && target.fields[field]?.kind === 'ref')
    .map(({ column: at, field }) => ({
      name: field!,
      distance: at < column.index ? column.index - at : 50 + at - column.index,
    }));
}

/** Fields that identify a row may be told by their title in part or by their pattern; others only by their whole title, because a book's own 状态 or 备注 is not the unit's. */
function confidenceOf(column: TableColumn, cells: readonly CellValue[], field: Field, identifies: boolean): number {
  const title = titleKey(column.title);
  const words = wordsOf('', field).map(({ word }) => word);
  if (words.includes(title)) return identifies ? 0.9 : GENERAL.has(title) ? 0 : 0.85;
  if (!identifies) return 0;
  const fit = fitOfValues(cells, field);
  if (words.some((word) => word.endsWith(title) || title.endsWith(word)) && fit.share >= 0.5) return 0.8;
  return fit.telling === 'pattern' && fit.share >= 0.8 && cells.length >= 3 ? 0.7 : 0;
}

const GENERAL = new Set(['备注', '状态', '类别', '名称', '层级', '编号']);
