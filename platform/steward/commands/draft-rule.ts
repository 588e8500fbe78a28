import { randomUUID } from 'node:crypto';
import { defineHandler } from '#platform/commands';
import { GoaError, type Reader, readDatedRows, type Seen, type Writer } from '#platform/store';
import type { DatedRow, InputOfContract } from '#standards/language';
import { region } from '#standards/resources';
import { changeRows, putChangeRow } from '../change-rows.ts';
import { stewardFault } from '../faults.ts';
import { ruleChange } from '../resources/rule-change.resource.ts';
import { draftRule } from './draft-rule.contract.ts';
import { judgeCells } from './judge-cells.ts';

type Input = InputOfContract<typeof draftRule>;

/** Puts one row into a draft; the draft's region, not the person, says where the row will hold. */
export const draftRuleHandler = defineHandler(draftRule, async (tx, input, { store, as }) => {
  const table = store.registry.tables.get(input.table);
  if (!table) throw new GoaError(stewardFault('TABLE_UNKNOWN'), { path: 'table' });
  if (input.to && input.to < input.from) throw new GoaError(stewardFault('RULE_DAYS'), { path: 'to' });
  const { keys, values } = judgeCells(table, input.cells, (await store.codeSets()) ?? new Map());
  if (Object.keys(values).length === 0) throw new GoaError(stewardFault('RULE_EMPTY'), { path: 'cells' });
  const place = await tx.get(region, input.region);
  const code = regionCodeOf(place);
  const kept = await readDatedRows(tx.system, input.table);
  const found = input.row ? kept.find(({ id }) => id === input.row) : undefined;
  const shown = found ? (found.local ?? found.shipped) : null;
  const own = found && shown?.region === code;
  const id = own ? found.id : input.row ? `${input.row}@${code ?? 'all'}` : randomUUID();
  const present = kept.find((row) => row.id === id);
  const after: DatedRow = {
    id,
    keys,
    values,
    ...(input.level && { level: Number(input.level) as DatedRow['level'] }),
    ...(code && { region: code }),
    from: input.from,
    ...(input.to && { to: input.to }),
    source: input.source,
    evidence: input.evidence as DatedRow['evidence'],
  };
  const change = await draftOf(tx, input, table.title, as);
  const before = present?.local ?? null;
  await putChangeRow(tx.system, change.id, {
    rowId: id,
    before,
    // A row that comes beside a wider one is compared with that.
    shown: present ? (present.local ?? present.shipped) : shown,
    after,
    by: tx.actor.person,
  });
  const rows = (await changeRows(tx.system, change.id)).length;
  await tx.update(ruleChange, [{ id: change.id, rev: change.rev, set: { rows, reason: input.reason } }], as);
  return { change: change.id, row: id };
});

/** Rows of the whole territory name no region; others name their region's code. */
function regionCodeOf({ level, code }: Seen<typeof region>): string | undefined {
  return level === '2' || level === '1' ? undefined : (code ?? undefined);
}

/** The draft that is meant, which must be of this table and region and still a draft; else a new one. */
async function draftOf(
  tx: Writer & Reader,
  input: Input,
  tableTitle: string,
  as: Parameters<Writer['create']>[2],
): Promise<{ readonly id: string; readonly rev: number }> {
  if (input.change) {
    const row = await tx.get(ruleChange, input.change);
    if (row.table !== input.table || row.region !== input.region || row.status !== 'draft')
      throw new GoaError(stewardFault('RULE_OTHER_TABLE'), { path: 'change' });
    return row;
  }
  const { table, region: at, reason } = input;
  const facts = { table, tableTitle, region: at, reason, rows: 0, status: 'draft' as const };
  const written = await tx.create(ruleChange, [{ ...facts, draftedBy: tx.actor.person }], as);
  return written.rows[0]!;
}
