import { sql } from 'kysely';
import { type AppRoles, AS_SEED, type FictionalWorld, type RowIds, type Seeder } from '#platform/identity';
import { shanghaiDay } from '#standards/language';
import { tellUnits } from './inbox/tell-units.ts';
import { notice } from './resources/notice.resource.ts';
import { noticeReceipt } from './resources/notice-receipt.resource.ts';

/** Roles of notices for the parts of the demo's cast. */
export const messageCastRoles: AppRoles = {
  unitClerk: ['noticeClerk'],
  unitAdmin: ['noticeClerk'],
  businessOfficer: ['noticeIssuer'],
  lineOfficer: ['lineNoticeIssuer'],
  systemAdmin: ['messageAdmin'],
};

/** Days the demo's units have to answer. */
const DAYS = 14;

/** A survey that a county's service centre sent to the units of its county: to receive, to fill in, to follow. */
export async function seedNotices(
  seeder: Seeder,
  world: Pick<FictionalWorld, 'units' | 'regions'>,
  ids: RowIds,
): Promise<void> {
  const all = [...world.units()].filter(({ status, secret }) => status === 'active' && !secret);
  const issuer = all.find(({ name }) => name.endsWith('南明区机关事务服务中心'));
  if (!issuer) return;
  const units = all.filter(({ regionRef, ref }) => regionRef === issuer.regionRef && ref !== issuer.ref);
  const answerBy = shanghaiDay(new Date(Date.now() + DAYS * 86_400_000));
  await seeder.store.run(seeder.actor, async (tx) => {
    const { rows } = await tx.create(notice, [{ ...SURVEY, issuer: ids.unit(issuer.ref), answerBy }], AS_SEED);
    const { id = '', rev = 1 } = rows[0] ?? {};
    for (const [position, [title, kind, required]] of COLUMNS.entries())
      await sql`insert into notice_column (notice, position, title, kind, required, choices)
        values (${id}, ${position}, ${title}, ${kind}, ${required}, ${kind === 'choice' ? ['是', '否'] : []}::text[])`.execute(
        tx.system,
      );
    const region = ids.region(issuer.regionRef);
    const set = { state: 'issued', audience: 'region', region, targets: units.length } as const;
    const { rows: kept } = await tx.update(notice, [{ id, rev, set }], AS_SEED);
    await tx.submit(notice, [{ id, rev: kept[0]?.rev ?? rev }], AS_SEED);
    const facts = { title: SURVEY.title, notice: id, kind: SURVEY.kind, issuer: ids.unit(issuer.ref), answerBy };
    const receipts = units.map(({ ref }) => ({ ...facts, unit: ids.unit(ref), wantsAnswer: true, late: false }));
    await tx.create(
      noticeReceipt,
      receipts.map((receipt) => ({ ...receipt, state: 'sent' as const })),
      AS_SEED,
    );
    const { rows: places } = await sql<{ place: string }>`
      select place_path as place from region where id = ${region}`.execute(tx.system);
    await tx.grantSight(notice, [id], { place: places[0]?.place ?? '' }, null, '通知接收单位');
    const telling = { kind: 'notice', title: SURVEY.title, link: `/r/notice/${id}`, about: `notice ${id}` };
    await tellUnits(
      tx.system,
      receipts.map(({ unit }) => unit),
      telling,
    );
  });
}

const SURVEY = {
  title: '关于报送本年度公务用车运行情况的通知',
  kind: 'survey',
  number: '南明机关事务〔2026〕12号',
  body: '各单位：\n为做好全区公务用车年度统计，请按填报表报送本单位公务用车运行情况，数字以本单位车辆台账为准。\n\n南明区机关事务服务中心',
  contact: '吴佳宁',
  wantsAnswer: true,
} as const;

const COLUMNS = [
  ['在用车辆数', 'int', true],
  ['全年运行费用', 'money', true],
  ['是否安装定位终端', 'choice', true],
  ['说明', 'text', false],
] as const;
