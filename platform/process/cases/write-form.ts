import { sql } from 'kysely';
import { type CommandContext, judgeInput } from '#platform/commands';
import type { Writer } from '#platform/store';
import type { Item } from '#standards/process';
import { addLogLine } from './add-log-line.ts';
import type { CaseRun } from './case-run.ts';
import type { Doer } from './doer.ts';

/** Writes the form of a case anew, judged as a whole; the log names the fields that changed. Answers the form's new revision. */
export async function writeForm(
  tx: Writer,
  { store, today }: CommandContext,
  item: Item,
  run: CaseRun,
  doer: Doer,
  form: Readonly<Record<string, unknown>>,
): Promise<number> {
  const judged = await judgeInput(store, item.form, form, today);
  const changed = Object.keys(item.form).filter(
    (name) => JSON.stringify(judged[name] ?? null) !== JSON.stringify(run.form[name] ?? null),
  );
  if (changed.length === 0) return run.formRev;
  await addLogLine(tx, run, doer, 'amend', { before: pick(run.form, changed), after: pick(judged, changed) });
  const { rows } = await sql<{ rev: number }>`
    update case_run set form = ${JSON.stringify(judged)}::jsonb, form_rev = form_rev + 1, rev = rev + 1
    where id = ${run.id} returning form_rev as rev`.execute(tx.system);
  return rows[0]!.rev;
}

function pick(form: Readonly<Record<string, unknown>>, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, form[name] ?? null]));
}
