import { defineHandler } from '#platform/commands';
import { GoaError, keepDatedRows, readDatedRows } from '#platform/store';
import type { DatedRow } from '#standards/language';
import { changeRows, dropChangeRow, putChangeRow } from '../change-rows.ts';
import { stewardFault } from '../faults.ts';
import { ruleChange } from '../resources/rule-change.resource.ts';
import { dropRule, proposeChange, publishChange, reverseChange, withdrawChange } from './change-verbs.contract.ts';

export const dropRuleHandler = defineHandler(dropRule, async (tx, input, { row, as }) => {
  const { id = '', rev = 0 } = row ?? {};
  await dropChangeRow(tx.system, id, input.row);
  const rows = (await changeRows(tx.system, id)).length;
  await tx.update(ruleChange, [{ id, rev, set: { rows } }], as);
  return { rows };
});

export const proposeChangeHandler = defineHandler(proposeChange, async (tx, _input, { row, as }) => {
  const { id = '', rev = 0 } = row ?? {};
  if ((await changeRows(tx.system, id)).length === 0) throw new GoaError(stewardFault('CHANGE_EMPTY'));
  const written = await tx.update(ruleChange, [{ id, rev, set: { status: 'proposed' } }], as);
  return { rev: written.rows[0]!.rev };
});

export const withdrawChangeHandler = defineHandler(withdrawChange, async (tx, _input, { row, as }) => {
  const { id = '', rev = 0 } = row ?? {};
  const written = await tx.update(ruleChange, [{ id, rev, set: { status: 'withdrawn' } }], as);
  return { rev: written.rows[0]!.rev };
});

/** Four eyes: nobody who drafted or amended it; and nothing is overwritten that changed since. */
export const publishChangeHandler = defineHandler(publishChange, async (tx, _input, { row, as }) => {
  const { id = '', rev = 0 } = row ?? {};
  const change = await tx.get(ruleChange, id);
  const rows = await changeRows(tx.system, id);
  const drafters = [change.draftedBy, ...rows.map(({ by }) => by)];
  if (!tx.actor.person || drafters.includes(tx.actor.person)) throw new GoaError(stewardFault('CHANGE_OWN'));
  await keepDatedRows(
    tx.system,
    rows.map(({ rowId, before, after }) => ({ table: change.table!, row: rowId, before, after })),
  ).catch((error: unknown) => {
    throw error instanceof GoaError && error.code === 'CONFLICT' ? new GoaError(stewardFault('CHANGE_STALE')) : error;
  });
  const set = { status: 'published', publishedBy: tx.actor.person, publishedAt: new Date().toISOString() } as const;
  const written = await tx.update(ruleChange, [{ id, rev, set }], as);
  if (change.reverses) {
    const undone = await tx.get(ruleChange, change.reverses);
    await tx.update(ruleChange, [{ id: undone.id, rev: undone.rev, set: { status: 'reversed' } }], as);
  }
  return { rev: written.rows[0]!.rev };
});

/** A change that puts every row back as it was; a row that the change had added ends before it began, because checks may cite it. */
export const reverseChangeHandler = defineHandler(reverseChange, async (tx, input, { row, as }) => {
  const change = await tx.get(ruleChange, row?.id ?? '');
  const rows = await changeRows(tx.system, change.id);
  const kept = new Map((await readDatedRows(tx.system, change.table!)).map((one) => [one.id, one]));
  if (rows.some(({ rowId, after }) => !sameRow(kept.get(rowId)?.local ?? null, after)))
    throw new GoaError(stewardFault('CHANGE_STALE'));
  const { table, tableTitle, region } = change;
  const facts = { table: table!, tableTitle: tableTitle!, region: region!, rows: rows.length, reverses: change.id };
  const reason = `回退 ${change.no}：${input.why}`;
  const person = tx.actor.person;
  const written = await tx.create(
    ruleChange,
    [{ ...facts, reason, status: 'proposed' as const, draftedBy: person }],
    as,
  );
  const made = written.rows[0]!.id;
  for (const { rowId, before, after } of rows) {
    const back = before ?? (kept.get(rowId)?.shipped ? null : ended(after!));
    await putChangeRow(tx.system, made, { rowId, before: after, shown: after, after: back, by: person });
  }
  return { change: made };
});

function ended(row: DatedRow): DatedRow {
  return { ...row, to: new Date(Date.parse(row.from) - 86_400_000).toISOString().slice(0, 10) };
}

/** Databases keep the keys of JSON in an order of their own. */
function sameRow(a: DatedRow | null, b: DatedRow | null): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${key}:${canonical(one)}`).join(',')}}`;
}
