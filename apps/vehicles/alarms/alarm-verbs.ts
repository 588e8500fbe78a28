import { defineHandler, type Handler, type RowOfVerb } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { answerAlarm, checkAlarm, closeAlarm, handleAlarm, verifyAlarm } from './alarm.contracts.ts';
import { countOpenAlarms } from './count-open-alarms.ts';
import { alarmFault } from './faults.ts';
import { vehicleAlarm } from './vehicle-alarm.resource.ts';

type Change = Partial<InputOf<typeof vehicleAlarm.fields>>;

/** What people do with alarms. */
export const alarmHandlers: readonly Handler[] = [
  defineHandler(handleAlarm, (tx, _input, { row, as }) =>
    change(tx, row!, { status: 'handling', handledBy: personOf(tx) }, as),
  ),
  defineHandler(answerAlarm, (tx, { explanation }, { row, as }) =>
    change(tx, row!, { status: 'explained', explanation, explainedBy: personOf(tx) }, as),
  ),
  defineHandler(verifyAlarm, (tx, { verdict, judgement }, { row, as }) =>
    change(tx, row!, { status: verdict, judgement, verifiedBy: personOf(tx) }, as),
  ),
  defineHandler(checkAlarm, (tx, _input, { row, as }) => change(tx, row!, { serious: true }, as)),
  defineHandler(closeAlarm, async (tx, { result }, { row, as }) => {
    const alarm = await tx.get(vehicleAlarm, row!.id);
    const closedBy = personOf(tx);
    const hands = [alarm.handledBy, alarm.explainedBy, alarm.verifiedBy];
    if (alarm.serious && hands.includes(closedBy)) throw new GoaError(alarmFault('ALARM_OWN_HANDLING'));
    if (!alarm.endedAt && alarm.status !== 'falseAlarm') throw new GoaError(alarmFault('ALARM_GOES_ON'));
    const done = await change(tx, row!, { status: 'closed', result, closedBy, closedAt: new Date().toISOString() }, as);
    await countOpenAlarms(tx, [String(alarm.vehicle)]);
    return done;
  }),
];

async function change(tx: Writer, row: RowOfVerb, set: Change, as: WriteOptions): Promise<{ rev: number }> {
  const { rev: known, check } = await tx.get(vehicleAlarm, row.id);
  if (check) throw new GoaError(alarmFault('ALARM_IN_CHECK'));
  const rev = row.rev ?? known;
  const written = await tx.update(vehicleAlarm, [{ id: row.id, rev, set }], as);
  return { rev: written.rows[0]!.rev };
}

/** Whoever acts must be a person: alarms are answered for. */
function personOf({ actor }: Writer): string {
  if (!actor.person) throw new GoaError(alarmFault('ALARM_NEEDS_PERSON'));
  return actor.person;
}
