import { type Problem, validateRow } from '#standards/language';
import { newId } from './new-id.ts';
import { NO_STAMPS } from './stamp-columns.ts';
import type { StoredRow, Values, Work } from './work.ts';

/** Steps "normalise" and "validate" for new rows: every value brought into its one spelling and judged by its field. `first` is the index of the first in the request. */
export function takeInNew(work: Work, inputs: readonly unknown[], first = 0): void {
  const context = work.session.context;
  inputs.forEach((input, i) => {
    const row = first + i;
    const judged = validateRow(work.resource, input, { mode: 'create', context, allow: allowance(work) });
    note(work, row, judged);
    const after = judged.value;
    const changed = Object.keys(after).filter((name) => after[name] !== null);
    work.lines.push({ row, id: newId(), rev: 1, before: null, after, changed, stamps: NO_STAMPS });
  });
}

/** The same for changes of rows that exist. */
export function takeInChange(work: Work, row: number, before: StoredRow, set: unknown): void {
  const judged = validateRow(work.resource, set, {
    mode: 'update',
    before: before.values,
    context: work.session.context,
    allow: allowance(work),
  });
  note(work, row, judged);
  const after: Values = { ...before.values, ...judged.value };
  const changed = Object.keys(judged.value);
  work.lines.push({ row, id: before.id, rev: before.rev + 1, before, after, changed, stamps: before.stamps });
}

/** A write under a command's own permission may set the fields that only commands set. */
function allowance(work: Work): 'commands' | undefined {
  return work.options.permission === undefined ? undefined : 'commands';
}

function note(
  work: Work,
  row: number,
  judged: { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] },
): void {
  for (const problem of judged.problems) work.problems.add({ row, ...problem });
  for (const { path, code, message } of judged.warnings) {
    work.findings.push({ row, rule: code, severity: 'warn', field: path, message });
  }
}
