import { defineHandler } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { InputOfContract } from '#standards/language';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { endUnit } from '../organisation/end-unit.ts';
import { handOver } from '../organisation/hand-over.ts';
import { refuseOutOfReach, refuseRegionOutOfReach } from '../organisation/refuse-out-of-reach.ts';
import { renameTwinDepartments } from '../organisation/rename-twin-departments.ts';
import { takeBelow } from '../organisation/take-below.ts';
import { activeUnit, type UnitFacts } from '../organisation/unit-facts.ts';
import { mergeUnits } from './merge-units.contract.ts';

/** Does 单位合并 (`identity.mergeUnits`). */
export const mergeUnitsHandler = defineHandler(mergeUnits, async (tx, input, context) => {
  const as = { ...context.as, reason: input.document ?? context.as.reason };
  const ids = [...new Set(input.units.map((line) => String(line.unit)))].filter((id) => id !== input.into);
  const enough = input.into ? ids.length >= 1 : ids.length >= 2 && Boolean(input.name);
  if (!enough) throw new GoaError(identityFault('MERGE_TOO_FEW'), { path: 'units' });
  const ended: UnitFacts[] = [];
  for (const id of ids.sort()) ended.push(await mergeable(tx, id));
  const into = input.into ? await successorOf(tx, input.into, ended) : await found(tx, input, ended[0]!, as);
  await refuseOutOfReach(tx, mergeUnits.permission, [...ids, into]);
  await refuseRegionOutOfReach(tx, mergeUnits.permission, into, ids);
  await renameTwinDepartments(tx, ids, into, as);
  const left = await handOver(tx, context.store.registry, ids, into, as);
  await takeBelow(tx, ids, into, as);
  for (const { id } of ended) await endUnit(tx, { id, status: 'merged', successor: into, on: input.on }, as);
  return { unit: into, left };
});

async function mergeable(tx: Writer, id: string): Promise<UnitFacts> {
  const facts = await activeUnit(tx, id);
  if (facts.secret) throw new GoaError(identityFault('UNIT_SECRET'), { path: 'units' });
  return facts;
}

/** An ended unit comes to hang below its successor, so the successor may not hang below it. */
async function successorOf(tx: Writer, id: string, ended: readonly UnitFacts[]): Promise<string> {
  const into = await mergeable(tx, id);
  if (ended.some(({ place, line }) => into.place.startsWith(place) || into.line.startsWith(line))) {
    throw new GoaError(identityFault('UNIT_CYCLE'), { path: 'into' });
  }
  return into.id;
}

/** The new unit takes the place of the first one merged: its territory, superior, kind and level. */
async function found(
  tx: Writer,
  input: InputOfContract<typeof mergeUnits>,
  like: UnitFacts,
  as: WriteOptions,
): Promise<string> {
  const { rows } = await tx.create(
    unit,
    [
      {
        name: input.name!,
        shortName: input.shortName,
        creditCode: input.creditCode,
        kind: like.kind,
        level: like.level,
        region: like.region,
        parent: like.parent,
        superior: like.superior,
        relation: like.relation,
        validFrom: input.on,
      },
    ],
    as,
  );
  return rows[0]!.id;
}
