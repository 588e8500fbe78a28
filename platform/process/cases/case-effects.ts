import { type CommandContext, doWithin } from '#platform/commands';
import { fault, GoaError, type Writer } from '#platform/store';
import type { Contract, Registry } from '#standards/language';
import type { Item } from '#standards/process';
import type { CaseRun } from './case-run.ts';
import { eventsOf, type StepChange } from './step-change.ts';

/** What of a case its effects are told besides its form. */
export type EffectCase = Pick<CaseRun, 'id' | 'form' | 'applicant' | 'unit' | 'body' | 'reserved'> & {
  readonly no: string;
};

/**
 * Does in the owning app's ledger what a step decides, inside its transaction: what is asked for is reserved at submission, let go when the case goes back or
 * ends without approval, and put into force when it is approved. A refusal refuses the step. Answers whether something is reserved now.
 */
export async function doEffects(
  tx: Writer,
  context: CommandContext,
  item: Item,
  subject: EffectCase,
  { events }: Pick<StepChange, 'events'>,
): Promise<boolean> {
  const run = (name: string | undefined) => (name ? runEffect(tx, context, name, subject) : undefined);
  let { reserved } = subject;
  const [ended] = eventsOf(events, 'caseEnded');
  const submitted = eventsOf(events, 'caseStarted').length + eventsOf(events, 'caseResubmitted').length > 0;
  const back = eventsOf(events, 'caseReturned').some(({ to }) => to === 'start');
  if (reserved && (back || (ended && ended.result !== 'approved'))) {
    await run(item.effect?.release);
    reserved = false;
  }
  if (submitted && !reserved && item.effect?.reserve) {
    await run(item.effect.reserve);
    reserved = true;
  }
  if (ended?.result === 'approved') {
    await run(item.effect?.apply);
    reserved = false;
  }
  return reserved;
}

/** Does one effect with what the process entrusts; `facts` are told besides those of the case. A refusal says what is wrong with the rows. */
export async function runEffect(
  tx: Writer,
  context: Pick<CommandContext, 'store' | 'handlers' | 'today'>,
  name: string,
  subject: EffectCase,
  facts: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { store, handlers } = context;
  const contract = store.registry.contracts.get(name);
  if (!contract) throw new Error(`no contract is called ${name}`);
  const entrusted = tx.entrust(permissionsFor(contract, store.registry));
  try {
    const input = { ...effectInput(contract, subject, context.today), ...toldOf(contract, facts) };
    await doWithin(entrusted, { store, handlers, contract, input });
  } catch (error) {
    // Fields of the effect are no fields of the handler's dialog: the sentence is what helps.
    if (error instanceof GoaError && error.code === fault('INVALID').code) throw withRows(error);
    throw error;
  }
}

/** Input of an effect: the form's fields of the same names, and the case's own facts. */
export function effectInput(contract: Contract, subject: EffectCase, today: string): Readonly<Record<string, unknown>> {
  const own: Readonly<Record<string, unknown>> = {
    case: subject.id,
    caseNo: subject.no,
    applicant: subject.applicant,
    unit: subject.unit,
    body: subject.body,
    decidedOn: today,
  };
  const given = Object.keys(contract.input).map((name) => [
    name,
    name in subject.form ? subject.form[name] : own[name],
  ]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

function toldOf(contract: Contract, facts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in contract.input));
}

/** An effect may do what its own app does with its own resources, and read what it refers to. */
function permissionsFor(contract: Contract, registry: Registry): string[] {
  const app = registry.apps.find(({ contracts }) => contracts?.includes(contract));
  const own = (app?.resources ?? []).map(({ name }) => `${name}.`);
  const all = [...registry.permissions.keys()];
  const granted = all.filter(
    (permission) => permission.endsWith('.read') || own.some((prefix) => permission.startsWith(prefix)),
  );
  return [...granted, contract.permission];
}

function withRows(error: GoaError): GoaError {
  const message = error.rows?.map((row) => row.message).join('') || error.message;
  return new GoaError({ code: 'EFFECT_REFUSED', status: 422, message }, { detail: { rows: error.rows } });
}
