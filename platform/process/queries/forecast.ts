import { defineQuery, type QueryContext } from '#platform/commands';
import { fault, GoaError, type Store } from '#platform/store';
import { validateInput } from '#standards/language';
import type { CaseState, DeclaredItem, Found, Item, ProcessDefinition } from '#standards/process';
import { answerNeeds, type Roll } from '../assignment/answer-needs.ts';
import { findPeople } from '../assignment/find-people.ts';
import type { Around } from '../assignment/places.ts';
import { readRun } from '../cases/case-run.ts';
import { placeOf, ruleEnvironment } from '../cases/rule-environment.ts';
import { itemOf } from '../cases/take-step.ts';
import { definitionById, definitionInForceOrShipped } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { forecast } from '../kernel/forecast.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { caseForecast, draftForecast, type ForecastEntry } from './case-detail.contract.ts';

/** Answers 后续流程预测 (`process.caseForecast`). */
export const caseForecastQuery = defineQuery(caseForecast, async (reader, input, context) => {
  await reader.get(caseFile, input.case);
  const run = await readRun(context.store, input.case);
  const { definition } = await definitionById(context.store, run.definition);
  const around = { ...run, assignment: run.applicantAssignment, day: context.today };
  return { steps: await stepsAhead(context.store, itemOf(context, run.item), definition, run.state, around) };
});

/** Answers 提交前流程预测 (`process.draftForecast`). */
export const draftForecastQuery = defineQuery(draftForecast, async (reader, input, context) => {
  const { store } = context;
  const item = store.registry.items.get(input.item);
  const { person, unit, assignment } = reader.actor;
  if (!item || !(item.permission === 'signedIn' || reader.may(item.permission)))
    throw new GoaError(processFault('UNKNOWN_ITEM'));
  if (!person || !unit) throw new GoaError(processFault('NOT_FOR_SERVICES'));
  const form = soundValues(item, input.form ?? '{}', context);
  const definition = await definitionInForceOrShipped(store, item.process);
  const around = { applicant: person, assignment, unit, form, day: context.today };
  return { steps: await stepsAhead(store, item, definition, null, around) };
});

const MOST_ROUNDS = 12;

async function stepsAhead(
  store: Store,
  item: Item,
  definition: ProcessDefinition,
  state: CaseState | null,
  around: Around,
): Promise<readonly ForecastEntry[]> {
  const roll: Roll = new Map();
  const people = new Map<string, readonly Found[]>();
  const rules = await ruleEnvironment(store, item, { day: around.day, place: await placeOf(store, around.unit) });
  for (let round = 0; ; round++) {
    const ahead = forecast(definition, state, around.applicant ?? '', { form: around.form, rules, people });
    if (ahead.needs.length === 0 || round === MOST_ROUNDS) {
      const named = ahead.steps
        .flatMap((step) => (step.people ?? []).map(({ who }) => who))
        .filter((who) => !roll.has(who));
      for (const holder of await findPeople(store, { by: 'people', people: named }, around))
        roll.set(holder.person, holder);
      return ahead.steps.map((step) => ({ ...step, people: step.people?.map(({ who }) => wordsOf(roll, who)) }));
    }
    for (const [key, found] of await answerNeeds(store, ahead.needs, around, roll)) people.set(key, found);
  }
}

function wordsOf(roll: Roll, who: string): string {
  const holder = roll.get(who);
  return holder ? `${holder.name}（${holder.org}）` : '（已离岗）';
}

/** What of a half-filled form holds so far. */
function soundValues(item: DeclaredItem, json: string, { today }: QueryContext): Readonly<Record<string, unknown>> {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    throw new GoaError(fault('INVALID'), { path: 'form' });
  }
  const open = Object.fromEntries(
    Object.entries(item.form).map(([name, field]) => [name, { ...field, required: false }]),
  );
  const codeItem = (set: string, code: string) =>
    Object.values(item.form)
      .find((field) => field.set?.name === set)
      ?.set?.items.find((one) => one.code === code);
  return validateInput(open, given, { today, codeItem }).value;
}
