import { type CommandContext, defineHandler, type Handler } from '#platform/commands';
import type { Files } from '#platform/files';
import { GoaError, type Writer } from '#platform/store';
import { type DeclaredItem, START } from '#standards/process';
import { type CaseRun, lockRun } from '../cases/case-run.ts';
import { type Doer, doerOf } from '../cases/doer.ts';
import { taskNode } from '../cases/node-titles.ts';
import { seeReferences, startCase } from '../cases/start-case.ts';
import { openTasks } from '../cases/step-change.ts';
import { takeStep } from '../cases/take-step.ts';
import { writableAt } from '../cases/writable-at.ts';
import { writeForm } from '../cases/write-form.ts';
import { definitionById } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { attachPapers } from './own-case.ts';

/** Handlers of the contracts that an item brings along: 申请 and 修改申请内容. */
export function itemHandlers(item: DeclaredItem, files: Files): readonly Handler[] {
  return [startHandler(item, files), amendHandler(item)];
}

function startHandler(item: DeclaredItem, files: Files): Handler {
  return defineHandler(item.start, async (tx, input, context) => {
    const values: Readonly<Record<string, unknown>> = input;
    const form = Object.fromEntries(Object.keys(item.form).map((name) => [name, values[name] ?? null]));
    const started = await startCase(tx, context, item, { form, chosen: linesOf(values.chosen) });
    await attachPapers(files, tx, started.id, linesOf(values.papers));
    return started;
  });
}

/** The applicant changes what he is asked for while it lies with him; a handler the fields that his step may write. */
function amendHandler(item: DeclaredItem): Handler {
  return defineHandler(item.amend, async (tx, input, context) => {
    const values: Readonly<Record<string, unknown>> = input;
    const doer = await doerOf(tx, tx.actor, context.address);
    const locked = await lockRun(tx, String(values.case));
    const run = locked.item === item.name ? await claimed(tx, context, locked, doer) : locked;
    const { definition } = await definitionById(tx, run.definition);
    const running = run.state.status === 'running';
    const held = openTasks(run.state).filter(({ who, waits }) => running && who === doer.person && !waits);
    if (run.item !== item.name || held.length === 0) throw new GoaError(processFault('NO_TASK'));
    const writable = held.some(({ node }) => node === START)
      ? askedFields(item)
      : held.flatMap((task) => writableAt(task, taskNode(definition, task.node))).filter((name) => item.form[name]);
    if (writable.length === 0) throw new GoaError(processFault('FIELD_NOT_YOURS'));
    const changed = Object.fromEntries(writable.map((name) => [name, values[name] ?? null]));
    await seeReferences(tx, context.store.registry, item.form, changed);
    return { rev: await writeForm(tx, context, item, run, doer, { ...run.form, ...changed }) };
  });
}

/** Whoever fills in what a step asks for takes the step: of several who may, nobody else writes into it afterwards. */
async function claimed(tx: Writer, context: CommandContext, run: CaseRun, doer: Doer & { readonly person: string }) {
  const running = run.state.status === 'running';
  const pooled = openTasks(run.state).find(
    ({ who, pool, waits }) => running && who === undefined && !waits && pool?.includes(doer.person),
  );
  if (!pooled) return run;
  return takeStep(tx, context, run, { command: { kind: 'claim', by: doer.person, task: pooled.id }, doer });
}

/** What the applicant says; the rest is for those who handle the case. */
function askedFields({ form, byHandlers = [] }: DeclaredItem): readonly string[] {
  return Object.keys(form).filter((name) => !byHandlers.includes(name));
}

/** The contract's fields have judged the lines; their type is that of the fields. */
function linesOf<L>(value: unknown): readonly L[] | null {
  return Array.isArray(value) ? value : null;
}
