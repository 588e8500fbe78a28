import { defineHandler, type Handler } from '#platform/commands';
import { GoaError, type WriteOptions, type Writer } from '#platform/store';
import { documentFault } from '../faults.ts';
import { readDocument } from '../read-document.ts';
import { documentDelivery, officialDocument } from '../resources/index.ts';
import type { DocumentDesk } from '../signing/document-desk.ts';
import { followUp } from '../steps/follow-up.ts';
import { receiveDelivery, sendDocument } from './send-document.contract.ts';

/** Does 送达 (`officialDocument.send`). */
export function sendDocumentHandler(desk: DocumentDesk): Handler {
  return defineHandler(sendDocument, async (tx, input, { row: of, as, today }) => {
    const row = await readDocument(tx, of?.id ?? '');
    const trusted = tx.entrust(['documentDelivery.read', 'documentDelivery.create', 'officialDocument.read']);
    const receiver = input.receiver.trim();
    const filter = {
      and: [
        { field: 'document', op: 'eq', value: row.id },
        { field: 'receiver', op: 'eq', value: receiver },
      ],
    } as const;
    if ((await trusted.count(documentDelivery, { filter })).value > 0)
      throw new GoaError(documentFault('RECEIVER_TWICE'), { path: 'receiver' });
    const entry = { document: row.id, receiver, way: input.way, sentOn: today, status: 'sent' as const };
    const written = await trusted.create(documentDelivery, [entry], {
      ...as,
      permission: 'documentDelivery.create',
      verb: 'send',
    });
    await followUp(desk, tx, row.id);
    return { delivery: written.rows[0]!.id };
  });
}

/** Does 登记签收 (`documentDelivery.receive`). */
export function receiveDeliveryHandler(desk: DocumentDesk): Handler {
  return defineHandler(receiveDelivery, (tx, input, { row, as }) => takeReceipt(desk, tx, row?.id ?? '', input, as));
}

/** Writes down who signed for a delivery and when; the document counts as delivered with the first receipt. For wings that have judged who may. */
export async function takeReceipt(
  desk: DocumentDesk,
  tx: Writer,
  id: string,
  receipt: { readonly receivedBy: string; readonly receivedOn: string },
  as: WriteOptions,
): Promise<void> {
  const delivery = await tx.get(documentDelivery, id);
  const set = { ...receipt, status: 'received' as const };
  await tx.update(documentDelivery, [{ id: delivery.id, rev: delivery.rev, set }], as);
  const sent = await readDocument(tx, delivery.document ?? '');
  if (sent.status !== 'sealed') return followUp(desk, tx, sent.id);
  await tx.update(officialDocument, [{ id: sent.id, rev: sent.rev, set: { status: 'delivered' } }], {
    ...as,
    verb: 'deliver',
  });
  await followUp(desk, tx, sent.id);
  tx.emit('officialDocument.received', sent.id, { document: sent.id });
}
