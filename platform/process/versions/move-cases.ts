import { sql } from 'kysely';
import { defineHandler, defineQuery } from '#platform/commands';
import { GoaError, type Store } from '#platform/store';
import type { CaseState, ProcessDefinition } from '#standards/process';
import { addLogLine } from '../cases/add-log-line.ts';
import { doerOf } from '../cases/doer.ts';
import { nodeTitle } from '../cases/node-titles.ts';
import { caseInReach } from '../commands/administer.ts';
import { alone } from '../commands/many.ts';
import { definitionById } from '../definitions/definition-rows.ts';
import { processFault } from '../faults.ts';
import { type CannotMove, moveVersion } from '../kernel/move-version.ts';
import { keyOf, pageOf } from '../queries/paging.ts';
import { caseFile } from '../resources/case-file.resource.ts';
import { type MovedCases, moveCases, type OldCase, oldCases } from './move-cases.contract.ts';

/** States in which a case goes on. */
const ENDED = ['approved', 'denied', 'refused', 'withdrawn', 'terminated'];
/** So many cases at once. */
const MOST = 200;

/** Answers 按旧版流程运行的办件 (`process.oldCases`). */
export const oldCasesQuery = defineQuery(oldCases, async (reader, input, { store }) => {
  const limit = input.limit ?? 50;
  const key = keyOf(input.after);
  const { rows } = await sql<Running>`
    select r.id, f.no, r.title, f.step, r.state, d.id as "from", i.id as "to", d.key
    from case_run r join process_definition d on d.id = r.definition
    join process_definition i on i.key = d.key and i.in_force and i.id <> d.id
    join ${reader.scoped(caseFile, 'administer')} as s on s.id = r.id join case_file f on f.id = r.id
    where r.status <> all(${ENDED}::text[]) ${input.key ? sql`and d.key = ${input.key}` : sql``}
      ${key ? sql`and r.id::text > ${key[1]}` : sql``}
    order by r.id::text limit ${limit + 1}`.execute(store.system);
  const page = pageOf(rows, limit, ({ id }) => ['', id]);
  const judged: OldCase[] = [];
  for (const { id, no, title, step, state, from, to } of page.rows) {
    const [old, fresh] = [await definitionById(store, from), await definitionById(store, to)];
    const moved = moveVersion(old.definition, fresh.definition, state);
    judged.push({
      case: id,
      no,
      title,
      process: old.definition.title,
      step,
      fromVersion: old.version,
      toVersion: fresh.version,
      refusal: 'cannot' in moved ? wordsOf(old.definition, moved.cannot) : null,
    });
  }
  return { ...page, rows: judged };
});

interface Running {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly step: string | null;
  readonly state: CaseState;
  readonly from: string;
  readonly to: string;
}

const WHY: Readonly<Record<CannotMove['why'], string>> = {
  gone: '在现行流程中已经没有',
  elsewhere: '在现行流程中已移到别的分支',
  branches: '的并行分支与现行流程不同',
  group: '正由多人办理，现行流程的多人办理方式不同',
};

function wordsOf(definition: ProcessDefinition, { node, why }: CannotMove): string {
  return `环节“${nodeTitle(definition, node)}”${WHY[why]}。`;
}

/** Does 在途办件迁移 (`process.moveCases`): one case that cannot never holds up the others, and each says so in its log. */
export const moveCasesHandler = defineHandler(moveCases, async (tx, input, context): Promise<MovedCases> => {
  const doer = await doerOf(tx, tx.actor, context.address);
  const left: MovedCases['left'][number][] = [];
  let moved = 0;
  for (const [at, { case: id }] of input.cases.entries()) {
    let title = '';
    const refusal = await alone(tx, async () => {
      if (at >= MOST) throw new GoaError(processFault('TOO_MANY_CASES'));
      const { run } = await caseInReach(tx, context, id);
      title = run.title;
      const target = await targetOf(tx, run.definition);
      if (ENDED.includes(run.status) || !target) throw new GoaError(processFault('VERSION_IN_FORCE'));
      const [from, to] = [await definitionById(tx, run.definition), await definitionById(tx, target)];
      const result = moveVersion(from.definition, to.definition, run.state);
      if ('cannot' in result)
        throw new GoaError({ ...processFault('CANNOT_MOVE'), message: wordsOf(from.definition, result.cannot) });
      await sql`
        update case_run set definition = ${target}, state = ${JSON.stringify(result.state)}::jsonb, rev = rev + 1
        where id = ${id}`.execute(tx.system);
      const data = { from: from.version, to: to.version };
      await addLogLine(tx, run, doer, 'moveVersion', data, undefined, input.why);
      tx.emit('caseFile.moved', id, { people: run.people, status: run.status });
    });
    if (refusal) left.push({ case: id, title, reason: refusal.message });
    else moved++;
  }
  return { moved, left };
});

/** The version in force of the same process; none when the case runs by it already. */
async function targetOf({ system }: Pick<Store, 'system'>, definition: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select i.id from process_definition d join process_definition i on i.key = d.key and i.in_force and i.id <> d.id
    where d.id = ${definition}`.execute(system);
  return rows[0]?.id;
}
