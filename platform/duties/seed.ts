import { type AppRoles, AS_SEED, demoCast, type RowIds, type Seeder } from '#platform/identity';
import { shanghaiDay } from '#standards/language';
import type { Item } from '#standards/process';
import { dutyItem } from './resources/duty-item.resource.ts';

/** Roles of the list for the parts of the demo's cast. */
export const dutyCastRoles: AppRoles = { businessOfficer: ['dutyKeeper'], systemAdmin: ['dutyPublisher'] };

/** The demo's county centre publishes one duty for each approval that can be applied for. */
export async function seedDuties(seeder: Seeder, ids: RowIds, items: readonly Item[]): Promise<void> {
  if (!demoCast.some(({ login }) => login === 'leader')) return;
  const body = ids.unit('520102/affairs');
  const publishedOn = shanghaiDay(new Date());
  await seeder.store.run(seeder.actor, async (tx) => {
    const facts = items.map((item, i) => ({ ...dutyOf(item, i), body, publishedOn, state: 'published' as const }));
    const { rows } = await tx.create(dutyItem, facts, AS_SEED);
    await tx.submit(dutyItem, rows, AS_SEED);
  });
}

function dutyOf({ name, title, guide: { basis, contact } }: Item, position: number) {
  return {
    code: `JGSW-SH-${String(position + 1).padStart(3, '0')}`,
    title,
    kind: 'approval' as const,
    item: name,
    basis: basis.map(({ document, clause }) => `《${document}》${clause ?? ''}`).join('\n'),
    duties:
      '1. 受理：一次性告知需要补正的内容。\n2. 审查：核对条件、材料和标准。\n3. 决定：按权限审批，说明理由。\n4. 送达：制发文书并归档。\n5. 监管：核查执行情况。',
    accountability: '不按规定受理、超过时限、违反标准审批、泄露工作秘密或者有其他失职行为的，依规依纪依法追究责任。',
    contact: contact?.slice(0, 100) ?? '本单位监督电话（样例）',
    change: 'added' as const,
  };
}
