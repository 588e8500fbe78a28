import { type CommandContext, handlersOf } from '#platform/commands';
import { serviceActor } from '#platform/identity';
import { amendCase, openCase } from '#platform/process';
import { GoaError, type Store, type Writer } from '#platform/store';
import { DETECT } from '../alarms/store-alarms.ts';
import { vehicleAlarm } from '../alarms/vehicle-alarm.resource.ts';
import { vehicle } from '../resources/vehicle.resource.ts';
import { vehicleFinding } from '../usage/vehicle-finding.resource.ts';
import { checkEffectHandlers } from './check-effects.ts';
import { evidenceText } from './evidence-text.ts';
import { groupSigns, type SignGroup } from './group-signs.ts';
import { looseSigns, type VehicleSign } from './signs-of-vehicle.ts';
import { vehicleCheckItem } from './vehicle-check.item.ts';
import { vehicleCheck } from './vehicle-check.resource.ts';

const READS = ['vehicle', 'vehicleAlarm', 'vehicleFinding', 'vehicleUsage', 'vehicleCheck'].map(
  (name) => `${name}.read`,
);
const AS = { permission: DETECT, verb: 'check' } as const;
/** Open matters of one vehicle, and signs of one matter. */
const MOST = 200;

/**
 * Brings what matters about one vehicle into cases: an alarm raises one, not one a frame; findings and alarms of the same journey share one; an open case
 * learns what was found or judged again since. Run for one vehicle at a time. Where no body answers for vehicles there is no case, and alarms keep their
 * own verbs.
 */
export async function openChecks(store: Store, id: string): Promise<void> {
  const actor = serviceActor('vehicleChecks', { permissions: [DETECT, ...READS] });
  const context = { store, as: {}, today: actor.today, handlers: handlersOf(checkEffectHandlers) };
  try {
    await store.run(actor, async (tx) => {
      await bringIn(tx, context, id);
      for (const check of await openOf(tx, id)) await retell(tx, context, check);
    });
  } catch (error) {
    if (!(error instanceof GoaError && error.code === 'NO_BODY')) throw error;
  }
}

async function bringIn(tx: Writer, context: CommandContext, id: string): Promise<void> {
  const signs = await looseSigns(tx, id);
  if (signs.length === 0) return;
  const open = await openOf(tx, id);
  const known = open.map((row) => ({
    id: row.id,
    from: Date.parse(row.beganAt ?? ''),
    to: Date.parse(row.lastAt ?? ''),
  }));
  for (const group of groupSigns(signs, known)) {
    const check = group.matter ?? (await begin(tx, context, id, group));
    await stretch(tx, check, group);
    await bind(tx, check, group.signs);
  }
}

async function begin(tx: Writer, context: CommandContext, id: string, group: SignGroup<VehicleSign>): Promise<string> {
  const { plate, manager } = await tx.get(vehicle, id);
  const [first, ...others] = group.signs;
  const more = others.length > 0 ? `等 ${others.length + 1} 项` : '';
  const form = {
    matter: `${plate} ${first?.words ?? ''}${more}`.slice(0, 200),
    vehicle: id,
    beganAt: iso(group.from),
    lastAt: iso(group.to),
    evidence: group.signs.map(({ words }) => words).join('\n'),
  };
  const { id: caseId } = await openCase(tx, context, vehicleCheckItem, { unit: String(manager), form });
  const filter = { field: 'case', op: 'eq', value: caseId } as const;
  return (await tx.find(vehicleCheck, { filter, limit: 1 })).rows[0]!.id;
}

async function openOf(tx: Writer, id: string) {
  const filter = {
    and: [
      { field: 'vehicle', op: 'eq', value: id },
      { field: 'status', op: 'eq', value: 'open' },
    ],
  } as const;
  return (await tx.find(vehicleCheck, { filter, limit: MOST })).rows;
}

/** A matter reaches from its first sign to its last. */
async function stretch(tx: Writer, id: string, { from, to }: SignGroup<VehicleSign>): Promise<void> {
  const { rev, beganAt, lastAt } = await tx.get(vehicleCheck, id);
  if (beganAt === iso(from) && lastAt === iso(to)) return;
  await tx.update(vehicleCheck, [{ id, rev, set: { beganAt: iso(from), lastAt: iso(to) } }], AS);
}

async function bind(tx: Writer, check: string, signs: readonly VehicleSign[]): Promise<void> {
  const alarms = signs.filter(({ of }) => of === 'alarm');
  const findings = signs.filter(({ of }) => of === 'finding');
  const handling = alarms.map(({ id, rev }) => ({ id, rev, set: { check, status: 'handling' as const } }));
  if (handling.length > 0) await tx.update(vehicleAlarm, handling, AS);
  const checking = findings.map(({ id, rev }) => ({ id, rev, set: { check, status: 'checking' as const } }));
  if (checking.length > 0) await tx.update(vehicleFinding, checking, AS);
}

/** Tells an open case all that is known by now; nothing is written when it says so already. */
async function retell(
  tx: Writer,
  context: CommandContext,
  check: Awaited<ReturnType<typeof openOf>>[number],
): Promise<void> {
  const filter = { field: 'check', op: 'eq', value: check.id } as const;
  const alarms = await tx.find(vehicleAlarm, { filter, limit: MOST });
  const findings = await tx.find(vehicleFinding, { filter, limit: MOST });
  const evidence = evidenceText(
    alarms.rows.map(({ kind, summary, startedAt, endedAt, occurrences, evidence: kept }) => ({
      kind: kind ?? '',
      summary: summary ?? '',
      startedAt: startedAt ?? '',
      endedAt: endedAt ?? null,
      occurrences: occurrences ?? 1,
      evidence: kept ?? '',
    })),
    findings.rows.map(({ no, kind, words, evidence: kept }) => ({
      no: no ?? '',
      kind: kind ?? '',
      words: words ?? '',
      evidence: kept ?? '',
    })),
  );
  const form = { evidence, beganAt: check.beganAt, lastAt: check.lastAt };
  await amendCase(tx, context, vehicleCheckItem, { id: check.case ?? '', form });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
