import { defineHandler } from '#platform/commands';
import { fault, GoaError, type Writer } from '#platform/store';
import { readShapes, standsStill, tell } from '#platform/tracks';
import { fence } from '../fences/fence.resource.ts';
import { areaOrderOf, type FenceToSend } from './area-order.ts';
import { AREA_ORDERS, type JudgedOrder, judgeOrder, POWER_ORDERS } from './build-order.ts';
import { terminalFault } from './faults.ts';
import { confirmCut, orderTerminal, refuseCut } from './terminal.contracts.ts';
import { terminal } from './terminal.resource.ts';
import { terminalOrder } from './terminal-order.resource.ts';

/** Channel on which the gateways hear of orders; the payload is the terminal's id. */
export const ORDERS_CHANNEL = 'goa_terminal_order';

/** Age in seconds up to which a speed of 0 counts as standing. */
const FRESH = 60;

/** Puts an order into the queue; a cut waits for another person. */
export const orderTerminalHandler = defineHandler(orderTerminal, async (tx, input, { row, as }) => {
  const { id, status, vehicle } = await tx.get(terminal, row!.id);
  if (status !== 'active') throw new GoaError(terminalFault('ORDER_STOPPED'));
  const power = POWER_ORDERS.includes(input.kind);
  if (power && !tx.may('terminal.cut')) throw new GoaError(terminalFault('ORDER_CUT'), { path: 'kind' });
  const area = AREA_ORDERS.includes(input.kind);
  const judged = area ? await judgeArea(tx, input.kind, input.fence) : judgeOrder(input.kind, input.content);
  if (!judged) throw new GoaError(terminalFault('ORDER_CONTENT'), { path: 'content' });
  if (input.kind === 'cutPower') await refuseMoving(tx, String(vehicle));
  const made = await tx.create(
    terminalOrder,
    [
      {
        terminal: id,
        kind: input.kind,
        ...judged,
        status: input.kind === 'cutPower' ? 'unconfirmed' : 'queued',
        attempts: 0,
        askedBy: tx.actor.person,
        until: new Date(Date.now() + (input.hours ?? 24) * 3_600_000).toISOString(),
      },
    ],
    as,
  );
  if (input.kind !== 'cutPower') await tell(tx, ORDERS_CHANNEL, id);
  return { order: made.rows[0]!.id };
});

/** The second person: the car stands, and it is not the one who asked. */
export const confirmCutHandler = defineHandler(confirmCut, async (tx, _input, { row, as }) => {
  const order = await openCut(tx, row!.id);
  const { vehicle } = await tx.get(terminal, String(order.terminal));
  await refuseMoving(tx, String(vehicle));
  const set = { status: 'queued', confirmedBy: tx.actor.person } as const;
  await tx.update(terminalOrder, [{ id: order.id, rev: order.rev, set }], as);
  await tell(tx, ORDERS_CHANNEL, String(order.terminal));
});

/** The second person says no. */
export const refuseCutHandler = defineHandler(refuseCut, async (tx, _input, { row, as }) => {
  const { id, rev } = await openCut(tx, row!.id);
  const set = { status: 'refused', confirmedBy: tx.actor.person, endedAt: new Date().toISOString() } as const;
  await tx.update(terminalOrder, [{ id, rev, set }], as);
});

const AREA_WORDS: Readonly<Record<string, string>> = {
  setArea: '下发围栏',
  deleteArea: '删除围栏',
  queryAreas: '查询围栏',
};

/** The order about a fence that the person may see. */
async function judgeArea(tx: Writer, kind: string, id: string | null | undefined): Promise<JudgedOrder> {
  if (!id) throw new GoaError(terminalFault('ORDER_FENCE'), { path: 'fence' });
  const row = await tx.get(fence, id);
  const [kept] = await readShapes(tx, [{ owner: row.id, version: row.version ?? 1 }]);
  if (!kept) throw new GoaError(fault('NOT_FOUND'));
  const order = areaOrderOf(row as FenceToSend, kept.shape);
  if (order === 'shape') throw new GoaError(terminalFault('ORDER_FENCE_SHAPE'), { path: 'fence' });
  if (order === 'calendar') throw new GoaError(terminalFault('ORDER_FENCE_CALENDAR'), { path: 'fence' });
  return { summary: `${AREA_WORDS[kind]}：${row.name}（第 ${kept.version} 版）`, content: JSON.stringify(order) };
}

async function openCut(tx: Writer, id: string) {
  const order = await tx.get(terminalOrder, id);
  if (order.status !== 'unconfirmed') throw new GoaError(terminalFault('ORDER_NOT_OPEN'));
  if (order.askedBy === tx.actor.person) throw new GoaError(terminalFault('ORDER_SAME_PERSON'));
  return order;
}

/** A car without a fresh place counts as moving. */
async function refuseMoving(tx: Writer, vehicle: string): Promise<void> {
  if (!(await standsStill(tx, vehicle, FRESH))) throw new GoaError(terminalFault('ORDER_MOVING'));
}
