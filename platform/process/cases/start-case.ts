import { sql } from 'kysely';
import type { CommandContext } from '#platform/commands';
import { fault, GoaError, type Writer } from '#platform/store';
import type { Fields, Registry } from '#standards/language';
import type { CaseState, Item, StartedCase } from '#standards/process';
import { unitOf } from '../assignment/places.ts';
import { definitionInForce } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import type { CaseRun } from './case-run.ts';
import { doerOf } from './doer.ts';
import { choosing } from './on-task.ts';
import { CASE_PERMISSIONS, type StepOrder, takeStep } from './take-step.ts';
import { EMPTY_LOG } from './write-log.ts';

/** What an applicant hands in. */
export interface Application {
  readonly form: Readonly<Record<string, unknown>>;
  readonly chosen?: readonly { readonly node: string; readonly person: string }[] | null;
}

/** Begins a case: the file, the run and the first step, all or nothing. Throws NO_BODY, REF_UNKNOWN, what the kernel and the effects refuse with. */
export async function startCase(
  tx: Writer,
  context: CommandContext,
  item: Item,
  { form, chosen }: Application,
): Promise<StartedCase> {
  const doer = await doerOf(tx, tx.actor, context.address);
  const { unit, assignment } = tx.actor;
  if (!unit) throw new GoaError(processFault('NOT_FOR_SERVICES'));
  await seeReferences(tx, context.store.registry, item.form, form);
  const people = (item.parties ?? []).flatMap((name) => (typeof form[name] === 'string' ? [form[name]] : []));
  const parties = people.length > 0 ? { parties: people } : {};
  const { person } = doer;
  const command = { kind: 'start', by: person, applicant: person, ...parties, ...choosing(chosen) } as const;
  return beginCase(tx, context, item, { unit, form, applicant: person, assignment }, { command, doer });
}

/** Whose matter a new case is; without an applicant the platform opens it about a unit. */
export interface Beginning {
  readonly unit: string;
  readonly form: Readonly<Record<string, unknown>>;
  readonly applicant: string | null;
  readonly assignment: string | null;
}

/** Writes the file and the run of a new case and takes its first step. Throws NO_BODY, what the kernel and the effects refuse with. */
export async function beginCase(
  tx: Writer,
  context: CommandContext,
  item: Item,
  { unit, form, applicant, assignment }: Beginning,
  first: StepOrder,
): Promise<StartedCase> {
  const body = await unitOf(tx, item.body, { applicant, assignment, unit, form, day: context.today });
  if (!body) throw new GoaError(processFault('NO_BODY'));
  const { id: definition } = await definitionInForce(tx, item.process);
  const title = titleOf(item, form);
  const submittedAt = new Date().toISOString();
  const made = await tx.entrust(CASE_PERMISSIONS).create(
    caseFile,
    [
      {
        title,
        item: item.name,
        itemTitle: item.title,
        ...(applicant && { applicant }),
        unit,
        body,
        status: 'submitted',
        light: 'green',
        submittedAt,
      },
    ],
    { permission: 'caseFile.run', verb: 'start' },
  );
  const { id } = made.rows[0]!;
  await sql`
    insert into case_run (id, definition, item, title, rev, state, form, status, applicant, applicant_assignment, unit, body, people,
      log_seq, log_hash)
    values (${id}, ${definition}, ${item.name}, ${title}, 0, '{}', ${JSON.stringify(form)}::jsonb, 'submitted',
      ${applicant}, ${assignment}, ${unit}, ${body}, '{}', 0, '')`.execute(tx.system);
  const unbegun: CaseRun = {
    id,
    definition,
    item: item.name,
    title,
    rev: 0,
    state: NOT_BEGUN,
    form,
    formRev: 1,
    status: 'submitted',
    reserved: false,
    applicant,
    applicantAssignment: assignment,
    unit,
    body,
    people: [],
    logSeq: EMPTY_LOG.seq,
    logHash: EMPTY_LOG.hash,
  };
  const run = await takeStep(tx, context, unbegun, first);
  const { rows } = await sql<{ no: string }>`select no from case_file where id = ${id}`.execute(tx.system);
  return { id, no: rows[0]?.no ?? '', rev: run.rev, status: run.status };
}

/** Stands for the state of a case that no step has touched; the kernel is told `null`. */
const NOT_BEGUN: CaseState = { status: 'running', applicant: '', round: 1, last: 0, tokens: [], joins: {}, trail: [] };

/** What a form refers to must be within the applicant's sight; an invisible row is as good as none. */
export async function seeReferences(
  tx: Writer,
  registry: Registry,
  fields: Fields,
  form: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [name, field] of Object.entries(fields)) {
    const value = form[name];
    if (field.of && Array.isArray(value)) {
      for (const line of value) await seeReferences(tx, registry, field.of, line);
    } else if (field.to && typeof value === 'string') {
      const resource = registry.resource(field.to);
      const seen = resource && (await tx.get(resource, value).catch(notFound));
      if (!seen) throw new GoaError(fault('REF_UNKNOWN'), { path: name });
    }
  }
}

function notFound(error: unknown): undefined {
  if (error instanceof GoaError && (error.status === 404 || error.status === 403)) return undefined;
  throw error;
}

function titleOf({ title, subject, form: fields }: Item, form: Readonly<Record<string, unknown>>): string {
  const named = subject && fields[subject]?.kind !== 'ref' ? form[subject] : undefined;
  return (typeof named === 'string' && named !== '' ? `${title}：${named}` : title).slice(0, 200);
}
