import { defineHandler, type RowOfVerb } from '#platform/commands';
import type { WriteOptions, Writer } from '#platform/store';
import { keepArea } from '#platform/tracks';
import { disableFence, drawFence, enableFence, redrawFence } from './fence.contracts.ts';
import { fence, fenceTarget } from './fence.resource.ts';
import { readDrawing } from './read-drawing.ts';

/** Writes the fence, its targets and the first version of its shape together. */
export const drawFenceHandler = defineHandler(drawFence, async (tx, input, { as }) => {
  const { targets, drawing: text, kind, drawnIn, calendar, ...facts } = input;
  const { drawing, shape, points } = readDrawing({ kind, drawing: text, drawnIn });
  const made = await tx.create(
    fence,
    [{ ...facts, kind, drawnIn, calendar: calendar ?? 'always', enabled: true, version: 1, points }],
    as,
  );
  const { id, rev } = made.rows[0]!;
  if (targets?.length)
    await tx.create(
      fenceTarget,
      targets.map((target) => ({ ...target, fence: id })),
      as,
    );
  await keepArea(tx, { owner: id, version: 1, drawing, shape });
  return { id, rev };
});

/** Keeps the new shape beside the old ones. */
export const redrawFenceHandler = defineHandler(redrawFence, async (tx, input, { row, as }) => {
  const { drawing, shape, points } = readDrawing(input);
  const before = await tx.get(fence, row!.id);
  const version = (before.version ?? 0) + 1;
  const set = { kind: input.kind, drawnIn: input.drawnIn, version, points };
  const written = await tx.update(fence, [{ id: before.id, rev: row!.rev ?? before.rev, set }], as);
  await keepArea(tx, { owner: before.id, version, drawing, shape });
  return { rev: written.rows[0]!.rev, version };
});

/** Alarms of a fence that is switched off end with the next report. */
export const disableFenceHandler = defineHandler(disableFence, (tx, _input, { row, as }) => turn(tx, row!, false, as));
export const enableFenceHandler = defineHandler(enableFence, (tx, _input, { row, as }) => turn(tx, row!, true, as));

async function turn(tx: Writer, { id, rev }: RowOfVerb, enabled: boolean, as: WriteOptions): Promise<{ rev: number }> {
  const before = await tx.get(fence, id);
  const written = await tx.update(fence, [{ id, rev: rev ?? before.rev, set: { enabled } }], as);
  return { rev: written.rows[0]!.rev };
}
