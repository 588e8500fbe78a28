import { defineHandler } from '#platform/commands';
import { GoaError, type Writer } from '#platform/store';
import { vehicle } from '../resources/vehicle.resource.ts';
import { terminalFault } from './faults.ts';
import { adoptTerminal, dismissSighting } from './terminal.contracts.ts';
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
export const dismissSightingHandler = defineHandler(dismissSighting, async (tx, _input, { row, as }) => {
  const { id, rev } = await tx.get(terminalSighting, row!.id);
  await tx.update(terminalSighting, [{ id, rev, set: { status: 'dismissed' } }], as);
});

async function refuseUntracked(tx: Writer, id: string): Promise<void> {
  const { tracking, status } = await tx.get(vehicle, id);
  if (tracking === 'exempt') throw new GoaError(terminalFault('TERMINAL_FORBIDDEN'), { path: 'vehicle' });
  if (status === 'disposed') throw new GoaError(terminalFault('TERMINAL_GONE_VEHICLE'), { path: 'vehicle' });
}
