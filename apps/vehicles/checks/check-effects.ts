import { defineHandler, type Handler, rowOfCase } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { countOpenAlarms } from '../alarms/count-open-alarms.ts';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import { vehicleFault } from '../faults.ts';
import { vehicleFinding } from '../usage/vehicle-finding.resource.ts';
import { closeCheck, dropCheck, openCheck } from './check-effects.contract.ts';
import { checkVerdict } from './code-sets.ts';
import { vehicleCheck } from './vehicle-check.resource.ts';

const WORDS: ReadonlyMap<string, string> = new Map(checkVerdict.items.map(({ code, label }) => [code, label]));
/** How the end of a check stands in the trail of its alarms and findings. */
const AS = { permission: 'vehicles.effect', verb: 'settle' } as const;
/** Alarms and findings of one check. */
const MOST = 200;

/** What the case of a check does in the ledgers, within its own steps. */
export const checkEffectHandlers: readonly Handler[] = [
  defineHandler(openCheck, async (tx, input, { as }) => {
    const written = await tx.create(vehicleCheck, [{ ...input, status: 'open' as const }], as);
    return { check: written.rows[0]!.id };
  }),
  defineHandler(closeCheck, async (tx, input, { as }) => {
    const row = await rowOfCase(tx, vehicleCheck, input.case, 'open');
    const { verdict, result, handedTo, decidedOn } = input;
    if (handedTo && verdict !== 'verified')
      throw new GoaError(vehicleFault('HAND_OVER_UNVERIFIED'), { path: 'handedTo' });
    const status = handedTo ? ('handedOver' as const) : verdict;
    const set = { status, result, decidedOn, ...(handedTo && { handedTo }) };
    await tx.update(vehicleCheck, [{ id: row.id, rev: row.rev, set }], as);
    await settle(tx, row.id, status, `${WORDS.get(verdict)}：${result}`);
  }),
  defineHandler(dropCheck, async (tx, input, { as }) => {
    const row = await rowOfCase(tx, vehicleCheck, input.case, 'open');
    await tx.update(vehicleCheck, [{ id: row.id, rev: row.rev, set: { status: 'dropped' } }], as);
    await settle(tx, row.id, 'closed', '核查已终止。');
  }),
];

/** Writes the end of a check on whatever it was about. */
async function settle(
  tx: Writer,
  check: string,
  status: 'verified' | 'accepted' | 'falseAlarm' | 'handedOver' | 'closed',
  result: string,
): Promise<void> {
  const filter = { field: 'check', op: 'eq', value: check } as const;
  const closedAt = new Date().toISOString();
  const alarms = await tx.find(vehicleAlarm, { filter, limit: MOST });
  const closed = alarms.rows.map(({ id, rev }) => ({ id, rev, set: { status: 'closed' as const, result, closedAt } }));
  if (closed.length > 0) await tx.update(vehicleAlarm, closed, AS);
  const findings = await tx.find(vehicleFinding, { filter, limit: MOST });
  const settled = findings.rows.map(({ id, rev }) => ({ id, rev, set: { status, result } }));
  if (settled.length > 0) await tx.update(vehicleFinding, settled, AS);
  await countOpenAlarms(tx, [...new Set(alarms.rows.map(({ vehicle }) => String(vehicle)))]);
}
