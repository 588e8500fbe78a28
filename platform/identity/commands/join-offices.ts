import { defineHandler } from '#platform/commands';
import { GoaError } from '#platform/store';
import { unit } from '#standards/resources';
import { identityFault } from '../faults.ts';
import { refuseOutOfReach } from '../organisation/refuse-out-of-reach.ts';
import { activeUnit } from '../organisation/unit-facts.ts';
import { joinOffices } from './join-offices.contract.ts';

/** The joint office is named after its first unit, or keeps the name that one of the units already bears. */
export const joinOfficesHandler = defineHandler(joinOffices, async (tx, input, { as }) => {
  const ids = [...new Set(input.units.map((line) => String(line.unit)))];
  if (ids.length < 2) throw new GoaError(identityFault('JOINT_TOO_FEW'), { path: 'units' });
  const boards = [];
  for (const id of ids) boards.push(await activeUnit(tx, id));
  if (boards.some((board) => board.secret)) throw new GoaError(identityFault('UNIT_SECRET'), { path: 'units' });
  await refuseOutOfReach(tx, joinOffices.permission, ids);
  const known = new Set(boards.flatMap((board) => board.jointOffice ?? []));
  if (known.size > 1) throw new GoaError(identityFault('JOINT_ALREADY'), { path: 'units' });
  const jointOffice = [...known][0] ?? boards[0]!.id;
  const patches = boards
    .filter((board) => board.jointOffice !== jointOffice)
    .map(({ id, rev }) => ({ id, rev, set: { jointOffice } }));
  if (patches.length > 0) await tx.update(unit, patches, { ...as, reason: input.document ?? as.reason });
  return { jointOffice };
});
