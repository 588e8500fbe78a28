import { defineHandler } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { InputOfContract } from '#standards/language';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { endUnit } from '../organisation/end-unit.ts';
import { handOver } from '../organisation/hand-over.ts';
import { moveRows } from '../organisation/move-rows.ts';
import { takeBelow } from '../organisation/take-below.ts';
import { activeUnit, type UnitFacts } from '../organisation/unit-facts.ts';
import { splitUnit } from './split-unit.contract.ts';

type Input = InputOfContract<typeof splitUnit>;

/** Does 单位拆分 (`unit.split`). */
export const splitUnitHandler = defineHandler(splitUnit, async (tx, input, context) => {
  const as = { ...context.as, reason: input.document ?? context.as.reason };
  const { registry } = context.store;
  const old = await activeUnit(tx, context.row!.id);
  if (old.secret) throw new GoaError(identityFault('UNIT_SECRET'));
  const names = partNames(input);
  const parts = await found(tx, input, old, as);
  for (const [target, rows] of movesByTarget(input)) {
    const [part, resource] = target;
    const to = parts[names.indexOf(part)];
    if (!to) throw new GoaError(identityFault('SPLIT_ELSEWHERE'), { path: 'moves' });
    await moveRows(tx, registry, { resource, ids: rows }, { from: old.id, to }, as);
  }
  if (input.rest) {
    const successor = parts[names.indexOf(input.rest)];
    if (!successor) throw new GoaError(identityFault('SPLIT_ELSEWHERE'), { path: 'rest' });
    await handOver(tx, registry, [old.id], successor, as);
    await takeBelow(tx, [old.id], successor, as);
    await endUnit(tx, { id: old.id, status: 'split', successor, on: input.on }, as);
  }
  return { parts: names.map((name, i) => ({ name, unit: parts[i]! })) };
});

function partNames(input: Input): string[] {
  const names = input.parts.map((part) => String(part.name));
  if (names.length === 0 || new Set(names).size < names.length) {
    throw new GoaError(identityFault('SPLIT_TOO_FEW'), { path: 'parts' });
  }
  return names;
}

/** Parts stand where the old unit stands. */
async function found(tx: Writer, input: Input, old: UnitFacts, as: WriteOptions): Promise<string[]> {
  const { kind, level, region, parent, superior, relation } = old;
  const { rows } = await tx.create(
    unit,
    input.parts.map((part) => ({
      name: String(part.name),
      shortName: part.shortName ? String(part.shortName) : null,
      creditCode: part.creditCode ? String(part.creditCode) : null,
      kind,
      level,
      region,
      parent,
      superior,
      relation,
      validFrom: input.on,
    })),
    as,
  );
  return rows.map((row) => row.id);
}

function movesByTarget(input: Input): Map<readonly [string, string], string[]> {
  const groups = new Map<string, { target: readonly [string, string]; rows: string[] }>();
  for (const move of input.moves ?? []) {
    const target = [String(move.part), String(move.resource)] as const;
    const group = groups.get(target.join('\n')) ?? { target, rows: [] };
    group.rows.push(String(move.row));
    groups.set(target.join('\n'), group);
  }
  return new Map([...groups.values()].map(({ target, rows }) => [target, rows]));
}
