import { type CommandContext, judgeInput } from '#platform/commands';
import type { Writer } from '#platform/store';
import type { Item, StartedCase } from '#standards/process';
import { lockRun } from './case-run.ts';
import { byItself } from './doer.ts';
import { beginCase } from './start-case.ts';
import { writeForm } from './write-form.ts';

/** Who acts in the log of a case that nobody applied for; the kernel only compares it with people. */
const PLATFORM = 'system';

/** What the platform opens a case about. */
export interface OpenedMatter {
  /** Unit that the matter concerns: rules that look in the applicant's unit look there. */
  readonly unit: string;
  readonly form: Readonly<Record<string, unknown>>;
}

/**
 * Opens a case in nobody's name, because of something that the platform has found: no applicant, nobody to whom it can be sent back, and nobody whose own
 * case it is. For work that has judged itself that there is a matter; `tx` is the work's own transaction. Throws NO_BODY, INVALID.
 */
export async function openCase(
  tx: Writer,
  context: CommandContext,
  item: Item,
  { unit, form }: OpenedMatter,
): Promise<StartedCase> {
  const judged = await judgeInput(context.store, item.form, form, context.today);
  const whole = Object.fromEntries(Object.keys(item.form).map((name) => [name, judged[name] ?? null]));
  const about = { unit, form: whole, applicant: null, assignment: null };
  return beginCase(tx, context, item, about, { command: { kind: 'start', by: PLATFORM }, doer: byItself });
}

/** Writes fields of an open case that the platform knows better by now; the log keeps both. Answers whether anything changed; a decided case stays as it was decided. */
export async function amendCase(
  tx: Writer,
  context: CommandContext,
  item: Item,
  { id, form }: { readonly id: string; readonly form: Readonly<Record<string, unknown>> },
): Promise<boolean> {
  const run = await lockRun(tx, id);
  if (run.state.status === 'ended') return false;
  return (await writeForm(tx, context, item, run, byItself, { ...run.form, ...form })) > run.formRev;
}
