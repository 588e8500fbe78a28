import { describe, expect, test } from 'vitest';
import { buildRegistry, code, defineApp, defineCodeSet, ref, text } from '#standards/language';
import { defineItem, defineProcess, type Item } from './index.ts';

const kind = defineCodeSet({
  name: 'requestKindOfTest',
  title: '类别',
  evidence: 'D',
  version: 1,
  items: [{ code: 'a', label: '甲' }],
});

const item: Item = {
  name: 'borrowHall',
  title: '借用会议室',
  theme: '样例',
  permission: 'sample.borrowHall',
  guide: {
    summary: '借用会议室的申请',
    conditions: ['本单位工作人员'],
    materials: [{ key: 'letter', title: '申请函', required: true }],
    steps: ['申请', '受理', '审批'],
    result: '同意函',
    basis: [{ document: '样例办法', clause: '第一条', evidence: 'D' }],
  },
  form: {
    what: text('事由', { id: 'what', required: true }),
    kind: code('类别', { id: 'kind', set: kind }),
    person: ref('使用人', { id: 'person', to: 'person' }),
  },
  subject: 'what',
  parties: ['person'],
  body: { at: 'applicantUnit' },
  acceptance: { node: 'accept' },
  process: defineProcess({
    key: 'borrowHall',
    title: '借用会议室',
    version: 1,
    nodes: [{ type: 'task', id: 'accept', title: '受理', who: [{ by: 'unitHead', in: { at: 'applicantUnit' } }] }],
  }),
};

const SECRET = { key: 'letter', title: '申请函', required: true, secret: 1 };

describe('an item', () => {
  test('asks the applicant for no field that its handlers fill in, and lets them amend it', () => {
    const declared = defineItem({ ...item, byHandlers: ['kind'] });
    expect(Object.keys(declared.start.input)).not.toContain('kind');
    expect(Object.keys(declared.amend.input)).toContain('kind');
    expect(() => defineItem({ ...item, byHandlers: ['nothing'] })).toThrow('the form has no field "nothing"');
    expect(() => defineItem({ ...item, byHandlers: ['what'] })).toThrow('"what" is required at submission');
  });

  test('brings its permission and the code sets of its form into the registry', () => {
    const app = defineApp({
      id: 'sample',
      title: '样例',
      order: 1,
      icon: 'x',
      resources: [],
      items: [defineItem(item)],
    });
    const registry = buildRegistry([app]);
    expect(registry.items.get('borrowHall')?.title).toBe('借用会议室');
    expect(registry.permissions.get('sample.borrowHall')).toBe('申请借用会议室');
    expect(registry.codeSets.has('requestKindOfTest')).toBe(true);
    expect(registry.contracts.get('process.startBorrowHall')?.input.what?.required).toBe(true);
    expect(registry.contracts.get('process.amendBorrowHall')?.input.what?.required).toBe(false);
  });
  test('stands once in an installation', () => {
    const app = (id: string) =>
      defineApp({ id, title: id, order: 1, icon: 'x', resources: [], items: [defineItem(item)] });
    expect(() => buildRegistry([app('one'), app('two')])).toThrow('"borrowHall" is declared twice');
  });
  test.each([
    ['an unknown key', { ...item, steps: [] }, 'unknown key "steps"'],
    ['an unknown key of the guide', { ...item, guide: { ...item.guide, price: '0' } }, 'unknown key "price"'],
    ['a subject that the form lacks', { ...item, subject: 'reason' }, 'the form has no field "reason"'],
    ['a party that is no person', { ...item, parties: ['what'] }, 'party "what" must refer to a person'],
    ['an acceptance behind other nodes', { ...item, acceptance: { node: 'later' } }, 'must be the first node'],
    [
      'a form field that the process needs for itself',
      { ...item, form: { ...item.form, case: text('x', { id: 'x' }) } },
      'form field "case" is a name of the process',
    ],
    ...['applicant', 'unit', 'caseNo', 'decidedOn'].map((name): [string, Item, string] => [
      `a form field "${name}", which would speak for the case`,
      { ...item, form: { ...item.form, [name]: text('x', { id: 'x' }) } },
      `form field "${name}" is a name of the process`,
    ]),
    [
      'an unknown key of a material',
      { ...item, guide: { ...item.guide, materials: [SECRET] } },
      'unknown key "secret"',
    ],
    [
      'a material twice',
      { ...item, guide: { ...item.guide, materials: [...item.guide.materials, ...item.guide.materials] } },
      'material "letter" stands twice',
    ],
  ])('is refused with %s', (_, wrong, message) => {
    expect(() => defineItem(wrong)).toThrow(message);
  });
});
