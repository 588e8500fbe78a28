import { defineHandler, type RowOfVerb } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import type { InputOf } from '#standards/language';
import { vehicle } from '../resources/vehicle.resource.ts';
import { terminalFault } from './faults.ts';
import { adoptTerminal, blockSighting, dismissSighting, unblockSighting } from './terminal.contracts.ts';
import { terminal } from './terminal.resource.ts';
import { terminalSighting } from './terminal-sighting.resource.ts';

/** Makes the terminal of the vehicle out of what was seen; its code is made when it registers. */
export const adoptTerminalHandler = defineHandler(adoptTerminal, async (tx, input, { row, as }) => {
  const sighting = await tx.get(terminalSighting, row!.id);
  if (sighting.status === 'adopted') throw new GoaError(terminalFault('SIGHTING_ADOPTED'));
  await refuseUntracked(tx, input.vehicle);
  const { phone, maker, model, serialNo } = sighting;
  const facts = {
    phone: phone!,
    maker,
    model,
    serialNo,
    vehicle: input.vehicle,
    installedOn: input.installedOn,
    status: 'active' as const,
  };
  const made = await tx.create(terminal, [facts], as);
  const { id } = made.rows[0]!;
  await tx.update(
    terminalSighting,
    [{ id: sighting.id, rev: sighting.rev, set: { status: 'adopted', terminal: id } }],
    as,
  );
  return { terminal: id };
});

/** Leaves the terminal refused. */
export const dismissSightingHandler = defineHandler(dismissSighting, (tx, { answer }, { row, as }) =>
  change(tx, row!, { status: 'dismissed', answer }, as),
);

/** The gateways learn it within seconds. */
export const blockSightingHandler = defineHandler(blockSighting, (tx, { answer }, { row, as }) =>
  change(tx, row!, { status: 'blocked', answer }, as),
);
export const unblockSightingHandler = defineHandler(unblockSighting, (tx, _input, { row, as }) =>
  change(tx, row!, { status: 'waiting' }, as),
);

async function change(
  tx: Writer,
  row: RowOfVerb,
  set: Partial<InputOf<typeof terminalSighting.fields>>,
  as: WriteOptions,
): Promise<void> {
  const { id, rev } = await tx.get(terminalSighting, row.id);
  await tx.update(terminalSighting, [{ id, rev: row.rev ?? rev, set }], as);
}

async function refuseUntracked(tx: Writer, id: string): Promise<void> {
  const { tracking, status } = await tx.get(vehicle, id);
  if (tracking === 'exempt') throw new GoaError(terminalFault('TERMINAL_FORBIDDEN'), { path: 'vehicle' });
  if (status === 'disposed') throw new GoaError(terminalFault('TERMINAL_GONE_VEHICLE'), { path: 'vehicle' });
}
