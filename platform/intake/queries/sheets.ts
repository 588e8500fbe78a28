import { defineQuery } from '#platform/commands';
import { ownBatch } from '../batch/batch-row.ts';
import { bookTarget } from '../batch/target-by-name.ts';
import { type FoundSheet, type Work, workOf } from '../batch/work.ts';
import { type SheetView, sheets, type TargetField } from './sheets.contract.ts';

/** Answers 工作表与对应关系 (`intake.sheets`), to whoever uploaded the file. */
export const sheetsHandler = defineQuery(sheets, async (reader, input, { store }) => {
  const batch = await ownBatch(reader, input.batch);
  const work = await workOf(store.system, batch.id);
  const { targets } = bookTarget(store.registry, reader, work.target);
  const fields = targets.flatMap((target) =>
    Object.entries(target.fields).map(
      ([name, field]): TargetField => ({
        sheetTarget: target.name,
        name,
        title: field.title,
        required: field.required && field.initial === undefined,
        kind: field.kind,
        unit: field.unit ?? null,
        hint: field.hint ?? null,
      }),
    ),
  );
  return { sheets: (work.found ?? []).map((sheet) => viewOf(sheet, work)), fields, notes: work.notes };
});

function viewOf(found: FoundSheet, { plan }: Work): SheetView {
  const { sheet, hidden, refusal, layout, target = null } = found;
  const confirmed = plan?.find((one) => one.layout.sheet === sheet);
  const matches = new Map((confirmed?.columns ?? found.columns ?? []).map((match) => [match.column, match]));
  return {
    sheet,
    hidden,
    target,
    ...(refusal === undefined ? {} : { refusal }),
    headerRows: layout?.headerRows ?? [],
    preamble: layout?.preamble ?? [],
    columns: (layout?.columns ?? []).map((column, i) => {
      const match = matches.get(column.index);
      return {
        index: column.index,
        title: column.written,
        group: column.group ?? null,
        unit: column.unit ?? null,
        hidden: column.hidden,
        field: match?.field ?? null,
        reason: match?.reason ?? null,
        confidence: match?.confidence ?? 0,
        samples: found.samples?.[i] ?? [],
      };
    }),
  };
}
