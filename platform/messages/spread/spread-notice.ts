import { sql } from 'kysely';
import { serviceActor } from '#platform/identity';
import type { Store, Writer } from '#platform/store';
import { tellEverybody, tellUnits } from '../inbox/tell-units.ts';
import { notice } from '../resources/notice.resource.ts';
import { noticeReceipt } from '../resources/notice-receipt.resource.ts';

/** Units of one transaction. */
const AT_ONCE = 1000;

/** Makes the receipts of a notice that was issued, gives the units sight of it and tells their people; goes on where it was stopped. */
export async function spreadNotice(store: Store, id: string, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const done = await store.run(AS_SPREADER(), (tx) => spreadSome(tx, id));
    if (done < AT_ONCE) return;
  }
}

const AS_SPREADER = () =>
  serviceActor('notices', {
    permissions: ['notice.read', 'noticeReceipt.read', 'noticeReceipt.create', 'noticeReceipt.update', 'unit.read'],
  });

async function spreadSome(tx: Writer, id: string): Promise<number> {
  const { rows: targets } = await sql<{ unit: string; place: string }>`
    select t.unit, u.place_path as place from notice_target t join unit u on u.id = t.unit
    where t.notice = ${id} and not t.done order by t.unit limit ${AT_ONCE} for update of t skip locked`.execute(
    tx.system,
  );
  if (targets.length === 0) return 0;
  const row = await tx.get(notice, id);
  const units = targets.map(({ unit }) => unit);
  await tx.create(
    noticeReceipt,
    units.map((unit) => ({
      title: String(row.title),
      notice: id,
      kind: row.kind ?? 'notice',
      issuer: String(row.issuer),
      unit,
      state: 'sent' as const,
      wantsAnswer: row.wantsAnswer ?? false,
      answerBy: row.answerBy ?? null,
      late: false,
      reminders: 0,
    })),
    { permission: 'noticeReceipt.create' },
  );
  await tx.grantSight(notice, [id], { places: targets.map(({ place }) => place) }, null, '通知接收单位');
  const telling = { kind: 'notice', title: String(row.title), link: `/r/notice/${id}`, about: `notice ${id}` };
  await tellUnits(tx.system, units, telling);
  if (row.everybody) await tellEverybody(tx.system, units, telling);
  await sql`update notice_target set done = true where notice = ${id} and unit = any(${units}::uuid[])`.execute(
    tx.system,
  );
  return targets.length;
}
