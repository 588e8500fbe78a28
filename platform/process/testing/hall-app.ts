import { defineHandler, type Handler } from '#platform/commands';
import { GoaError } from '#platform/store';
import {
  code,
  defineApp,
  defineCodeSet,
  defineContract,
  defineResource,
  int,
  note,
  ref,
  text,
} from '#standards/language';
import { defineItem, defineProcess } from '#standards/process';

const hallStatus = defineCodeSet({
  name: 'hallStatus',
  title: '占用状态',
  evidence: 'D',
  version: 1,
  items: [
    { code: 'reserved', label: '预留' },
    { code: 'granted', label: '已占用' },
  ],
});

/** The ledger that decisions about halls change. */
export const hallUse = defineResource({
  id: 'hall_use',
  name: 'hallUse',
  title: '会议室占用',
  kind: 'ledger',
  owner: { ref: 'unit' },
  label: 'hall',
  catalogue: { theme: '样例', share: 'none', cycle: 'realtime' },
  fields: {
    hall: text('会议室', { id: 'hall', required: true, grade: 1, uniqueAmong: 'live', max: 40 }),
    case: text('办件', { id: 'case', required: true, grade: 1, max: 40, index: true }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true, grade: 1 }),
    seats: int('座位', { id: 'seats', grade: 1 }),
    document: text('批准文号', { id: 'document', grade: 1, max: 60 }),
    status: code('状态', { id: 'status', set: hallStatus, required: true, grade: 1 }),
  },
});

const own = { case: text('办件', { id: 'case', required: true, max: 40 }) };
const command = { type: 'command', on: 'halls', permission: 'hallUse.decide' } as const;
const reserveHall = defineContract()({
  ...command,
  name: 'reserveHall',
  title: '预留会议室',
  input: {
    ...own,
    hall: text('会议室', { id: 'hall', required: true, max: 40 }),
    unit: ref('单位', { id: 'unit', to: 'unit', required: true }),
    seats: int('座位', { id: 'seats', most: 500 }),
  },
});
const releaseHall = defineContract()({ ...command, name: 'releaseHall', title: '释放会议室', input: own });
const grantHall = defineContract()({
  ...command,
  name: 'grantHall',
  title: '占用会议室',
  input: { ...own, seats: int('座位', { id: 'seats' }) },
});

const numberHall = defineContract()({
  ...command,
  name: 'numberHall',
  title: '登记批准文号',
  input: { ...own, document: text('批准文号', { id: 'document', required: true, max: 60 }) },
});

async function heldBy(tx: Parameters<Handler['run'] & {}>[0], caseId: string) {
  const { rows } = await tx.find(hallUse, { filter: { field: 'case', op: 'eq', value: caseId } });
  const row = rows[0];
  if (!row) throw new GoaError({ code: 'NO_HALL', status: 409, message: '没有预留的会议室。' });
  return row;
}

/** Effects of the item: reserved at submission, let go on refusal, granted on approval (never more than 300 seats), numbered when its result is signed (never with 13 seats). */
export const hallHandlers: readonly Handler[] = [
  defineHandler(reserveHall, async (tx, input) => {
    await tx.create(hallUse, [{ ...input, status: 'reserved' }]);
  }),
  defineHandler(releaseHall, async (tx, input) => {
    const { id, rev } = await heldBy(tx, input.case);
    await tx.void(hallUse, [{ id, rev }]);
  }),
  defineHandler(grantHall, async (tx, input) => {
    if ((input.seats ?? 0) > 300) throw new GoaError({ code: 'TOO_LARGE', status: 422, message: '座位超过 300。' });
    const { id, rev } = await heldBy(tx, input.case);
    await tx.update(hallUse, [{ id, rev, set: { status: 'granted' } }]);
  }),
  defineHandler(numberHall, async (tx, input) => {
    const { id, rev, seats } = await heldBy(tx, input.case);
    if (seats === 13) throw new GoaError({ code: 'NO_NUMBER', status: 409, message: '台账已封存。' });
    await tx.update(hallUse, [{ id, rev, set: { document: input.document } }]);
  }),
];

/** 借用会议室: a window with a pool and silence, parallel ways, a countersignature in another unit, effects. */
export const borrowHall = defineItem({
  name: 'borrowHall',
  title: '借用会议室',
  theme: '样例',
  permission: 'halls.borrow',
  guide: {
    summary: '借用会议室',
    conditions: [],
    materials: [
      { key: 'letter', title: '申请函', required: false },
      { key: 'proof', title: '证明材料', required: false, grade: 3 },
    ],
    steps: [],
    result: '同意函',
    basis: [{ document: '样例', evidence: 'D' }],
  },
  form: {
    hall: text('会议室', { id: 'hall', required: true, max: 40 }),
    seats: int('座位', { id: 'seats', least: 1, most: 1000 }),
    remark: note('审核备注', { id: 'remark', grade: 2 }),
    secretNote: text('内部说明', { id: 'secret_note', grade: 3, max: 100 }),
    annex: ref('内部附件', { id: 'annex', to: 'file', grade: 3 }),
  },
  subject: 'hall',
  body: { at: 'responsible', line: 'vehicles' },
  acceptance: { node: 'accept', within: { amount: 5, unit: 'workday' }, silence: true },
  limits: {
    legal: { amount: 20, unit: 'workday' },
    promised: { amount: 10, unit: 'workday' },
    notify: { amount: 10, unit: 'workday' },
  },
  effect: {
    reserve: 'halls.reserveHall',
    release: 'halls.releaseHall',
    apply: 'halls.grantHall',
    number: 'halls.numberHall',
  },
  process: defineProcess({
    key: 'borrowHall',
    title: '借用会议室',
    version: 1,
    nodes: [
      {
        type: 'task',
        id: 'accept',
        title: '受理',
        who: [{ by: 'role', role: 'requester', in: { at: 'applicantUnit' } }],
        afterReturn: 'straight',
      },
      {
        type: 'par',
        id: 'both',
        title: '并行审核',
        branches: [
          {
            title: '使用',
            nodes: [
              {
                type: 'task',
                id: 'useOf',
                title: '使用审核',
                who: [{ by: 'role', role: 'requestDesk', in: { at: 'applicantUnit' } }],
                fields: { remark: 'write', secretNote: 'hidden', annex: 'hidden' },
                limit: { amount: 1, unit: 'workday' },
              },
            ],
          },
          {
            title: '场地',
            nodes: [
              {
                type: 'task',
                id: 'place',
                title: '场地审核',
                who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }],
              },
            ],
          },
        ],
      },
      {
        type: 'task',
        id: 'officers',
        title: '主管会签',
        who: [{ by: 'role', role: 'vehicleOfficer', in: { at: 'responsible', line: 'vehicles' } }],
        group: { rule: 'all' },
      },
    ],
  }),
});

/** Test-only app of the process wing. */
export const hallsApp = defineApp({
  id: 'halls',
  title: '会议室样例',
  order: 901,
  icon: 'experiment',
  resources: [hallUse],
  codeSets: [hallStatus],
  contracts: [reserveHall, releaseHall, grantHall, numberHall],
  items: [borrowHall],
  permissions: { 'hallUse.decide': '依审批占用会议室' },
  roles: [{ id: 'hallUser', title: '借用', depth: 'self', clearance: 2, permissions: ['halls.borrow'] }],
});
